import type { Issue } from '../issue.ts'
import { citingRecords } from '../list-records.ts'
import type { Seed } from '../read.ts'
import { atRecord } from './at-record.ts'

/** A citation's locator is one of the passages that its document lists. */
export function locatorsKnown(seed: Seed): Issue[] {
  const passages = new Map<string, Set<string>>(
    seed.records.documents.map((document) => [
      document.id,
      new Set(document.passages.map((passage) => passage.locator)),
    ]),
  )
  return citingRecords(seed.records).flatMap((record) =>
    record.citations.flatMap(({ document, locator }, position) => {
      const listed = passages.get(document)
      if (listed === undefined || listed.size === 0 || listed.has(locator)) return []
      return [
        atRecord(seed, record.id, {
          field: `citations.${position}.locator`,
          what: `${document} has no passage '${locator}'`,
          why: 'A reader of the original could not follow it',
          todo: "Correct the locator, or add it to the document's passages",
        }),
      ]
    }),
  )
}
