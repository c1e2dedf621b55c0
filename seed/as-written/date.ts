import { OPEN } from '../../schema/bounds.ts'
import { partialDate } from '../../schema/partial-date.ts'

/** In which order a date of three numbers has its day, month and year. */
export type DateOrder = 'dmy' | 'mdy' | 'ymd'

/** What a cell meant for a date holds: a date, nothing, a sign that none is known, or something else. */
export type DateAsWritten =
  | { readonly date: string }
  | { readonly none: 'BLANK' | 'SENTINEL' }
  | { readonly problem: string }

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** What programs and people write where they know no date. */
const SENTINEL = /^(?:0{1,4}[-/.]0{1,2}[-/.]0{1,4}|1900-01-00|9999.*|0+)$/
/** The first and last days that programs know, which they write for none: of Excel, SQL Server, pandas. */
const NO_DAYS = new Set(['1899-12-30', '1899-12-31', '1900-01-01', '1753-01-01', '1677-09-21', '2079-06-06'])
/** From this year on a date is a program's word for 'never', and nobody's plan. */
const NEVER = 2099
const NO_DATE =
  /^(?:unspecified|unknown|not (?:known|given|stated|applicable)|n\.?\/?a\.?|none|null|nil|nan|nat|undefined|tb[acd]|\?+|[-–—]+|#N\/A|#VALUE!|#+)$/i
const GOES_ON =
  /^(?:present|current(?:ly)?|now|today|ongoing|to date|incumbent|still (?:serving|in (?:post|office))|\.\.)$/i

const TIME = /[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?[AP]M)?(?:Z|[+-]\d{2}:?\d{2})?$/i
/** Days from Excel's day 0 to 1 January 1970. */
const EXCEL_EPOCH = 25_569
/** 1927 to 2119: smaller numbers are years or counts. */
const SERIAL = /^([1-7]\d{4})(?:\.\d+)?$/

const two = (value: number): string => String(value).padStart(2, '0')

/** A year of two digits lies between 1950 and 2049. */
function fullYear(text: string): number {
  const year = Number(text)
  return text.length > 2 ? year : year < 50 ? 2000 + year : 1900 + year
}

function calendarDay(year: number, month: number, day: number): DateAsWritten {
  if (month > 12 && day <= 12 && day > 0)
    return { problem: `there is no month ${month}; its day and month may be swapped` }
  const ofYear = String(year).padStart(4, '0')
  // '2010-05-00' is how some programs write a month.
  if (month === 0) return found(ofYear)
  if (day === 0) return found(`${ofYear}-${two(month)}`)
  return found(`${ofYear}-${two(month)}-${two(day)}`)
}

/** Whether a date is no day of anybody's life but a sign that none is known. */
function isNone(date: string): boolean {
  const year = /^\d{4}(?!\d)/.exec(date)?.[0]
  return year !== undefined && (Number(year) <= 1 || Number(year) >= NEVER || NO_DAYS.has(date))
}

function found(date: string): DateAsWritten {
  if (isNone(date)) return { none: 'SENTINEL' }
  try {
    partialDate(date)
    return { date }
  } catch {
    return { problem: 'there is no such day' }
  }
}

function ofNumbers(text: string, order: DateOrder): DateAsWritten | undefined {
  const [, a, b, c] = /^(\d{1,4})[-/. ](\d{1,2})[-/. ](\d{1,4})$/.exec(text) ?? []
  if (a === undefined || b === undefined || c === undefined) return undefined
  if (a.length === 4) return calendarDay(Number(a), Number(b), Number(c))
  if (a.length > 2 || c.length === 3 || c.length === 1) return undefined
  const [day, month] = order === 'mdy' ? [b, a] : [a, b]
  return order === 'ymd' && c.length === 2
    ? calendarDay(fullYear(a), Number(b), Number(c))
    : calendarDay(fullYear(c), Number(month), Number(day))
}

function ofWords(text: string): DateAsWritten | undefined {
  const words = text
    .replace(/(\d)(?:st|nd|rd|th)\b/gi, '$1')
    .replace(/^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? /i, '')
    .split(/[\s,./-]+/)
    .filter((word) => word !== '' && word.toLowerCase() !== 'of')
  const named = words.findIndex((word) => /^[a-z]{3,9}\.?$/i.test(word))
  const month = MONTHS.indexOf((words[named] ?? '').slice(0, 3).toLowerCase()) + 1
  if (named < 0 || month === 0 || words.length > 3 || !isMonth(words[named] ?? '', month)) return undefined
  const numbers = words.filter((_, place) => place !== named)
  if (numbers.length === 0 || !numbers.every((word) => /^\d{1,4}$/.test(word))) return undefined
  const [first = '', last] = numbers
  if (last === undefined)
    return first.length === 4 || first.length === 2 ? found(`${fullYear(first)}-${two(month)}`) : undefined
  const [day, year] = first.length === 4 ? [last, first] : [first, last]
  return calendarDay(fullYear(year), month, Number(day))
}

const FULL_MONTHS = 'january february march april may june july august september october november december'.split(' ')
const isMonth = (word: string, month: number): boolean =>
  (FULL_MONTHS[month - 1] ?? '').startsWith(word.toLowerCase()) || word.toLowerCase() === 'sept'

/** Month and year: '05/2015', '2015/05'. */
function ofMonth(text: string): DateAsWritten | undefined {
  const [, a, b] = /^(\d{1,4})[-/.](\d{1,4})$/.exec(text) ?? []
  if (a === undefined || b === undefined) return undefined
  const isNext = a.length === 4 && b.length === 2 && Number(b) === (Number(a) + 1) % 100
  if (isNext && (text.includes('/') || Number(b) > 12))
    return { problem: `it may be the year from ${a} to ${Number(a) + 1}, or a month` }
  if (a.length === 4 && b.length <= 2) return calendarDay(Number(a), Number(b), 0)
  return a.length <= 2 && b.length === 4 ? calendarDay(Number(b), Number(a), 0) : undefined
}

function ofDigits(text: string): DateAsWritten | undefined {
  if (/^[12]\d{7}$/.test(text))
    return calendarDay(Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6)))
  const serial = SERIAL.exec(text)?.[1]
  if (serial === undefined) return undefined
  return found(new Date((Number(serial) - EXCEL_EPOCH) * 86_400_000).toISOString().slice(0, 10))
}

