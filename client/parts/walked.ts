/** Rows that Page Up and Page Down go over. */
const PAGE = 10

/** Where a key that walks leads from a row, kept within the rows; null for any other key. Home leads to `first`. */
export function walked(key: string, at: number, count: number, first = 0): number | null {
  const to = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + PAGE,
    PageUp: at - PAGE,
    Home: first,
    End: count - 1,
  }[key]
  return to === undefined ? null : Math.max(0, Math.min(count - 1, to))
}
