/**
 * What a spreadsheet may run when it opens a cell: a sign of a formula (`=` `+` `-` `@`, or `|` of an old program
 * call), also in its wide, small or raised form,
 * and also behind quotes and what shows nothing; or white space at the beginning, which some programs take off
 * before they look. Behind apostrophes it counts as well: one that stood there can then be told from one put there.
 */
const RUNS = /^(?:'*(?:\s|\p{Cc}|\p{Cf})|[\s\p{C}\p{Pi}\p{Pf}"'„`´]*[=+\-−@|])/u
/** A number, as a spreadsheet reads one: it runs nothing. */
const NUMBER = /^[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/

/** A value as it stands in CSV; null is an empty cell. */
type Value = string | number | boolean | null

/**
 * A text that a spreadsheet shows and does not run: with an apostrophe before it where it could be a formula. A text
 * that is a number, '-5', is left: it is worth what it says.
 */
const disarmed = (text: string): string => (RUNS.test(text.normalize('NFKC')) && !NUMBER.test(text) ? `'${text}` : text)

/** What a cell of ours says: without the apostrophe that was put before it so that no spreadsheet runs it. */
export const armed = (text: string): string =>
  text.startsWith("'") && disarmed(text.slice(1)) === text ? text.slice(1) : text

function cell(value: Value): string {
  if (value === null) return ''
  return typeof value === 'string' ? `"${disarmed(value).replaceAll('"', '""')}"` : String(value)
}

/**
 * Rows as CSV (RFC 4180): texts in quotes, numbers without, lines ended by CR and LF. Whatever a text holds, no
 * spreadsheet runs it.
 */
export const csv = (rows: readonly (readonly Value[])[]): string =>
  rows.map((row) => row.map(cell).join(',')).join('\r\n')
