import { stem } from '../../schema/stem.ts'

/** Words shorter than this are taken as typed: with one letter changed they would match almost anything. */
export const SHORTEST = 3
/** The same in prose, which is full of short words. */
export const SHORTEST_SAID = 5
/** From this length on the first letter may be the wrong one, and a letter may be one too many. */
const ANYWHERE = 4
/** Longer words are taken as typed; nobody types them, and each letter makes the pattern longer. */
export const LONGEST = 24

/**
 * Every way to write a word with one typo, '.' standing for any letter: one letter wrong, missing, too many, or two
 * swapped (Damerau).
 * A pattern matches the beginning of a word, so that a word may be cut short as well. Empty for words that are taken as
 * typed.
 */
export function typoPatterns(word: string): string[] {
  const letters = [...word]
  if (letters.length < SHORTEST || letters.length > LONGEST) return []
  const first = letters.length < ANYWHERE ? 1 : 0
  const patterns = new Set<string>()
  for (let i = first; i < letters.length; i += 1) {
    const [before, letter, after] = [letters.slice(0, i).join(''), letters[i] ?? '', letters.slice(i + 1)]
    patterns.add(`${before}.${after.join('')}`)
    patterns.add(`${before}.${letter}${after.join('')}`)
    if (letters.length >= ANYWHERE) patterns.add(`${before}${after.join('')}`)
    if (after.length > 0) patterns.add(`${before}${after[0] ?? ''}${letter}${after.slice(1).join('')}`)
  }
  return [...patterns]
}

/**
 * Tells how a word of a text answers a typed word: as the same, as its beginning, by its stem, or as same or beginning
 * with one typo; null where it does not.
 */
export type Likeness = 'SAME' | 'PREFIX' | 'STEM' | 'TYPO' | 'TYPO_PREFIX'

/** Where two words part, in UTF-16 units; never within a letter of two. */
function parting(a: string, b: string): number {
  const most = Math.min(a.length, b.length)
  let at = 0
  while (at < most && a[at] === b[at]) at += 1
  return at > 0 && (a.codePointAt(at - 1) ?? 0) > 0xffff ? at - 1 : at
}

/** How many UTF-16 units the letter at a place has. */
const width = (word: string, at: number): number => ((word.codePointAt(at) ?? 0) > 0xffff ? 2 : 1)

/**
 * How a word answers a typed one with the one typo where the two part: whatever one typo explains, it explains there.
 */
function withTypo(typed: string, word: string, at: number, anywhere: boolean): Likeness | null {
  const after = at + width(typed, at)
  let best: Likeness | null = null
  const look = (from: number, begins: string): void => {
    if (best === 'TYPO' || !word.startsWith(begins, from)) return
    best = from + begins.length === word.length ? 'TYPO' : 'TYPO_PREFIX'
  }
  const rest = typed.slice(after)
  if (at < word.length) {
    const next = at + width(word, at)
    // One letter is wrong, or the typed word has one too few.
    look(next, rest)
    look(next, typed.slice(at))
  }
  // It has one too many.
  if (anywhere) look(at, rest)
  if (after < typed.length) {
    const second = after + width(typed, after)
    look(at, typed.slice(after, second) + typed.slice(at, after) + typed.slice(second))
  }
  return best
}

/** A judge of words for one typed word that knows no typo. */
export function strictLikenessTo(typed: string): (word: string) => Likeness | null {
  const wanted = stem(typed)
  // Stems begin as their words do, but for the last letter: 'famili'.
  const beginning = wanted.slice(0, -1)
  return (word) => {
    if (word === typed) return 'SAME'
    if (word.startsWith(typed)) return 'PREFIX'
    return beginning !== '' && word.startsWith(beginning) && stem(word) === wanted ? 'STEM' : null
  }
}

/** A judge of words for one typed word: the same words that `typoPatterns` finds, and those of its stem. */
export function likenessTo(typed: string): (word: string) => Likeness | null {
  const letters = [...typed].length
  const strict = strictLikenessTo(typed)
  if (letters < SHORTEST || letters > LONGEST) return strict
  return (word) => {
    const same = strict(word)
    if (same !== null) return same
    const at = parting(typed, word)
    return letters < ANYWHERE && at === 0 ? null : withTypo(typed, word, at, letters >= ANYWHERE)
  }
}
