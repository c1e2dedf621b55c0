import { OPEN } from '../../schema/bounds.ts'
import { bulkOf, each, type Years, yearOf } from '../../schema/bulk.ts'
import { eventSpan } from '../../schema/partial-date.ts'
import { isoDay } from '../../schema/time.ts'
import type { Issue } from '../issue.ts'
import { entitiesOf, statementsOf } from '../list-records.ts'
import type { Seed } from '../read.ts'
import { atRecord } from './at-record.ts'

const STARTS = ['start', 'attests', 'date', 'published', 'founded']
const ENDS = ['end', 'dissolved']

/** A date of a record, and the years of its first and last day; null where it has none. */
interface Dated {
  readonly id: string
  readonly field: string
  readonly text: string
  readonly years: readonly (number | null)[]
}

type Fields = Readonly<Record<string, unknown>>

function datesOf(seed: Seed, fields: readonly string[]): Dated[] {
  const datesIn = (id: string, record: Fields): Dated[] =>
    fields.flatMap((field) => {
      const text = record[field]
      if (typeof text !== 'string' || text === OPEN) return []
      const { earliest, latest } = eventSpan(text)
      const years = [isoDay(earliest), isoDay(latest)].map((day) => (day === null ? null : yearOf(day)))
      return [{ id, field, text, years }]
    })
  return [...entitiesOf(seed.records), ...statementsOf(seed.records)].flatMap((record) => {
    const citations: readonly Fields[] = 'citations' in record ? record.citations : []
    return [record, ...citations].flatMap((part) => datesIn(record.id, part))
  })
}

const yearsOf = (dates: readonly Dated[]) =>
  each(dates.flatMap(({ years }) => [...new Set(years)].filter((year) => year !== null)))

function isFar({ years: [first = null, last = null] }: Dated, bulk: Years): boolean {
  return (last !== null && last < bulk.first) || (first !== null && first > bulk.last)
}

/** No day lies far from all others, as one with a slip in its year does. A warning: it may well be right. */
export function daysNearOthers(seed: Seed): Issue[] {
  const [starts, ends] = [datesOf(seed, STARTS), datesOf(seed, ENDS)]
  const bulk = bulkOf(yearsOf(starts), yearsOf(ends))
  if (bulk === null) return []
  return [...starts, ...ends]
    .filter((dated) => isFar(dated, bulk))
    .map(({ id, field, text }) =>
      atRecord(seed, id, {
        field,
        what: `${text} is far from all other days, which are of ${bulk.first} to ${bulk.last}`,
        why: 'A slip in a year looks like this, and the axis of the explorer leaves such days out',
        todo: 'Compare it with its source; where it is right, leave it',
        severity: 'WARNING',
      }),
    )
}
