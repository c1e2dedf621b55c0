import { isEntityId } from '../../schema/ids.ts'
import type { Api } from './api.ts'
import { ApiError } from './errors.ts'
import { entityFieldsThen, type StatementAnswer, statementFields } from './fragments.ts'
import { graphql, type AnswerOf } from './graphql.ts'

const conflictFields = graphql(`
  fragment ConflictFields on Conflict @_unmask { id: key kind message window { start end } statements { id sentence } }
`)

/**
 * One entity with all its statements of all times and their evidence, of a body the grades of its parts as well, and
 * what disagrees. Which of them hold on a day
 * follows from their bounds, so a date can move without a question.
 */
export const entityDetailsQuestion = graphql(
  `
  query EntityDetails($id: ID!, $ids: [ID!]!, $knownBy: Date, $standing: [Standing!]) {
    node(id: $id) {
      ...EntityFieldsThen
      ... on Entity { statements(knownBy: $knownBy, standing: $standing, first: 500) { totalCount nodes {
        ...StatementFields } } }
      ... on Organization { identifiers { scheme value } founded(knownBy: $knownBy) dissolved(knownBy: $knownBy) posts(first: 100) { nodes { id
        label role seats } }
        grades: judgements(knownBy: $knownBy, standing: $standing, first: 100) { nodes { ...StatementFields } } }
      ... on Partnership { terms(knownBy: $knownBy) }
      ... on Document { publisher { id name } publishedNote knownFrom passages { locator statementCount nothing } }
    }
    conflicts(of: $ids, knownBy: $knownBy) { nodes { ...ConflictFields } }
  }
`,
  [entityFieldsThen, statementFields, conflictFields],
)
export type EntityAnswer = Extract<NonNullable<AnswerOf<typeof entityDetailsQuestion>['node']>, { type: unknown }>
export type ConflictAnswer = AnswerOf<typeof entityDetailsQuestion>['conflicts']['nodes'][number]

/** Statements by their ids, with their ends and their evidence. */
export const statementsQuestion = graphql(
  `
  query Statements($ids: [ID!]!, $knownBy: Date) { nodes(ids: $ids) { ...StatementFields } }
`,
  [statementFields],
)

/** The posts of bodies with who held them, and who else had a role in them, as it stood at an event. */
export const inPostQuestion = graphql(
  `
  query InPost($bodies: [ID!]!, $event: ID!, $knownBy: Date) {
    nodes(ids: $bodies) {
      __typename
      ... on Organization {
        id name
        posts(first: 30) { nodes { id label
          holders(knownBy: $knownBy, first: 20) { nodes { holds(asOfEvent: $event, knownBy: $knownBy)
            ...StatementFields } } } }
        members(asOfEvent: $event, knownBy: $knownBy, first: 30) { edges { holds node { ...StatementFields } } }
      }
    }
  }
`,
  [statementFields],
)
export type InPostAnswer = Extract<
  NonNullable<AnswerOf<typeof inPostQuestion>['nodes'][number]>,
  { __typename: 'Organization' }
>

/** As many bodies of one event are asked for. */
const BODIES = 4
const INSPECTED = /^(inspected|visited|reviewed)\b/i

/** The bodies that an event looked at or judged. */
function inspected({ id, statements }: EntityAnswer): readonly string[] {
  const bodies = statements.nodes.flatMap((one) => {
    if (one.__typename === 'Judgement' && one.event.id === id) return one.judged === null ? [] : [one.judged.id]
    const looked = one.__typename === 'Involvement' && one.event.id === id && INSPECTED.test(one.role)
    return looked && one.involved.type === 'ORGANIZATION' ? [one.involved.id] : []
  })
  return [...new Set(bodies)].slice(0, BODIES)
}

async function askInPost(
  api: Api,
  entity: EntityAnswer,
  knownBy: string | null,
  signal?: AbortSignal,
): Promise<readonly InPostAnswer[]> {
  const bodies = entity.__typename === 'Event' ? inspected(entity) : []
  if (bodies.length === 0) return []
  const { nodes } = await api.ask(inPostQuestion, { bodies: [...bodies], event: entity.id, knownBy }, signal)
  return nodes.filter((node) => node?.__typename === 'Organization')
}

/** What is behind a selection: an entity, or the statements of the selected lines. */
export type DetailsAnswer =
  | {
      readonly about: 'entity'
      readonly entity: EntityAnswer
      readonly conflicts: readonly ConflictAnswer[]
      /** Of an inspection: the bodies that it looked at, with their posts. */
      readonly inPost: readonly InPostAnswer[]
    }
  | { readonly about: 'statements'; readonly statements: readonly StatementAnswer[] }

interface DetailsAsked {
  readonly selection: readonly string[]
  readonly knownBy: string | null
  readonly standing: ('IN_FORCE' | 'PROPOSED')[]
}

/**
 * Asks for what is behind a selection: its last entity, or if a tie was picked last, all ties of it. Throws ApiError,
 * NOT_FOUND where the id is unknown.
 */
export async function askDetails(
  api: Api,
  { selection, ...record }: DetailsAsked,
  signal?: AbortSignal,
): Promise<DetailsAnswer> {
  const last = selection.at(-1) ?? ''
  if (isEntityId(last)) {
    const { node, conflicts } = await api.ask(entityDetailsQuestion, { id: last, ids: [last], ...record }, signal)
    if (node === null || !('type' in node))
      throw new ApiError(
        'NOT_FOUND',
        `Nothing is called '${last}' here. It may have been merged or renamed: search for its name.`,
      )
    const inPost = await askInPost(api, node, record.knownBy, signal)
    return { about: 'entity', entity: node, conflicts: conflicts.nodes, inPost }
  }
  const ids = [...new Set(selection.filter((id) => !isEntityId(id)).map((id) => id.replace(/#post$/, '')))]
  const { nodes } = await api.ask(statementsQuestion, { ids, knownBy: record.knownBy }, signal)
  return { about: 'statements', statements: nodes.filter((node) => node !== null && 'sentence' in node) }
}
