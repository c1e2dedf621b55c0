"""The GraphQL that this package itself sends. All of it may be copied and changed."""

COVERS = "{ stats { documents covers { start end } } }"

_ENTITY = """
fragment EntityFields on Entity {
  __typename id type name summary alternateNames
  ... on Organization { classification founded dissolved }
  ... on Event { date }
  ... on Document { published url }
}"""

_EDGE = """
fragment EdgeFields on Edge {
  key kind source target label start end holds standing certainty citationCount
  bounds { earliestStart latestStart earliestEnd latestEnd }
  sentence
  statement {
    id
    citations(knownBy: $knownBy) {
      locator paraphrase titleAsFound attributedTo { name } document { id title published url }
    }
  }
}"""

_PICTURE = "{ totalNodes truncated nodes { ...EntityFields } edges { ...EdgeFields } }"

SUBGRAPH = f"""query View(
  $ids: [ID!]!, $relations: [RelationKind!], $asOf: Date, $knownBy: Date, $standing: [Standing!]
) {{
  graph: subgraph(ids: $ids, relations: $relations, asOf: $asOf, knownBy: $knownBy, standing: $standing) {_PICTURE}
}}
{_ENTITY}
{_EDGE}
"""

COMPARED = f"""query Compared(
  $ids: [ID!]!, $relations: [RelationKind!], $from: Date!, $to: Date!, $knownBy: Date, $standing: [Standing!]
) {{
  before: subgraph(ids: $ids, relations: $relations, asOf: $from, knownBy: $knownBy, standing: $standing) {_PICTURE}
  after: subgraph(ids: $ids, relations: $relations, asOf: $to, knownBy: $knownBy, standing: $standing) {_PICTURE}
}}
{_ENTITY}
{_EDGE}
"""

NEIGHBOURHOOD = f"""query Around(
  $of: [ID!]!, $depth: Int, $types: [EntityType!], $relations: [RelationKind!],
  $asOf: Date, $knownBy: Date, $standing: [Standing!], $first: Int
) {{
  graph: neighbourhood(
    of: $of, depth: $depth, types: $types, relations: $relations,
    asOf: $asOf, knownBy: $knownBy, standing: $standing, first: $first
  ) {_PICTURE}
}}
{_ENTITY}
{_EDGE}
"""
