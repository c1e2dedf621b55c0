/** What GraphiQL shows at first. */
export const exampleQuestion = `# Who led Tameside on 17 September 2024, and who says so?
{
  post(id: "post:tameside-council-executive-leader") {
    label
    holders(asOf: "2024-09-17") {
      nodes {
        holds
        start
        end
        person { name }
        citations { locator paraphrase document { title published } }
      }
    }
  }
}
`
