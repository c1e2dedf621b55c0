import { type Asking, ask } from '../asking.ts'
import { corrections as log } from '../cypher/corrections.ts'
import type { Args } from './arguments.ts'
import { paged } from './paged.ts'

interface Row {
  /** As the type Correction has it. */
  readonly correction: { readonly id: string }
}

/** The public log of corrections. */
export async function corrections(_parent: unknown, args: Args, asking: Asking) {
  const rows = await ask<Row>(asking, log, { of: args['of'] ?? null })
  return paged(
    rows.map((row) => row.correction),
    ({ id }) => id,
    args,
    'corrections',
  )
}
