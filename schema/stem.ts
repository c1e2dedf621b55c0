import { stemmer } from 'stemmer'

/** Words whose endings English changes: no names of other scripts, no numbers, no initials. */
const ENGLISH = /^[a-z]{3,}$/

/** So many stems are kept: a language has few words, and a text repeats them. */
const MOST_KEPT = 50_000
const kept = new Map<string, string>()

/** The stem of a folded word (Porter): 'inspected', 'inspection' and 'inspects' have one; a word of no English is its own. */
export function stem(folded: string): string {
  if (!ENGLISH.test(folded)) return folded
  const known = kept.get(folded)
  if (known !== undefined) return known
  if (kept.size >= MOST_KEPT) kept.clear()
  const found = stemmer(folded)
  kept.set(folded, found)
  return found
}
