import type { GraphQLResolveInfo } from 'graphql'
import type { Asking } from '../asking.ts'
import { type Args, entityIds, timesOf } from './arguments.ts'
import { graphOf } from './graph.ts'

/** Every tie among some entities: what a link restores. */
export async function subgraph(_parent: unknown, args: Args, asking: Asking, info: GraphQLResolveInfo) {
  const times = await timesOf(asking, args)
  const { nodes, edges, known } = await graphOf(asking, info, entityIds('ids', args['ids']), args, times)
  return { nodes, edges, truncated: false, totalNodes: known.length }
}
