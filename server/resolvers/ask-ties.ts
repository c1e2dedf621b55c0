import { type Asking, ask } from '../asking.ts'
import type { TieValues } from '../cypher/times.ts'
import { tieOf, type TieRow } from './edge.ts'

/** Puts a question whose rows each hold one `tie`, as `tieList` writes it. */
export async function askTies(
  asking: Asking,
  text: string,
  parameters: Record<string, unknown>,
): Promise<{ tie: TieRow }[]> {
  const rows = await ask<{ tie: TieValues }>(asking, text, parameters)
  return rows.map(({ tie }) => ({ tie: tieOf(tie) }))
}
