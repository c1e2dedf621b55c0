import { entityKindOfPrefix } from '../../schema/kinds/find.ts'
import { type Asking, ask } from '../asking.ts'
import { type ExpansionRow, expansions as text, expansionsParameters } from '../cypher/expansions.ts'
import { type Args, entityIds, timesOf } from './arguments.ts'

/** Where counting stops. */
const COUNTED = 10_000

/** How many ties of each relation lead to neighbours of each type. */
export async function expansions(_parent: unknown, args: Args, asking: Asking) {
  const of = entityIds('of', args['of'])
  const times = await timesOf(asking, args)
  const rows = await ask<ExpansionRow>(asking, text(times), expansionsParameters(of, COUNTED, times))
  return of.flatMap((id) =>
    rows
      .filter((row) => row.of === id)
      .map((row) => ({
        of: id,
        relation: row.relation,
        type: entityKindOfPrefix(row.prefix)?.type,
        count: Math.min(row.count, COUNTED),
      })),
  )
}
