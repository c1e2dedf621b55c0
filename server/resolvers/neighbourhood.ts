import type { GraphQLResolveInfo } from 'graphql'
import type { EntityType } from '../../schema/kinds/entities.ts'
import { type Asking, ask } from '../asking.ts'
import { nearest } from '../paths/nearest.ts'
import { readEntities } from '../selection/fetch.ts'
import { drawnTypes } from '../cypher/branches.ts'
import {
  type Around,
  neighbourhood as statement,
  type NeighbourhoodRow,
  neighbours,
  neighboursParameters,
  type NeighboursRow,
  shapeOf,
} from '../cypher/neighbours.ts'
import { type Args, asksFor, between, entityIds, timesOf, unknownEntities } from './arguments.ts'
import { completed } from './complete-edges.ts'
import { detailsAsked, edgesOf, relationsOf } from './graph.ts'
import { typesOfIds } from './types-of-ids.ts'

/** How far nodes are counted where the question asks how many there are. */
const COUNTED = 1_000

/** Types of what may be around: those asked for, or all that are drawn and those of what stands in the middle. */
const typesAround = (args: Args, of: readonly string[]): ReadonlySet<EntityType> =>
  new Set(args['types'] == null ? [...drawnTypes, ...typesOfIds(of)] : (args['types'] as readonly EntityType[]))

/** What is around some entities, nearest first. */
export async function neighbourhood(_parent: unknown, args: Args, asking: Asking, info: GraphQLResolveInfo) {
  const of = entityIds('of', args['of'])
  const first = between('first', args['first'] ?? 200, 1, 1_000)
  const depth = between('depth', args['depth'] ?? 1, 1, 4)
  const times = await timesOf(asking, args)
  const around: Around = { types: typesAround(args, of), relations: relationsOf(args), times }
  const limit = Math.max(first + 1, asksFor(info, 'totalNodes') ? COUNTED : 0)
  const inner = await nearest(of, depth - 1, limit, async (near, seen, most) => {
    const [level] = await ask<NeighboursRow>(
      asking,
      neighbours(typesOfIds(near), around),
      neighboursParameters(near, seen, most, around),
    )
    return level ?? { ids: [], unknown: [] }
  })
  const ends = [typesOfIds(of), typesOfIds(inner.frontier)] as const
  const { text, parameters, listOf } = await readEntities(asking, info, ['nodes'], shapeOf(...ends, around), (entity) =>
    statement(...ends, around, entity, detailsAsked(info)),
  )
  const [found] = await ask<NeighbourhoodRow>(asking, text, {
    ...neighboursParameters(inner.frontier, inner.ids, Math.max(limit - inner.ids.length, 0), around),
    first,
    ...parameters,
  })
  const { total, unknown, rows } = found ?? { total: 0, unknown: [], rows: [] }
  if (inner.unknown.length + unknown.length > 0) throw unknownEntities([...inner.unknown, ...unknown])
  const ids = rows.map(([entity]) => entity['id'] as string)
  const ties = rows.flatMap(([, own]) => own ?? [])
  const drawn = edgesOf(ties, ids, around.relations, times)
  const edges = await completed(asking, info, ['edges'], drawn, times.knownBy)
  return { nodes: listOf(rows.map(([entity]) => entity)), edges, truncated: total > first, totalNodes: total }
}
