import { putTogether } from './put-together.ts'
import { noRecords, type RecordList, type Records } from './records.ts'
import type { Word } from './word.ts'

/** What some sets say together, by the names of the sets: each id once, in the order of ids. */
export function allTogether(sets: ReadonlyMap<string, Records>): {
  readonly records: Records
  /** Which sets know an id. */
  readonly setsOf: ReadonlyMap<string, readonly string[]>
} {
  const said = new Map<string, { list: RecordList; words: Word[] }>()
  for (const [set, records] of [...sets].sort(([a], [b]) => (a < b ? -1 : 1)))
    for (const list of Object.keys(records) as RecordList[])
      for (const record of records[list]) {
        const known = said.get(record.id) ?? { list, words: [] }
        if (known.list === list) known.words.push({ set, record })
        said.set(record.id, known)
      }
  const records = noRecords()
  const setsOf = new Map<string, readonly string[]>()
  for (const [id, { list, words }] of [...said].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const { record, sets } = putTogether(words as [Word, ...Word[]])
    ;(records[list] as Word['record'][]).push(record)
    setsOf.set(id, sets)
  }
  return { records, setsOf }
}
