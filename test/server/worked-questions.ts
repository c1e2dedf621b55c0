/** Questions that every release must answer as they are written; notebooks and the docs use them. */
export const workedQuestions = {
  Find: `query Find { search(text: "Cooni", first: 5) { totalCount nodes { score matched { text start end }
    node { __typename id ... on Person { name } } } } }`,
  Said: `query Said { search(text: "inadequate", first: 5) { nodes { matched { text }
    node { __typename id ... on Statement { sentence } } } } }`,
  WhoLed: `query WhoLed { post(id: "post:tameside-council-executive-leader") { label seats
    holders(asOf: "2024-09-17", knownBy: "2024-12-31") { edges { holds start end
      citations { titleAsFound locator paraphrase attributedTo { name } document { id title published url } }
      node { id certainty standing person { id name named } } } } } }`,
  Person: `query Person { person(id: "person:teresa-smith") { name alternateNames honorificPrefix
    memberships(asOf: "2024-09-17") { totalCount edges { holds node { role organization { id name classification }
      post { id label } } } }
    mentions { nodes { mentionKind document { id title } } } } }`,
  Council: `query Council { organization(id: "org:stockport-council") { name alternateNames identifiers { scheme value }
    members(asOf: "2021-03-17") { edges { holds node { role person { name } } } }
    partnerships(asOf: "2025-02-01") { nodes { role start end partnership { id name partnershipKind terms
      participants { nodes { role organization { name } start end } } } } }
    judgements(asOf: "2024-12-31") { nodes { category grade event { id date published }
      citations { document { id } locator } } } } }`,
  Around: `query Around { neighbourhood(of: ["org:tameside-council"], depth: 1, asOf: "2025-02-01", first: 50) {
    totalNodes truncated
    nodes { __typename id ... on Person { name } ... on Organization { name } ... on Partnership { name } }
    edges { key kind source target label start end holds standing citationCount } } }`,
  Connect: `query Connect { paths(from: "person:jill-colbert", to: "person:wendy-meikle", maxHops: 6, first: 3,
    sameTime: true) { truncated paths { length sentence window { start end }
      steps { node { id } edge { key kind label source target } } } } }`,
  Compare: `query Compare { changes(from: "2024-09-17", to: "2025-07-31", of: ["org:tameside-council"]) {
    began { key kind label sourceNode { id name } targetNode { id name } } ended { key kind label }
    continued { key } } }`,
  Browse: `query Browse { people(filter: { role: "Executive Member", organization: "org:tameside-council" },
    orderBy: NAME_ASC, first: 20) { totalCount nodes { id name } pageInfo { hasNextPage endCursor } } }`,
  Grades: `query Grades { judgements(filter: { graded: INADEQUATE }, first: 20) {
    nodes { sentence organization { name } event { name date } } } }`,
  InPostThen: `query InPostThen { memberships(filter: { about: ["org:tameside-council"] },
    asOfEvent: "event:tameside-ofsted-inspection-2023-12", first: 20) { edges { holds node { sentence } } } }`,
} as const
