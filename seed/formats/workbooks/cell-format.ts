/** How precise a date is that a cell shows: 'mmm yyyy' shows a month, whatever day lies beneath. */
type Shows = 'day' | 'month' | 'year'

/** What a number of a cell stands for, by its format. */
export interface CellFormat {
  readonly date?: Shows
  /** What stands around the digits of a code, and how many digits it has: '00000', '"E"00000000'. */
  readonly code?: readonly (string | number)[]
}

const MS_A_DAY = 86_400_000
/** 30 December 1899: days from 1 March 1900 on are counted from there. */
const EPOCH_1900 = Date.UTC(1899, 11, 30)
const EPOCH_1904 = Date.UTC(1904, 0, 1)
/** 29 February 1900, which there was not, is day 60 of Excel's. */
const NO_SUCH_DAY = 60
/** 31 December 9999. */
const LAST_SERIAL = 2_958_465

/** Formats by number that have no text of their own: ECMA-376 part 1, 18.8.30, and those of East Asian versions. */
const BUILT_IN: ReadonlyMap<number, Shows> = new Map([
  ...[14, 15, 16, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58].map((id) => [id, 'day'] as const),
  [17, 'month'],
])

/** A format's letters without texts in quotes, escaped signs, colours and conditions. */
const bare = (format: string): string =>
  (format.split(';')[0] ?? '').replace(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')

function dateOf(format: string): Shows | undefined {
  const letters = bare(format).toLowerCase()
  if (/general|[#0?@]/.test(letters.replace(/\.0+/g, '')) || /\[[hms]+\]/.test(letters)) return undefined
  if (letters.includes('d')) return 'day'
  if (letters.includes('y')) return letters.includes('m') ? 'month' : 'year'
  return undefined
}

/** The parts of a format that only writes a number's digits out, among letters or with noughts before them. */
function codeOf(format: string): readonly (string | number)[] | undefined {
  const section = format.split(';')[0] ?? ''
  const parts = section.match(/"[^"]*"|\\.|0+|[-/ ()]/g) ?? []
  if (parts.join('') !== section || !/00/.test(section)) return undefined
  return parts.map((part) => (part.startsWith('0') ? part.length : part.replace(/^"(.*)"$|^\\/, '$1')))
}

/** What a format by its number and, where it has one, its text does to a number. */
export function cellFormat(id: number, text: string | undefined): CellFormat {
  const date = text === undefined ? BUILT_IN.get(id) : dateOf(text)
  if (date !== undefined) return { date }
  const code = text === undefined ? undefined : codeOf(text)
  return code === undefined ? {} : { code }
}

/** A day by its number. None lies before day 0 and behind the year 9999. */
function dayOf(serial: number, is1904: boolean): string | undefined {
  const day = Math.floor(serial)
  if (day < 0 || day > LAST_SERIAL) return undefined
  if (!is1904 && day === 0) return '0000-00-00'
  const before = !is1904 && day < NO_SUCH_DAY ? 1 : 0
  const epoch = is1904 ? EPOCH_1904 : EPOCH_1900
  return new Date(epoch + (day + before) * MS_A_DAY).toISOString().slice(0, 10)
}

/** A date as far as it is shown. */
const asShown = (day: string, shows: Shows): string =>
  shows === 'day' ? day : day.slice(0, shows === 'month' ? 'yyyy-mm'.length : 'yyyy'.length)

function codeAsShown(digits: string, parts: readonly (string | number)[]): string {
  let left = digits
  const shown: string[] = []
  // From the right, as the digits fill up; what is left over goes before the first.
  for (const part of parts.toReversed()) {
    const count = typeof part === 'number' ? part : 0
    shown.unshift(typeof part === 'number' ? left.slice(-count).padStart(count, '0') : part)
    if (count > 0) left = left.slice(0, -count)
  }
  return left + shown.join('')
}

/** Digits that a spreadsheet keeps of a number. */
const DIGITS = 15

/** A number of a cell as its sheet shows it: dates as 2015-05-07, codes with their noughts. */
export function numberAsShown(raw: string, format: CellFormat, is1904: boolean): string {
  const value = Number(raw)
  if (!Number.isFinite(value)) return raw
  if (format.date !== undefined) {
    const day = dayOf(value, is1904)
    return day === undefined ? raw : asShown(day, format.date)
  }
  if (format.code !== undefined && Number.isInteger(value) && value >= 0) return codeAsShown(String(value), format.code)
  return String(Number(value.toPrecision(DIGITS)))
}
