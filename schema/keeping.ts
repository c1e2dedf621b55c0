/** Of longer texts few come twice, and a kept one costs its length. */
const LONGEST = 100

/**
 * A pure function of a text that keeps what it has found, at most so many texts at a time: data has the same names,
 * words and dates again and again, and finding one is quicker than working it out. What it gives is shared and must
 * not be changed.
 */
export function keeping<Found>(most: number, find: (text: string) => Found): (text: string) => Found {
  const kept = new Map<string, Found>()
  return (text) => {
    if (text.length > LONGEST) return find(text)
    const known = kept.get(text)
    if (known !== undefined) return known
    const found = find(text)
    if (kept.size >= most) kept.clear()
    kept.set(text, found)
    return found
  }
}
