import { statementKind } from '../../schema/kinds/find.ts'
import type { StatementTypename } from '../../schema/kinds/statements.ts'
import type { Correction } from '../../seed/correction.ts'
import type { Rows } from '../../seed/rows.ts'
import {
  clearBeside,
  fillBeside,
  fillEntities,
  fillStatements,
  loadedFingerprint,
  markFilling,
  rememberFingerprint,
  sweepEntities,
  sweepStatements,
} from '../cypher/fill.ts'
import type { Database } from './database.ts'

/** A story as it is stored: its steps as JSON. */
export interface StoryRow {
  readonly id: string
  readonly position: number
  readonly json: string
}

export interface Filling {
  /** Name of the data set; what an earlier version of it held and this one does not is taken away. */
  readonly dataset: string
  readonly rows: Rows
  readonly stories: readonly StoryRow[]
  readonly corrections: readonly Correction[]
}

/** Rows a transaction: small enough for a modest heap, large enough that the round trips do not count. */
const BATCH = 2_000

function* batches<Row>(rows: readonly Row[]): Generator<readonly Row[]> {
  for (let start = 0; start < rows.length; start += BATCH) yield rows.slice(start, start + BATCH)
}

/** Whether this very version of a data set is in, whole. */
export async function isLoaded(database: Database, dataset: string, fingerprint: string): Promise<boolean> {
  const [loaded] = await database.read<{ fingerprint: string }>(loadedFingerprint, { dataset })
  return loaded?.fingerprint === fingerprint
}

/**
 * Brings a data set into the database, or does nothing where this very version is in. Says which it was.
 * A fill that was broken off is simply run again, with the same version or another: what is of neither is swept.
 */
export async function fill(
  database: Database,
  { dataset, rows, stories, corrections }: Filling,
  progress: (done: number, all: number) => void = () => {},
): Promise<'filled' | 'unchanged'> {
  const { fingerprint } = rows
  if (await isLoaded(database, dataset, fingerprint)) return 'unchanged'
  const all = [...rows.entities.values(), ...rows.statements.values()].reduce((sum, list) => sum + list.length, 0)
  let done = 0
  const write = async (text: string, batch: readonly unknown[]): Promise<void> => {
    await database.write(text, { rows: batch, dataset, fingerprint })
    done += batch.length
    progress(done, all)
  }
  await database.write(markFilling, { dataset, fingerprint })
  for (const [typename, list] of rows.entities)
    for (const batch of batches(list)) await write(fillEntities(typename), batch)
  for (const [typename, list] of rows.statements)
    for (const batch of batches(list))
      await write(fillStatements(typename as StatementTypename, statementKind(typename).tie), batch)
  await database.write(sweepStatements, { dataset, fingerprint })
  await database.write(sweepEntities, { dataset, fingerprint })
  await database.writeAll([
    { text: clearBeside('Story'), parameters: { dataset } },
    { text: fillBeside('Story'), parameters: { dataset, rows: stories } },
    { text: clearBeside('Correction'), parameters: { dataset } },
    { text: fillBeside('Correction'), parameters: { dataset, rows: corrections } },
    { text: rememberFingerprint, parameters: { dataset, fingerprint } },
  ])
  return 'filled'
}
