/** The keys that lead back and on along a row or a list. */
interface Arrows {
  readonly back: string
  readonly on: string
}

/** Where a key leads from a place among so many, which may be one before the first or behind the last; null for others. */
export function movedTo(key: string, at: number, count: number, { back, on }: Arrows): number | null {
  if (key === on) return at + 1
  if (key === back) return at - 1
  if (key === 'Home') return 0
  return key === 'End' ? count - 1 : null
}
