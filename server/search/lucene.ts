import { withoutTitles } from '../../schema/words.ts'
import { typoPatterns } from './typo.ts'

/** How many words of a question are looked for. */
export const MOST_WORDS = 10

/**
 * A Lucene query for entities that may be meant: each word as typed, cut short, or with one typo. Words come folded, so nothing in them is an operator. A title before a name may be there.
 * `prefixes` are those of the types of entity that count, null for all.
 */
export function luceneQuery(words: readonly string[], prefixes: readonly string[] | null): string {
  const needed = new Set(withoutTitles(words))
  const clauses = words.slice(0, MOST_WORDS).map((word) => {
    const patterns = typoPatterns(word)
    return `${needed.has(word) ? '+' : ''}(${word}^8 ${word}*^4${patterns.length === 0 ? '' : ` /(${patterns.join('|')}).*/`})`
  })
  return [...clauses, ...(prefixes === null ? [] : [`+(${prefixes.map((prefix) => `@${prefix}`).join(' ')})^0`])].join(
    ' ',
  )
}
