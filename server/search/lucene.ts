import { withoutTitles } from '../../schema/words.ts'
import { typoPatterns } from './typo.ts'

/** How many words of a question are looked for. */
export const MOST_WORDS = 10

/**
 * How much the patterns of all words together may ask of the index, in letters of all their patterns: it looks them up
 * as one automaton a word, which grows with both.
 * Two or three names fit; of more and longer words the later ones are found with one typo as a whole only, not cut
 * short as well.
 */
const MOST_LETTERS = 1_000

/** How a word with one typo is found, and what that leaves of the letters. */
function withTypo(word: string, left: number): { clause: string; left: number } {
  const patterns = typoPatterns(word)
  if (patterns.length === 0) return { clause: '', left }
  const letters = patterns.length * word.length
  return letters <= left
    ? { clause: ` /(${patterns.join('|')}).*/`, left: left - letters }
    : { clause: ` ${word}~1`, left }
}

/**
 * A Lucene query for entities that may be meant: each word as typed, cut short, or with one typo. Words come folded, so
 * nothing in them is an operator. A title before a name may be there.
 * `prefixes` are those of the types of entity that count, null for all.
 */
export function luceneQuery(words: readonly string[], prefixes: readonly string[] | null): string {
  const needed = new Set(withoutTitles(words))
  let left = MOST_LETTERS
  const clauses = words.slice(0, MOST_WORDS).map((word) => {
    const typo = withTypo(word, left)
    left = typo.left
    return `${needed.has(word) ? '+' : ''}(${word}^8 ${word}*^4${typo.clause})`
  })
  return [...clauses, ...(prefixes === null ? [] : [`+(${prefixes.map((prefix) => `@${prefix}`).join(' ')})^0`])].join(
    ' ',
  )
}
