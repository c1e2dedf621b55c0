import type { GraphQLResolveInfo } from 'graphql'
import { type RelationKind, relationKinds } from '../../schema/kinds/relations.ts'
import { type Asking, ask } from '../asking.ts'
import { fetchEntities, fetchEntitiesWith, fieldsAt } from '../selection/fetch.ts'
import { amongIds, type TiesAmongRow, tiesAmong, tiesAmongParameters, tiesFrom } from '../cypher/ties-among.ts'
import { EVERY_DETAIL, type TieDetail, type Times, type TieValues } from '../cypher/times.ts'
import { type Args, asksFor } from './arguments.ts'
import { completed } from './complete-edges.ts'
import { byKey, type Edge, edgeOf, postEdgeOf, throughPost, tieOf, type TieRow } from './edge.ts'

/** All relations there are. */
export const everyRelation: ReadonlySet<RelationKind> = new Set(relationKinds.map((row) => row.kind))

/** The relations a question follows. */
export const relationsOf = (args: Args): ReadonlySet<RelationKind> =>
  args['relations'] == null ? everyRelation : new Set(args['relations'] as readonly RelationKind[])

/**
 * What is asked for of each edge of the answer beside what every line has; null where no edges are asked for at all.
 */
export function detailsAsked(info: GraphQLResolveInfo): ReadonlySet<TieDetail> | null {
  const asked = fieldsAt(info, ['edges'])
  return asked === null ? null : new Set([...EVERY_DETAIL].filter((name) => asked.has(name)))
}

/** The lines of a tie among some entities: to the organization, and to its post where that is one of them. */
function drawnAmong(row: TieRow, ids: ReadonlySet<string>, relations: ReadonlySet<RelationKind>, times: Times): Edge[] {
  return [
    ...(ids.has(row.to) && relations.has(row.relation) ? [edgeOf(row, times.asOf)] : []),
    ...(throughPost(row) && ids.has(row.post) && relations.has('HOLDS') ? [postEdgeOf(row, times.asOf)] : []),
  ]
}

/** The lines of some ties among these entities. */
export function edgesOf(
  ties: Iterable<TieValues>,
  ids: readonly string[],
  relations: ReadonlySet<RelationKind>,
  times: Times,
): Edge[] {
  const wanted = new Set(ids)
  return Iterator.from(ties)
    .flatMap((tie) => drawnAmong(tieOf(tie), wanted, relations, times))
    .toArray()
    .sort(byKey)
}

/** Every tie among some entities. */
export async function readTiesAmong(
  asking: Asking,
  ids: readonly string[],
  relations: ReadonlySet<RelationKind>,
  times: Times,
): Promise<Edge[]> {
  const rows = await ask<TiesAmongRow>(
    asking,
    tiesAmong(amongIds(ids, relations), times),
    tiesAmongParameters(ids, relations, times),
  )
  return edgesOf(
    rows.values().flatMap((row) => row.ties),
    ids,
    relations,
    times,
  )
}

/** Some entities and every tie among them that the question lets through. Ids that are not known are left out. */
export async function graphOf(
  asking: Asking,
  info: GraphQLResolveInfo,
  ids: readonly string[],
  args: Args,
  times: Times,
): Promise<{ nodes: unknown; edges: readonly Edge[]; known: readonly string[] }> {
  if (ids.length === 0 || !asksFor(info, 'edges', 'totalNodes'))
    return { nodes: (await fetchEntities(asking, info, ['nodes'], ids)).list(ids), edges: [], known: ids }
  const relations = relationsOf(args)
  const found = await fetchEntitiesWith<readonly TieValues[]>(asking, info, ['nodes'], ids, {
    text: tiesFrom(amongIds(ids, relations, detailsAsked(info) ?? new Set()), times),
    parameters: tiesAmongParameters(ids, relations, times),
  })
  const edges = edgesOf([...found.beside.values()].flat(), ids, relations, times)
  return {
    nodes: found.list(ids),
    edges: await completed(asking, info, ['edges'], edges, times.knownBy),
    known: [...found.beside.keys()],
  }
}
