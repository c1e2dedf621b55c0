import type { GraphQLResolveInfo } from 'graphql'
import { relationKind } from '../../schema/kinds/find.ts'
import { type Asking, ask } from '../asking.ts'
import { names, type NameRow } from '../cypher/names.ts'
import { fetchEntities, fetchStatements, isAsked } from '../selection/fetch.ts'
import { sentenceOf } from '../selection/sentence.ts'
import type { Edge } from './edge.ts'
import { endsOf } from './ends-of.ts'

/** What an edge has beside what is drawn of it. */
interface Completed {
  readonly sourceNode: unknown
  readonly targetNode: unknown
  readonly sentence: string | undefined
  readonly statement: unknown
}

async function namesOf(asking: Asking, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = ids.length === 0 ? [] : await ask<NameRow>(asking, names, { ids })
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/**
 * Edges with their nodes, sentences and statements, where the selection below `path` asks for them: new ones, since an
 * edge may stand in several lists.
 */
export async function completed<Some extends Edge>(
  asking: Asking,
  info: GraphQLResolveInfo,
  path: readonly string[],
  edges: readonly Some[],
): Promise<readonly (Some & Completed)[]> {
  const [statements, sources, targets, named] = await Promise.all([
    fetchStatements(
      asking,
      info,
      [...path, 'statement'],
      edges.map(({ statementId }) => statementId),
    ),
    fetchEntities(asking, info, [...path, 'sourceNode'], [...new Set(edges.map(({ source }) => source))]),
    fetchEntities(asking, info, [...path, 'targetNode'], [...new Set(edges.map(({ target }) => target))]),
    namesOf(asking, isAsked(info, [...path, 'sentence']) ? endsOf(edges) : []),
  ])
  return edges.map((edge) => ({
    ...edge,
    sourceNode: sources.one(edge.source),
    targetNode: targets.one(edge.target),
    sentence: named.size === 0 ? undefined : sentenceOfEdge(edge, named),
    statement: statements.one(edge.statementId),
  }))
}

const sentenceOfEdge = (edge: Edge, named: ReadonlyMap<string, string>): string =>
  sentenceOf({
    ...edge,
    typename: relationKind(edge.kind).statement,
    relation: edge.kind,
    from: edge.source,
    fromName: named.get(edge.source) ?? edge.source,
    toName: named.get(edge.target) ?? edge.target,
  })
