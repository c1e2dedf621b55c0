import parseEdtf from 'edtf'
import { keeping } from './keeping.ts'
import { plainSpan } from './plain-span.ts'
import {
  type Day,
  dayOf,
  MS_PER_DAY,
  NO_LOWER,
  NO_UPPER,
  OTHER_YEAR,
  SET,
  type Span,
  UnreadableDate,
  YEARS,
} from './time.ts'

// Dates known in part. The one file that imports edtf (EDTF is ISO 8601-2, https://www.loc.gov/standards/datetime/):
// the explorer reads none, so its first load need not carry the grammar.

type Parsed = ReturnType<typeof parseEdtf>

const FIRST_DAY = dayOf('1000-01-01')
const LAST_DAY = dayOf('9999-12-31')

/**
 * An end of what edtf read, in days; `open` where it has none. Throws UnreadableDate for a day of a year that is not
 * read.
 */
function dayFrom(text: string, ms: number | null, open: Day): Day {
  if (ms === null || !Number.isFinite(ms)) return open
  const day = Math.floor(ms / MS_PER_DAY)
  if (day < FIRST_DAY || day > LAST_DAY) throw new UnreadableDate(text, YEARS)
  return day
}

const spanOf = (text: string, { min, max }: Parsed): Span =>
  ordered(text, { earliest: dayFrom(text, min, NO_LOWER), latest: dayFrom(text, max, NO_UPPER) })

/**
 * Northern meteorological seasons by EDTF's numbers; a winter may be either end of its year, so it widens to the whole
 * of it.
 */
const SEASON_MONTHS: Readonly<Record<string, readonly [number, number]>> = {
  '21': [3, 5],
  '22': [6, 8],
  '23': [9, 11],
  '24': [1, 12],
}

function seasonSpan(text: string): Span | null {
  const match = /^([1-9]\d{3})-(2[1-4])[~?%]?$/.exec(text)
  const months = match === null ? undefined : SEASON_MONTHS[match[2] ?? '']
  if (match === null || months === undefined) return null
  const year = Number(match[1])
  return { earliest: Date.UTC(year, months[0] - 1, 1) / MS_PER_DAY, latest: Date.UTC(year, months[1], 0) / MS_PER_DAY }
}

function parse(text: string): Parsed {
  // edtf reads a bare run of digits as milliseconds since 1970 and three as a decade, which no writer of a date means.
  if (OTHER_YEAR.test(text)) throw new UnreadableDate(text, YEARS)
  try {
    return parseEdtf(text)
  } catch {
    throw new UnreadableDate(
      text,
      'write a day (2024-09-17), a month (2024-09), a year (2024) or a window ([2024-09-18..2025-01-31])',
    )
  }
}

/** So many dates are kept: two centuries have as many days. */
const MOST_KEPT = 73_000

/**
 * 'One of a set': '[a..b]' is some day from a to b, '[..b]' by b, '[a..]' from a on, '[a,b]' one of the two. edtf
 * forgets the second end of a range and refuses ends of unlike precision, so the ends are read one by one.
 */
function setSpan(text: string): Span {
  const spans = text
    .slice(1, -1)
    .split(',')
    .map((member) => {
      const [start = '', end] = member.trim().split('..')
      if (end === undefined) return partialDate(start)
      const earliest = start === '' ? NO_LOWER : partialDate(start).earliest
      return ordered(text, { earliest, latest: end === '' ? NO_UPPER : partialDate(end).latest })
    })
  return {
    earliest: Math.min(...spans.map((span) => span.earliest)),
    latest: Math.max(...spans.map((span) => span.latest)),
  }
}

function ordered(text: string, span: Span): Span {
  if (span.earliest > span.latest) throw new UnreadableDate(text, 'its first day is after its last')
  return span
}

/**
 * The days an EDTF date may mean: '2024' any day of that year, '[2024-09-18..2025-01]' any from the first to the last.
 * A qualifier (~ ? %) leaves the days as they are. Throws UnreadableDate for what is no single date, such as a span of
 * time.
 */
export const partialDate = keeping(MOST_KEPT, (text): Span => {
  const known = plainSpan(text) ?? seasonSpan(text)
  if (known !== null) return known
  if (SET.test(text)) return setSpan(text)
  const parsed = parse(text)
  if (parsed.type === 'Interval' || parsed.type === 'List')
    throw new UnreadableDate(
      text,
      'it is a span of time where one date is wanted; write its start and its end apart, or a window such ' +
        'as [2024-09-18..2025-01-31]',
    )
  return spanOf(text, parsed)
})

/** The days of an event: one date, or a span of time such as '2023-12-04/2023-12-15'. Throws UnreadableDate. */
export const eventSpan = keeping(MOST_KEPT, (text): Span => {
  if (!text.includes('/')) return partialDate(text)
  return spanOf(text, parse(text))
})
