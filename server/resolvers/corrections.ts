import type { Correction } from '../../seed/correction.ts'
import { type Asking, ask } from '../asking.ts'
import { corrections as log } from '../cypher/corrections.ts'
import type { Args } from './arguments.ts'

/** The public log of corrections. */
export const corrections = async (_parent: unknown, args: Args, asking: Asking): Promise<Correction[]> =>
  (await ask<{ correction: Correction }>(asking, log, { of: args['of'] ?? null })).map(({ correction }) => correction)
