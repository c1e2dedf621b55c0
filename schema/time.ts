/** A day, counted from 1970-01-01 in whole days, so that a database can index and compare it. */
export type Day = number

/** Stands for 'no bound is known' at either side; far outside any calendar used here. */
export const NO_LOWER: Day = -10_000_000
export const NO_UPPER: Day = 10_000_000

/** The days a partial date may mean, both ends included. */
export interface Span {
  readonly earliest: Day
  readonly latest: Day
}

/** Milliseconds. */
export const MS_PER_DAY = 86_400_000
/** The form of a calendar day; that there is such a day is for `dayOf` to say. */
export const ISO_DAY = /^([1-9]\d{3})-(\d{2})-(\d{2})$/
/** Why a date outside the years that are read is refused. */
export const YEARS = 'years run from 1000 to 9999'
/**
 * A date, or the beginning of one, whose year is not read: too few digits or too many, a leading nought, or before
 * Christ.
 */
export const OTHER_YEAR = /^(?:[+-]?0\d*|[+-]\d+|\d{1,3}|\d{5,}|[Yy]-?\d+)(?:-\d{2}){0,2}$/

/** A date that cannot be read; the message says what would be. */
export class UnreadableDate extends Error {
  readonly text: string
  readonly reason: string
  constructor(text: string, reason: string) {
    super(`'${text}' is no date that can be read: ${reason}`)
    this.text = text
    this.reason = reason
    this.name = 'UnreadableDate'
  }
}

/**
 * An ISO calendar day ('2024-09-17') as a day number. Throws UnreadableDate for anything else, also for a 30 February
 * or a year before 1000.
 */
export function dayOf(iso: string): Day {
  const parts = ISO_DAY.exec(iso)
  if (parts === null && OTHER_YEAR.test(iso)) throw new UnreadableDate(iso, YEARS)
  const time = parts === null ? Number.NaN : Date.parse(`${iso}T00:00:00Z`)
  // A 30 February is read as the first or second day of March.
  if (Number.isNaN(time) || new Date(time).getUTCDate() !== Number(parts?.[3]))
    throw new UnreadableDate(iso, 'write a calendar day as 2024-09-17')
  return time / MS_PER_DAY
}

/** Why a text is no ISO calendar day, in words; null where it is one. */
export function whyNoDay(text: string): string | null {
  try {
    dayOf(text)
    return null
  } catch (error) {
    return error instanceof UnreadableDate ? error.reason : String(error)
  }
}

/** Whether a text is an ISO calendar day. */
export const isDay = (text: string): boolean => whyNoDay(text) === null

/** A day number as an ISO calendar day; null where no bound is known. */
export function isoDay(day: Day): string | null {
  if (day <= NO_LOWER || day >= NO_UPPER) return null
  const iso = new Date(day * MS_PER_DAY).toISOString()
  return iso.slice(0, iso.indexOf('T'))
}

/** The year that a day is in; null where no bound is known. */
export const yearOfDay = (day: Day): number | null =>
  day <= NO_LOWER || day >= NO_UPPER ? null : new Date(day * MS_PER_DAY).getUTCFullYear()

/** EDTF's 'one of a set': '[a..b]', '[a,b]'. */
export const SET = /^\[[^[\]]*\d[^[\]]*\]$/

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
const SEASONS: Readonly<Record<string, string>> = { '21': 'spring', '22': 'summer', '23': 'autumn', '24': 'winter' }

function formatPlain(text: string): string {
  const about = /[~%]/.test(text) ? 'about ' : ''
  const perhaps = /[?%]/.test(text) ? ' (uncertain)' : ''
  const [year = '', month, day] = text.replace(/[~?%]|T.*/g, '').split('-')
  if (month === undefined || month.includes('X'))
    return `${about}${year.replace(/X+$/, (unknown) => `${'0'.repeat(unknown.length)}s`)}${perhaps}`
  const season = SEASONS[month]
  if (season !== undefined) return `${about}${season} ${year}${perhaps}`
  const name = `${MONTHS[Number(month) - 1] ?? month} ${year}`
  return `${about}${day === undefined || day.includes('X') ? name : `${Number(day)} ${name}`}${perhaps}`
}

/**
 * An EDTF date in words for the screen: '17 September 2024', 'by March 2021', 'between 18 September 2024 and January
 * 2025'; null is 'not known'.
 */
export function formatDate(text: string | null | undefined): string {
  if (text === null || text === undefined || text === '') return 'not known'
  if (text === '..') return 'still open'
  if (text.includes('/')) {
    const [start = '', end = ''] = text.split('/')
    return `${formatDate(start === '..' ? null : start)} to ${formatDate(end)}`
  }
  if (!SET.test(text)) return formatPlain(text)
  const [start = '', end = ''] = text.slice(1, -1).split(/\.\.|,/)
  if (start === '') return `by ${formatPlain(end)}`
  if (end === '') return `${formatPlain(start)} or later`
  return text.includes(',')
    ? `${formatPlain(start)} or ${formatPlain(end)}`
    : `between ${formatPlain(start)} and ${formatPlain(end)}`
}

/**
 * As `formatDate`, with the words that make a window read as one unknown day in it: 'some day between 18 September 2024
 * and January 2025'.
 */
export function formatSomeDay(text: string): string {
  const words = formatDate(text)
  return words.startsWith('between ') ? `some day ${words}` : words
}
