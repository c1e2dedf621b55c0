import { kindOfId } from '../../schema/ids.ts'
import type { Api } from './api.ts'
import { type AnswerOf, graphql } from './graphql.ts'

/** The grades that inspections gave, as a record had them. */
const gradesQuestion = graphql(`
  query Grades($events: [ID!]!, $knownBy: Date) {
    nodes(ids: $events) { __typename
      ... on Event { id judgements(knownBy: $knownBy, first: 30) { nodes { category grade } } } }
  }
`)
type Judged = Extract<NonNullable<AnswerOf<typeof gradesQuestion>['nodes'][number]>, { __typename: 'Event' }>
export type GradeGiven = Judged['judgements']['nodes'][number]

/** Ids of events among some. */
export const eventsAmong = (ids: readonly string[]): readonly string[] =>
  ids.filter((id) => {
    const kind = kindOfId(id)
    return kind !== undefined && 'type' in kind && kind.type === 'EVENT'
  })

/** Grades by the id of the inspection; of other events there are none. Throws as `Api.ask` does. */
export async function askGrades(
  api: Api,
  events: readonly string[],
  knownBy: string | null,
  signal?: AbortSignal,
): Promise<ReadonlyMap<string, readonly GradeGiven[]>> {
  if (events.length === 0) return new Map()
  const { nodes } = await api.ask(gradesQuestion, { events: [...events], knownBy }, signal)
  return new Map(
    nodes.flatMap((node) => (node?.__typename === 'Event' ? [[node.id, node.judgements.nodes] as const] : [])),
  )
}
