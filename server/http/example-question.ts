/** What GraphiQL shows at first; it has an answer whatever data is in. */
export const exampleQuestion = `# Who holds which role, and who says so?
{
  memberships(first: 5, orderBy: START_DESC) {
    nodes {
      sentence
      citations { locator paraphrase document { title published } }
    }
  }
  # What is in, and from which data sets?
  stats { documents entities statements }
  sets { id name licence entityCount statementCount on }
}
`
