import type { GraphQLResolveInfo } from 'graphql'
import { isEntityId, isStatementId } from '../../schema/ids.ts'
import { entityKinds } from '../../schema/kinds/entities.ts'
import { statementKinds } from '../../schema/kinds/statements.ts'
import { type Asking, ask } from '../asking.ts'
import { candidates, candidatesParameters, type Prefixes } from '../cypher/candidates.ts'
import { badUserInput } from '../errors.ts'
import { candidateOf, type EntityFound, type StatedFound, statedOf } from '../search/found.ts'
import { LONGEST_TEXT } from '../search/lucene.ts'
import type { Hit } from '../search/match.ts'
import { rank, typedWords } from '../search/rank.ts'
import { fetchEntities, fetchStatements } from '../selection/fetch.ts'
import { Connection, type Cursor, pageOf } from '../selection/page.ts'
import { type Args, timesOf } from './arguments.ts'
import { besideOfIds } from './beside.ts'

/** Hits behind these are not given: whoever wants them types another letter. */
const MOST_HITS = 200
/** Hits of a page that does not say how many. */
const SOME = 20

const prefixes = new Map<unknown, { of: keyof Prefixes; prefix: string }>([
  ...entityKinds.map(({ type, prefix }) => [type, { of: 'entities', prefix }] as const),
  ...statementKinds.map(({ kind, prefix }) => [kind, { of: 'stated', prefix }] as const),
  ['STORY', { of: 'stated', prefix: 'story' }],
])

/** What is asked for, as the index tells it apart. */
function prefixesOf(types: readonly string[] | null | undefined): Prefixes {
  if (types == null) return { entities: null, stated: null }
  const asked = types.flatMap((type) => prefixes.get(type) ?? [])
  const only = (of: keyof Prefixes): string[] => asked.flatMap((one) => (one.of === of ? [one.prefix] : []))
  return { entities: only('entities'), stated: only('stated') }
}

/** A hit's place in the order: its score, then its name and id. */
const cursorOf = (hit: Hit): Cursor => [hit.score, `${hit.sortName}\n${hit.id}`]

const isAfter = ([score, place]: Cursor, [otherScore, otherPlace]: Cursor): boolean =>
  score < otherScore || (score === otherScore && place > otherPlace)

async function hitsOf(asking: Asking, text: string, args: Args): Promise<Hit[]> {
  const typed = typedWords(text)
  if (typed.length === 0) return []
  const times = await timesOf(asking, args)
  const [found] = await ask<{ entities: EntityFound[]; stated: StatedFound[] }>(
    asking,
    candidates(times),
    candidatesParameters(typed, prefixesOf(args['types'] as readonly string[] | null | undefined), times),
  )
  if (found === undefined) return []
  return rank(typed, found.entities.map(candidateOf), found.stated.map(statedOf)).slice(0, MOST_HITS)
}

/** What was found, as the selections at a path of field names need it. */
async function nodesAt(asking: Asking, info: GraphQLResolveInfo, path: readonly string[], ids: readonly string[]) {
  const [entities, statements] = await Promise.all([
    fetchEntities(asking, info, path, ids.filter(isEntityId)),
    fetchStatements(asking, info, path, ids.filter(isStatementId)),
  ])
  return (id: string): unknown => entities.one(id) ?? statements.one(id)
}

/** Ranked hits over what entities are called and what is stated. */
export async function search(_parent: unknown, args: Args, asking: Asking, info: GraphQLResolveInfo) {
  const text = args['text'] as string
  if (text.length > LONGEST_TEXT)
    throw badUserInput(
      `text is ${text.length} characters long; it may be at most ${LONGEST_TEXT}. A name, or a role and a ` +
        'place, is enough.',
    )
  const { first, last, after, before } = args
  const page = pageOf({ first: first ?? (last == null ? SOME : null), last, after, before }, `search ${text}`)
  const hits = (await hitsOf(asking, text, args)).map((hit) => ({ ...hit, cursor: cursorOf(hit) }))
  const [behind, inFrontOf] = page.backwards ? [page.until, page.cursor] : [page.cursor, page.until]
  const between = hits.filter(
    ({ cursor }) => (behind === null || isAfter(cursor, behind)) && (inFrontOf === null || isAfter(inFrontOf, cursor)),
  )
  const inOrder = page.backwards ? between.toReversed() : between
  const { nodes, edges, totalCount, pageInfo } = new Connection(inOrder.slice(0, page.size + 1), hits.length, page)
  const ids = nodes.map((hit) => hit.id)
  const [stories, node, edgeNode] = await Promise.all([
    besideOfIds(
      asking,
      ids.filter((id) => id.startsWith('story:')),
    ),
    nodesAt(asking, info, ['nodes', 'node'], ids),
    nodesAt(asking, info, ['edges', 'node', 'node'], ids),
  ])
  return {
    totalCount,
    pageInfo,
    nodes: nodes.map((hit) => ({ ...hit, node: stories.get(hit.id) ?? node(hit.id) })),
    edges: edges.map(({ cursor, node: hit }) => ({
      cursor,
      node: { ...hit, node: stories.get(hit.id) ?? edgeNode(hit.id) },
    })),
  }
}
