import { putTogether } from '../../../seed/put-together.ts'
import { noRecords, type RecordList, type Records } from '../../../seed/records.ts'
import { rowsOf } from '../../../seed/rows.ts'
import { whatItNames } from '../../../seed/what-it-names.ts'
import type { Word } from '../../../seed/word.ts'

/** What some sets say together, put together from the first record to the last in one go; what names something that none has is left out. */
export function allTogether(sets: ReadonlyMap<string, Records>): {
  records: Records
  sets: Map<string, readonly string[]>
} {
  const words = new Map<string, { list: RecordList; words: Word[] }>()
  for (const [set, records] of [...sets].sort(([a], [b]) => (a < b ? -1 : 1)))
    for (const list of Object.keys(records) as RecordList[])
      for (const record of records[list]) {
        const known = words.get(record.id) ?? { list, words: [] }
        known.words.push({ set, record })
        words.set(record.id, known)
      }
  const together = new Map(
    [...words]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, said]) => [id, { list: said.list, ...putTogether(said.words as [Word, ...Word[]]) }]),
  )
  // A post may go with its body, and a membership with the post.
  for (let size = -1; size !== together.size; ) {
    size = together.size
    for (const [id, { record }] of together)
      if (whatItNames(record).some((named) => !together.has(named))) together.delete(id)
  }
  const records = noRecords()
  for (const { list, record } of together.values()) (records[list] as Word['record'][]).push(record)
  return { records, sets: new Map([...together].map(([id, told]) => [id, told.sets])) }
}

/** Every entity and statement that these sets make together, and every relation, as lines in one order. */
export function graphOf(sets: ReadonlyMap<string, Records>): string[] {
  const { records, sets: known } = allTogether(sets)
  const { entities, statements } = rowsOf(records)
  const sorted = (held: object): string => JSON.stringify(Object.entries(held).sort(([a], [b]) => (a < b ? -1 : 1)))
  const nodes = [...entities.values(), ...statements.values()].flat()
  const ties = [...statements.values()].flat()
  return [
    ...nodes.map(({ id, properties }) => `${sorted({ ...properties })} ${known.get(id) ?? 'seat'}`),
    ...ties.flatMap(({ id, from, to, post, citations }) => [
      `${id} -FROM-> ${from} []`,
      ...(to === null ? [] : [`${id} -TO-> ${to} []`]),
      ...(post === null ? [] : [`${id} -THROUGH-> ${post} []`]),
      ...citations.map(({ document, properties }) => `${id} -CITES-> ${document} ${sorted(properties)}`),
    ]),
  ].sort()
}
