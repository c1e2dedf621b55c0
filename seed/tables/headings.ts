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

/** The place of the headings among the first rows: the first of them with more than one cell filled, or the first. */
export const headerAmong = (rows: readonly (readonly string[])[]): number =>
  Math.max(
    rows.slice(0, MOST_TITLES).findIndex((cells) => filled(cells) > 1),
    0,
  )
