import type { GraphQLResolveInfo } from 'graphql'
import { sentenceOf } from '../../schema/sentence.ts'
import type { Day } from '../../schema/time.ts'
import type { Asking } from '../asking.ts'
import { fetchEntities, fetchStatements, isAsked } from '../selection/fetch.ts'
import { saidOf } from '../selection/said.ts'
import { askNames } from './ask-names.ts'
import { askSaid, saidOfPost } from './ask-said.ts'
import type { Edge } from './edge.ts'

/** What an edge has beside what is drawn of it. */
interface Completed {
  readonly sourceNode: unknown
  readonly targetNode: unknown
  readonly sentence: string | undefined
  readonly statement: unknown
}

/** What each edge says, by its key. */
async function sentencesOf(
  asking: Asking,
  edges: readonly Edge[],
  knownBy: Day | null,
): Promise<ReadonlyMap<string, string>> {
  const posts = edges.flatMap(({ kind, target }) => (kind === 'HOLDS' ? [target] : []))
  const [said, names] = await Promise.all([
    askSaid(
      asking,
      edges.map(({ statementId }) => statementId),
      knownBy,
    ),
    askNames(asking, posts),
  ])
  return new Map(
    edges.flatMap(({ key, kind, statementId, target }) => {
      const row = said.get(statementId)
      if (row === undefined) return []
      const own = kind === 'HOLDS' ? saidOfPost(row, target, names.get(target) ?? target) : row
      return [[key, sentenceOf(saidOf(own))] as const]
    }),
  )
}

/**
 * Edges with their nodes, sentences and statements, where the selection below `path` asks for them: new ones then,
 * since an edge may stand in several lists.
 */
export async function completed<Some extends Edge>(
  asking: Asking,
  info: GraphQLResolveInfo,
  path: readonly string[],
  edges: readonly Some[],
  knownBy: Day | null,
): Promise<readonly (Some & Partial<Completed>)[]> {
  const saysSo = isAsked(info, [...path, 'sentence'])
  const [statements, sources, targets, sentences] = await Promise.all([
    fetchStatements(
      asking,
      info,
      [...path, 'statement'],
      edges.map(({ statementId }) => statementId),
    ),
    fetchEntities(asking, info, [...path, 'sourceNode'], [...new Set(edges.map(({ source }) => source))]),
    fetchEntities(asking, info, [...path, 'targetNode'], [...new Set(edges.map(({ target }) => target))]),
    sentencesOf(asking, saysSo ? edges : [], knownBy),
  ])
  if (!saysSo && !statements.asked && !sources.asked && !targets.asked) return edges
  return edges.map((edge) =>
    Object.assign(Object.create(Object.getPrototypeOf(edge) as object) as Some, edge, {
      sourceNode: sources.one(edge.source),
      targetNode: targets.one(edge.target),
      sentence: sentences.get(edge.key),
      statement: statements.one(edge.statementId),
    }),
  )
}
