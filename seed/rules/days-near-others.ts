import { OPEN } from '../../schema/bounds.ts'
import { bulkOf, type YearCount, type Years } from '../../schema/bulk.ts'
import { eventSpan } from '../../schema/partial-date.ts'
import { yearOfDay } from '../../schema/time.ts'
import { isEntity, isStatement } from '../listed.ts'
import { citationsOf } from './cited.ts'
import { type Complaint, FINE, type Judging, type Subject } from './rule.ts'

/** The fields that hold dates, and which of them are ends: an end written for 'for ever' may be in every record. */
const FIELDS: Readonly<Record<string, 'start' | 'end'>> = {
  start: 'start',
  attests: 'start',
  date: 'start',
  published: 'start',
  founded: 'start',
  end: 'end',
  dissolved: 'end',
}

/** A date of a record, with the years of its first and last day; null where it has none. */
interface Dated {
  readonly field: string
  readonly text: string
  readonly first: number | null
  readonly last: number | null
}

function datesOf(one: Subject): Dated[] {
  if (!isEntity(one) && !isStatement(one)) return []
  const found: Dated[] = []
  const look = (part: Readonly<Record<string, unknown>>): void => {
    for (const field in FIELDS) {
      const text = part[field]
      if (typeof text !== 'string' || text === OPEN) continue
      const { earliest, latest } = eventSpan(text)
      found.push({ field, text, first: yearOfDay(earliest), last: yearOfDay(latest) })
    }
  }
  look(one.record)
  citationsOf(one).forEach(look)
  return found
}

const isFar = ({ first, last }: Dated, bulk: Years): boolean =>
  (last !== null && last < bulk.first) || (first !== null && first > bulk.last)

function complaint({ field, text }: Dated, bulk: Years): Complaint {
  return {
    field,
    what: `${text} is far from all other days, which are of ${bulk.first} to ${bulk.last}`,
    why: 'A slip in a year looks like this, and the axis of the explorer leaves such days out',
    todo: 'Compare it with its source; where it is right, leave it',
    severity: 'WARNING',
  }
}

const counted = (counts: ReadonlyMap<number, number>): YearCount[] =>
  [...counts].map(([year, count]) => ({ year, count }))

/** No day lies far from all others, as one with a slip in its year does. A warning: it may well be right. */
export function daysNearOthers(): Judging {
  const years = { start: new Map<number, number>(), end: new Map<number, number>() }
  // Where no year at all is far, which is usual, no record has to be looked at again.
  const usualYears = (): Years | null => {
    const bulk = bulkOf(counted(years.start), counted(years.end))
    const all = [...years.start.keys(), ...years.end.keys()]
    return bulk !== null && all.some((year) => year < bulk.first || year > bulk.last) ? bulk : null
  }
  let bulk: Years | null | undefined
  return {
    gather: (one) => {
      for (const { field, first, last } of datesOf(one)) {
        const counts = years[FIELDS[field] ?? 'start']
        if (first !== null) counts.set(first, (counts.get(first) ?? 0) + 1)
        if (last !== null && last !== first) counts.set(last, (counts.get(last) ?? 0) + 1)
      }
    },
    judge: (one) => {
      if (bulk === undefined) bulk = usualYears()
      const usual = bulk
      return usual === null
        ? FINE
        : datesOf(one).flatMap((dated) => (isFar(dated, usual) ? [complaint(dated, usual)] : []))
    },
  }
}
