import type { Mapping } from '../mapping.ts'
import { headingKey } from './row.ts'

/** Rows above the headings that a title may take. */
export const MOST_TITLES = 10

/** Headings of a table: of two of one name the second is told apart, and an empty one has its number. */
export const headingsOf = (cells: readonly string[]): string[] => {
  const seen = new Map<string, number>()
  return cells.map((cell, index) => {
    const heading = cell.replace(/\s+/g, ' ').trim() || `column ${index + 1}`
    const times = (seen.get(heading) ?? 0) + 1
    seen.set(heading, times)
    return times === 1 ? heading : `${heading} (${times})`
  })
}

/** How many cells of a row hold anything. */
export const filled = (cells: readonly string[]): number => cells.filter((cell) => cell.trim() !== '').length

/** How many cells of a row are headings that a mapping knows. */
const known = (cells: readonly string[], { columns }: Pick<Mapping, 'columns'>): number => {
  const keys = new Set(Object.keys(columns).map(headingKey))
  return headingsOf(cells).filter((heading) => keys.has(headingKey(heading))).length
}

/**
 * The place of the headings among the first rows: the one with most of a mapping's headings, where there is one and it
 * has any; otherwise the first with more than one cell filled, or the first.
 */
export function headerAmong(rows: readonly (readonly string[])[], mapping?: Pick<Mapping, 'columns'>): number {
  const first = rows.slice(0, MOST_TITLES)
  const counts = mapping === undefined ? [] : first.map((cells) => known(cells, mapping))
  const most = Math.max(0, ...counts)
  return most > 0
    ? counts.indexOf(most)
    : Math.max(
        0,
        first.findIndex((cells) => filled(cells) > 1),
      )
}
