import { coverageOf } from '../coverage.ts'
import type { Issue } from '../issue.ts'
import type { Seed } from '../read.ts'
import { atRecord } from './at-record.ts'

/** Every document lists its passages, and of each there is a statement or the reason why there is nothing to record. */
export function passagesCovered(seed: Seed): Issue[] {
  return [...coverageOf(seed.records)].flatMap(([id, passages]) => {
    if (passages.length === 0)
      return [
        atRecord(seed, id, {
          field: 'passages',
          what: 'lists no passages',
          why: 'Nobody can see what was read and what was not',
          todo: 'List its paragraphs or sections, each with a locator',
        }),
      ]
    return passages.flatMap(({ locator, records, nothing }) => {
      if (records.length === 0 && nothing === undefined)
        return [
          atRecord(seed, id, {
            field: 'passages',
            what: `nothing cites '${locator}'`,
            why: 'Nobody can tell whether it was read',
            todo: 'Record what it says, or give the reason as nothing: …',
          }),
        ]
      if (records.length > 0 && nothing !== undefined)
        return [
          atRecord(seed, id, {
            field: 'passages',
            what: `'${locator}' is said to hold nothing, but ${records[0]} cites it`,
            why: 'Only one of the two is right',
            todo: 'Take the reason out, or the citation',
          }),
        ]
      return []
    })
  })
}
