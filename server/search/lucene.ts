import { joinsOf } from '../../schema/joins.ts'
import { stem } from '../../schema/stem.ts'
import { withoutTitles } from '../../schema/titles.ts'
import { LONGEST, SHORTEST, SHORTEST_SAID, typoPatterns } from './typo.ts'

/** How many characters of a question are looked at. */
export const LONGEST_TEXT = 1_000

/** How many words of a question are looked for; the others are compared with what these find. */
export const MOST_WORDS = 10

/**
 * How much the patterns of all words together may ask of the index, in letters of all their patterns: it looks them up
 * as one automaton a word, which grows with both.
 * Two or three names fit; of more and longer words the later ones are found with one typo as a whole only, not cut
 * short as well.
 */
const MOST_LETTERS = 1_000

/** Statements are asked for so many words with a typo: each is as many as fifty words of the index. */
const MOST_TYPOS = 4

/** How a word with one typo is found, and what that leaves of the letters. */
function withTypo(word: string, left: number): { clause: string; left: number } {
  const patterns = typoPatterns(word)
  if (patterns.length === 0) return { clause: '', left }
  const letters = patterns.length * word.length
  return letters <= left
    ? { clause: ` /(${patterns.join('|')}).*/`, left: left - letters }
    : { clause: ` ${word}~1`, left }
}

/** A word that is looked for in the index. */
interface Term {
  readonly word: string
  /** What else it may stand there as: its stem, and with its neighbours as one word. */
  readonly forms: readonly string[]
  /** Whether it has to be there; a title need not. */
  readonly needed: boolean
}

/** Words come folded, so nothing in them is an operator. */
function termsOf(words: readonly string[]): Term[] {
  const asked = words.slice(0, MOST_WORDS)
  const needed = new Set(withoutTitles(words))
  const joins = joinsOf(asked)
  return asked.map((word, index) => ({
    word,
    forms: [
      stem(word),
      ...joins.filter(({ from, to }) => from <= index && index <= to).map((join) => join.folded),
    ].filter((form) => form !== word),
    needed: needed.has(word),
  }))
}

/** The words of which one has to be there, which stand for the types that are asked for. */
export const typeWord = (prefix: string): string => `@${prefix}`
const ofTypes = (field: string, prefixes: readonly string[] | null): string[] =>
  prefixes === null ? [] : [`+(${prefixes.map((prefix) => `${field}${typeWord(prefix)}`).join(' ')})^0`]

/**
 * A Lucene query for entities that may be meant: each word as typed, by its stem, with its neighbours as one, cut short,
 * or with one typo. A title before a name may be there.
 * `prefixes` are those of the types of entity that count, null for all.
 */
export function luceneQuery(words: readonly string[], prefixes: readonly string[] | null): string {
  let left = MOST_LETTERS
  const clauses = termsOf(words).map(({ word, forms, needed }) => {
    const typo = withTypo(word, left)
    left = typo.left
    return `${needed ? '+' : ''}(${word}^8 ${forms.map((form) => `${form}^4 `).join('')}${word}*^4${typo.clause})`
  })
  return [...clauses, ...ofTypes('', prefixes)].join(' ')
}

/**
 * A Lucene query for statements and stories that may be meant: each word in what one says or what it says it of, one of
 * them at least in what it says. `loosely`, a word may be cut short or have a typo as well.
 */
export function statedQuery(words: readonly string[], prefixes: readonly string[] | null, loosely: boolean): string {
  const terms = termsOf(words)
  const said = terms.map(({ word, forms }, index): string[] => {
    const letters = [...word].length
    return [
      `said:${word}^4`,
      ...forms.map((form) => `said:${form}^2`),
      ...(loosely && letters >= SHORTEST ? [`said:${word}*`] : []),
      ...(loosely && letters >= SHORTEST_SAID && letters <= LONGEST && index < MOST_TYPOS ? [`said:${word}~1`] : []),
    ]
  })
  const clauses = terms.map(({ needed }, index) => {
    const own = said[index] ?? []
    const about = terms.length === 1 ? [] : own.map((clause) => clause.replace('said:', 'about:').replace(/\^\d$/, ''))
    return `${needed ? '+' : ''}(${[...own, ...about].join(' ')})`
  })
  const own = terms.length === 1 ? [] : [`+(${said.flat().join(' ')})^0`]
  return [...clauses, ...own, ...ofTypes('said:', prefixes)].join(' ')
}