const HOUR = 3_600_000
/** Milliseconds from 1970 on, of 1973 or later or of a day before 1970; twelve digits may be a day and its time as well. */
const COUNTED = /^(?!(?:19|20)\d{10}$)(?:\d{12,13}|\d{15}|-\d{9,14})$/
/** The same as programs of one make write it, of any year. */
const IN_WORDS = /^\/Date\((-?\d{1,15})(?:[+-]\d{4})?\)\/$/
/** A midnight of Europe's summer or winter, as a program there writes it for everybody. */
const EVE = /^\d{4}-\d{2}-\d{2}T2[23]:00(?::00(?:\.0+)?)?Z$/

/**
 * A moment as programs count it or write it for everybody. A whole hour late in the evening is the midnight further
 * east at which a day was typed in: '2019-05-19T23:00:00Z' is 20 May in a British summer.
 */
function ofMoment(text: string): DateAsWritten | undefined {
  const counted = IN_WORDS.exec(text)?.[1] ?? COUNTED.exec(text)?.[0]
  const moment = counted === undefined ? Date.parse(EVE.exec(text)?.[0] ?? '') : Number(counted)
  if (Number.isNaN(moment)) return undefined
  const isEve = moment % HOUR === 0 && new Date(moment).getUTCHours() >= 22
  return found(new Date(moment + (isEve ? 2 * HOUR : 0)).toISOString().slice(0, 10))
}

function edtf(text: string): DateAsWritten | undefined {
  try {
    partialDate(text)
    return found(text)
  } catch {
    return undefined
  }
}

/**
 * Reads a date as people and programs write it: 2010, 2010-05, 07/05/2015, 7 May 2015, May 2015, an Excel serial, a
 * count of milliseconds, EDTF.
 * `order` says where the day of 07/05/2015 stands. What stands for 'no date' never becomes one; with `end` words such
 * as 'present' are an end that is open.
 */
export function dateAsWritten(given: string, order: DateOrder = 'dmy', end = false): DateAsWritten {
  const moment = ofMoment(given.trim())
  if (moment !== undefined) return moment
  const text = given.trim().replace(/\s+/g, ' ').replace(TIME, '')
  if (text === '') return { none: 'BLANK' }
  if (SENTINEL.test(text) || NO_DATE.test(text)) return { none: 'SENTINEL' }
  if (GOES_ON.test(text)) return end ? { date: OPEN } : { none: 'SENTINEL' }
  const about = /^(?:c|ca|circa|about|around)\.? ?(\d{4})$/i.exec(text)?.[1]
  if (about !== undefined) return found(`${about}~`)
  const decade = /^(\d{3})0'?s$/.exec(text)?.[1]
  if (decade !== undefined) return found(`${decade}X`)
  return (
    ofDigits(text) ??
    ofNumbers(text, order) ??
    ofMonth(text) ??
    edtf(text) ??
    ofWords(text) ?? { problem: 'it is no date that can be read' }
  )
}

/** The order that dates of a column show: the one that most of those have which can be read one way only. */
export function orderOf(values: Iterable<string>): DateOrder | undefined {
  let [dayFirst, monthFirst] = [0, 0]
  for (const value of values) {
    const [, a = '', b = ''] = /^(\d{1,2})[-/.](\d{1,2})[-/.]\d{2,4}(?![\d-/.])/.exec(value.trim()) ?? []
    if (Number(a) > 12 && Number(b) <= 12) dayFirst += 1
    if (Number(b) > 12 && Number(a) <= 12) monthFirst += 1
  }
  return dayFirst + monthFirst === 0 ? undefined : dayFirst >= monthFirst ? 'dmy' : 'mdy'
}
