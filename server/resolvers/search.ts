import type { GraphQLResolveInfo } from 'graphql'
import type { EntityType } from '../../schema/kinds/entities.ts'
import { entityKind } from '../../schema/kinds/find.ts'
import { type Asking, ask } from '../asking.ts'
import { badUserInput } from '../errors.ts'
import { type Candidate, type Hit, rank, typedWords } from '../search/rank.ts'
import { fetchEntities } from '../selection/fetch.ts'
import { connectionOf, type Cursor, pageOf } from '../selection/page.ts'
import { candidates, candidatesParameters } from '../cypher/candidates.ts'
import { type Args, timesOf } from './arguments.ts'

/** Hits behind these are not given: whoever wants them types another letter. */
const MOST_HITS = 200
const LONGEST_TEXT = 200

/** A hit's place in the order: its score, then its name and id. */
const cursorOf = (hit: Hit): Cursor => [hit.score, `${hit.sortName}\n${hit.id}`]

const isAfter = ([score, place]: Cursor, [otherScore, otherPlace]: Cursor): boolean =>
  score < otherScore || (score === otherScore && place > otherPlace)

async function hitsOf(asking: Asking, text: string, args: Args): Promise<Hit[]> {
  const typed = typedWords(text)
  if (typed.length === 0) return []
  const times = await timesOf(asking, args)
  const types = args['types'] as readonly EntityType[] | null | undefined
  if (types?.length === 0) return []
  const found = await ask<Candidate>(
    asking,
    candidates(times),
    candidatesParameters(typed, types?.map((type) => entityKind(type).prefix) ?? null, times),
  )
  return rank(typed, found).slice(0, MOST_HITS)
}

/** Ranked hits over names, roles and purposes. */
export async function search(_parent: unknown, args: Args, asking: Asking, info: GraphQLResolveInfo) {
  const text = args['text'] as string
  if (text.length > LONGEST_TEXT)
    throw badUserInput(
      `text is ${text.length} characters long; it may be at most ${LONGEST_TEXT}. A name, or a role and a ` +
        'place, is enough.',
    )
  const page = pageOf({ first: args['first'], after: args['after'] }, `search ${text}`)
  const hits = (await hitsOf(asking, text, args)).map((hit) => ({ ...hit, cursor: cursorOf(hit) }))
  const behind = hits.filter((hit) => page.cursor === null || isAfter(hit.cursor, page.cursor)).slice(0, page.size + 1)
  const connection = connectionOf(behind, hits.length, page)
  const ids = connection.nodes.map((hit) => hit.id)
  const [nodes, edgeNodes] = await Promise.all([
    fetchEntities(asking, info, ['nodes', 'node'], ids),
    fetchEntities(asking, info, ['edges', 'node', 'node'], ids),
  ])
  return {
    ...connection,
    nodes: connection.nodes.map((hit) => ({ ...hit, node: nodes.one(hit.id) })),
    edges: connection.edges.map(({ cursor, node }) => ({ cursor, node: { ...node, node: edgeNodes.one(node.id) } })),
  }
}
