import { kindOfId } from '../../schema/ids.ts'
import { relationKinds } from '../../schema/kinds/relations.ts'
import type { Scene } from '../state/scene.ts'
import { recordOf } from '../state/view/times.ts'

/** What is asked of a link: its ends, its dates and who says so. The question declares $knownBy. */
export const LINK = `fragment Link on Edge {
  key kind source target label start end holds standing certainty sentence
  sourceNode { name } targetNode { name }
  bounds { earliestStart latestStart earliestEnd latestEnd }
  statement {
    citations(knownBy: $knownBy) { locator paraphrase attributedTo { name } document { title published url } }
  }
}`

const one = `query View($ids: [ID!]!, $relations: [RelationKind!], $asOf: Date, $knownBy: Date, $standing: [Standing!]) {
  view: subgraph(ids: $ids, relations: $relations, asOf: $asOf, knownBy: $knownBy, standing: $standing) {
    nodes { id name type ... on Organization { founded dissolved } }
    edges { ...Link }
  }
}
${LINK}`

const two = `query Compared($ids: [ID!]!, $relations: [RelationKind!], $from: Date!, $to: Date!, $knownBy: Date, $standing:
  [Standing!]) {
  before: subgraph(ids: $ids, relations: $relations, asOf: $from, knownBy: $knownBy, standing: $standing) { ...Day }
  after: subgraph(ids: $ids, relations: $relations, asOf: $to, knownBy: $knownBy, standing: $standing) { ...Day }
}
fragment Day on Graph {
  nodes { id name type ... on Organization { founded dissolved } }
  edges { ...Link }
}
${LINK}`

/** A question in GraphQL with its variables. */
export interface Question {
  readonly text: string
  readonly variables: Readonly<Record<string, unknown>>
}

/** The question whose answer is what the scene draws on a day (ISO). */
export function questionOf({ picture, view }: Scene, day: string): Question {
  const ids = picture.nodes.filter((id) => {
    const kind = kindOfId(id)
    return (
      kind !== undefined && 'type' in kind && !view.withoutTypes.includes(kind.type) && !picture.hidden.includes(id)
    )
  })
  const relations =
    view.withoutRelations.length === 0
      ? null
      : relationKinds.map(({ kind }) => kind).filter((kind) => !view.withoutRelations.includes(kind))
  const common = { ids, relations, ...recordOf(view) }
  if (view.compareWith === null) return { text: one, variables: { ...common, asOf: view.anyTime ? null : day } }
  const [from, to] = [day, view.compareWith].sort()
  return { text: two, variables: { ...common, from, to } }
}
