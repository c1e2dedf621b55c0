import { OPEN } from '../../schema/bounds.ts'
import { bulkOf, type YearCount, type Years, yearOf } from '../../schema/bulk.ts'
import { eventSpan } from '../../schema/partial-date.ts'
import { isoDay } from '../../schema/time.ts'
import { isEntity, isStatement } from '../listed.ts'
import type { Complaint, Judging, Subject } from './rule.ts'

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

const yearIn = (day: number): number | null => {
  const iso = isoDay(day)
  return iso === null ? null : yearOf(iso)
}

function datesOf(one: Subject): Dated[] {
  if (!isEntity(one) && !isStatement(one)) return []
  const parts = [one.record, ...('citations' in one.record ? one.record.citations : [])]
  return parts.flatMap((part) =>
    Object.entries(part).flatMap(([field, text]) => {
      if (typeof text !== 'string' || text === OPEN || !Object.hasOwn(FIELDS, field)) return []
      const { earliest, latest } = eventSpan(text)
      return [{ field, text, first: yearIn(earliest), last: yearIn(latest) }]
    }),
  )
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
  let bulk: Years | null | undefined
  return {
    gather: (one) => {
      for (const { field, first, last } of datesOf(one)) {
        const counts = years[FIELDS[field] ?? 'start']
        for (const year of new Set([first, last])) if (year !== null) counts.set(year, (counts.get(year) ?? 0) + 1)
      }
    },
    judge: (one) => {
      bulk ??= bulkOf(counted(years.start), counted(years.end))
      const usual = bulk
      return usual === null
        ? []
        : datesOf(one).flatMap((dated) => (isFar(dated, usual) ? [complaint(dated, usual)] : []))
    },
  }
}
