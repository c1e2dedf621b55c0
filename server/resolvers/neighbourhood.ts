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

/** What is around some entities, nearest first. */
export async function neighbourhood(_parent: unknown, args: Args, asking: Asking, info: GraphQLResolveInfo) {
  const of = entityIds('of', args['of'])
  const first = between('first', args['first'] ?? 200, 1, 1_000)
  const depth = between('depth', args['depth'] ?? 1, 1, 4)
  const times = await timesOf(asking, args)
  const types =
    args['types'] == null
      ? new Set([...drawnTypes, ...typesOfIds(of)])
      : new Set(args['types'] as readonly EntityType[])
  const around: Around = { types, relations: relationsOf(args), times }
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
  const edges = await completed(
    asking,
    info,
    ['edges'],
    edgesOf(
      rows.flatMap(([, ties]) => ties ?? []),
      ids,
      around.relations,
      times,
    ),
    times.knownBy,
  )
  return { nodes: listOf(rows.map(([entity]) => entity)), edges, truncated: total > first, totalNodes: total }
}
