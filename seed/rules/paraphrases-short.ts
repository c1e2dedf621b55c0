import type { Issue } from '../issue.ts'
import { citingRecords } from '../list-records.ts'
import type { Seed } from '../read.ts'
import { atRecord } from './at-record.ts'

const LIMIT = 25

/** A paraphrase says in at most 25 words what the passage says. */
export function paraphrasesShort(seed: Seed): Issue[] {
  return citingRecords(seed.records).flatMap((record) =>
    record.citations.flatMap(({ paraphrase }, position) => {
      const words = paraphrase.split(/\s+/).length
      return words <= LIMIT
        ? []
        : [
            atRecord(seed, record.id, {
              field: `citations.${position}.paraphrase`,
              what: `has ${words} words`,
              why: `A paraphrase has ${LIMIT} at most; more is soon a copy`,
              todo: 'Say it shorter, or as two statements',
            }),
          ]
    }),
  )
}
