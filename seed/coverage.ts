import { citingRecords } from './list-records.ts'
import type { Records } from './records.ts'

/** What was taken from one passage of a document: the records that cite it, or the reason why there are none. */
export interface PassageCoverage {
  readonly locator: string
  readonly records: readonly string[]
  readonly nothing: string | undefined
}

/** Each document's passages in their order, with what cites them: so that silence can be told from what nobody read. */
export function coverageOf(records: Records): ReadonlyMap<string, readonly PassageCoverage[]> {
  const citing = new Map<string, string[]>()
  for (const record of citingRecords(records))
    for (const { document, locator } of record.citations) {
      const key = JSON.stringify([document, locator])
      citing.set(key, [...(citing.get(key) ?? []), record.id])
    }
  return new Map(
    records.documents.map((document) => [
      document.id,
      document.passages.map(({ locator, nothing }) => ({
        locator,
        nothing,
        records: citing.get(JSON.stringify([document.id, locator])) ?? [],
      })),
    ]),
  )
}
