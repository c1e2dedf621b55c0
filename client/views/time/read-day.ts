import { isDay } from '../../../schema/time.ts'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const NUMBERS = /^(\d{4})-(\d{1,2})-(\d{1,2})$/
/** As it is written in Britain: the day first. */
const SLASHED = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/
const WORDS = /^(?:(\d{1,2})(?:st|nd|rd|th)?\s+)?([a-z]{3,9})\.?,?\s+(\d{4})$/i
const YEAR = /^(\d{4})$/

const written = (year: string, month: number, day: string): string | null => {
  const iso = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDay(iso) ? iso : null
}

/** The number of a month by its name or the beginning of it, 1 to 12; 0 for no month. */
function monthOf(word: string): number {
  const at = MONTHS.indexOf(word.slice(0, 3).toLowerCase())
  const full = new Date(Date.UTC(2000, at, 1)).toLocaleDateString('en-GB', { month: 'long', timeZone: 'UTC' })
  return at >= 0 && full.toLowerCase().startsWith(word.toLowerCase()) ? at + 1 : 0
}

/**
 * The day (ISO) that somebody means by '17 September 2024', '17 Sep 2024', '17/9/2024' or '2024-09-17'; of a month or a
 * year its first day. Null for what is no whole date.
 */
export function readDay(text: string): string | null {
  const typed = text.trim().replaceAll(/\s+/g, ' ')
  const [, isoYear, isoMonth, isoDay] = NUMBERS.exec(typed) ?? []
  if (isoYear !== undefined && isoMonth !== undefined && isoDay !== undefined)
    return written(isoYear, Number(isoMonth), isoDay)
  const [, day, month, year] = SLASHED.exec(typed) ?? []
  if (day !== undefined && month !== undefined && year !== undefined) return written(year, Number(month), day)
  const [, date = '1', name, named] = WORDS.exec(typed) ?? []
  if (name !== undefined && named !== undefined) return monthOf(name) === 0 ? null : written(named, monthOf(name), date)
  return YEAR.test(typed) ? written(typed, 1, '1') : null
}

/** A day (ISO) so many months later, or earlier: the same day of that month, or its last. */
export function monthsFrom(iso: string, months: number): string {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number)
  const first = new Date(Date.UTC(year, month - 1 + months, 1))
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  first.setUTCDate(Math.min(day, last))
  return first.toISOString().slice(0, 10)
}
