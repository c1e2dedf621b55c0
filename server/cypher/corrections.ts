import type { Statement } from './statement.ts'

/** The log of corrections, the latest first; about one id, where one is given. */
export const corrections = `MATCH (correction:Correction) WHERE correction.id IS NOT NULL AND ($of IS NULL OR correction.about = $of)
RETURN correction {.id, correctedOn: correction.date, concerns: correction.about, .was, .now,
  .why} AS correction ORDER BY correction.correctedOn DESC, correction.id`

/** What the sweep test explains and runs. @public */
export const examples: readonly Statement[] = [{ name: 'corrections', text: corrections, example: { of: null } }]
