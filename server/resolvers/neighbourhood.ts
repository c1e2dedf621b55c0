import type { GraphQLResolveInfo } from 'graphql'
import type { EntityType } from '../../schema/kinds.ts'
import { type Asking, ask } from '../asking.ts'
import { nearest } from '../paths/nearest.ts'
import { drawnTypes } from '../statements/branches.ts'
import { type Around, neighbours, neighboursParameters, type NeighboursRow } from '../statements/neighbours.ts'
import { type Args, asksFor, between, entityIds, timesOf, unknownEntities } from './arguments.ts'
import { graphOf, relationsOf } from './graph.ts'
import { typesOfIds } from './types-of-ids.ts'

/** How far nodes are counted where the question asks how many there are. */
const COUNTED = 1_000

/** What is around some entities, nearest first. */
export async function neighbourhood(_parent: unknown, args: Args, asking: Asking, info: GraphQLResolveInfo) {
  const of = entityIds('of', args['of'])
  const first = between('first', args['first'] ?? 200, 1, 1_000)
  const depth = between('depth', args['depth'] ?? 1, 1, 4)
  const times = timesOf(args)
  const types = args['types'] == null ? new Set([...drawnTypes, ...typesOfIds(of)]) : new Set(args['types'] as readonly EntityType[])
  const around: Around = { types, relations: relationsOf(args), times }
  const limit = Math.max(first + 1, asksFor(info, 'totalNodes') ? COUNTED : 0)
  const { ids, unknown } = await nearest(of, depth, limit, (near, seen, most) =>
    ask<NeighboursRow>(asking, neighbours(typesOfIds(near), around), neighboursParameters(near, seen, most, around)))
  if (unknown.length > 0) throw unknownEntities(unknown)
  const { nodes, edges } = await graphOf(asking, info, ids.slice(0, first), args, times)
  return { nodes, edges, truncated: ids.length > first, totalNodes: ids.length }
}
