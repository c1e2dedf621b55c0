import { formatDate, formatSomeDay, MS_PER_DAY, SET } from './time.ts'

/** Days (ISO) in which one unknown day lies, null where nothing bounds it, and the EDTF date a source has for it. */
export interface DayWindow {
  readonly earliest: string | null
  readonly latest: string | null
  readonly written: string | null
}

/** A window in words, without the preposition: one date, the two ends it lies between, or the only end known. */
export interface DayWords {
  readonly is: 'ONE' | 'DAYS' | 'BETWEEN' | 'BY' | 'AFTER'
  readonly words: string
}

const PLAIN = /^\d{4}(-(0[1-9]|1[0-2])(-\d{2})?)?$/

function firstDay(date: string): string {
  const [year = '', month = '01', day = '01'] = date.split('-')
  return `${year}-${month}-${day}`
}

function lastDay(date: string): string {
  const [year = '', month = '12', day] = date.split('-')
  if (day !== undefined) return date
  return new Date(Date.UTC(Number(year), Number(month), 1) - MS_PER_DAY).toISOString().slice(0, 10)
}

const yearOf = (day: string): string => day.slice(0, 4)

/** A bound as the source writes it where it is still that day, and else as a month where it is an end of one. */
function endWords(day: string, written: string | undefined, edge: (date: string) => string): string {
  if (written !== undefined && written !== '') {
    if (PLAIN.test(written) ? edge(written) === day : formatDate(written).includes(yearOf(day)))
      return formatDate(written)
  }
  const month = day.slice(0, 7)
  return formatDate(edge(month) === day ? month : day)
}

/** A date of a source that says more than its days do, 'about 2018' or 'summer 2020', where these lie in its years. */
function writtenWords({ earliest, latest, written }: DayWindow): DayWords | null {
  if (written === null || PLAIN.test(written) || (SET.test(written) && !written.includes(','))) return null
  const words = formatDate(written)
  if (![earliest, latest].every((day) => day === null || words.includes(yearOf(day)))) return null
  return { is: written.includes('/') ? 'DAYS' : 'ONE', words }
}

/** A window in words; null where nothing is known. It never says less of its years than its days do. */
export function dayWords(window: DayWindow): DayWords | null {
  const { earliest, latest, written } = window
  const said = writtenWords(window)
  if (said !== null) return said
  const unit = [10, 7, 4]
    .map((length) => earliest?.slice(0, length) ?? '')
    .find((date) => date !== '' && firstDay(date) === earliest && lastDay(date) === latest)
  if (unit !== undefined) return { is: 'ONE', words: formatDate(unit) }
  const [from, to] = written !== null && SET.test(written) ? written.slice(1, -1).split('..') : [written, written]
  const lower = earliest === null ? null : endWords(earliest, from ?? undefined, firstDay)
  const upper = latest === null ? null : endWords(latest, to ?? undefined, lastDay)
  if (lower === null) return upper === null ? null : { is: 'BY', words: upper }
  return upper === null ? { is: 'AFTER', words: lower } : { is: 'BETWEEN', words: `${lower} and ${upper}` }
}

/** What stands around the words of a window, by what it is a window of. */
const around = {
  from: { ONE: 'from ?', DAYS: 'from ?', BETWEEN: 'from some day between ?', BY: 'by ?', AFTER: 'from ? or later' },
  since: {
    ONE: 'since ?',
    DAYS: 'since some day from ?',
    BETWEEN: 'since some day between ?',
    BY: 'since at least ?',
    AFTER: 'since ? or later',
  },
  until: {
    ONE: 'until ?',
    DAYS: 'until some day from ?',
    BETWEEN: 'until some day between ?',
    BY: 'until ? at the latest',
    AFTER: 'until ? or later',
  },
  of: {
    ONE: 'of ?',
    DAYS: 'of some day from ?',
    BETWEEN: 'published on some day between ?',
    BY: 'published by ?',
    AFTER: 'published in ? or later',
  },
  'as of': {
    ONE: 'as of ?',
    DAYS: 'as of some day from ?',
    BETWEEN: 'as of some day between ?',
    BY: 'by ?',
    AFTER: 'as of ? or later',
  },
  on: { ONE: 'in ?', DAYS: 'from ?', BETWEEN: 'on some day between ?', BY: 'by ?', AFTER: 'in ? or later' },
} as const satisfies Readonly<Record<string, Readonly<Record<DayWords['is'], string>>>>

const A_DAY = /^\d{1,2} \p{Lu}/u

/** A window with its preposition: 'since at least 17 March 2021', 'in May 2025', 'until 2018 or later'. */
export function dated(preposition: keyof typeof around, { is, words }: DayWords): string {
  const phrase = around[preposition][is]
  return (A_DAY.test(words) ? phrase.replace(/\bin (?=\?)/, 'on ') : phrase).replace('?', () => words)
}

/** The day of a date (EDTF) as a source writes it: 'on 13 February 2024', 'in May 2025', 'by 2018'. */
export function onWritten(date: string): string {
  const words = formatSomeDay(date)
  if (words.startsWith('by ')) return words
  return A_DAY.test(words) || words.startsWith('some day') ? `on ${words}` : `in ${words}`
}
