/** Words shorter than this are taken as typed: with one letter changed they would match almost anything. */
export const SHORTEST = 3
/** From this length on the first letter may be the wrong one, and a letter may be one too many. */
const ANYWHERE = 4
/** Longer words are taken as typed; nobody types them, and each letter makes the pattern longer. */
const LONGEST = 24

/**
 * Every way to write a word with one typo, '.' standing for any letter: one letter wrong, missing, too many, or two swapped (Damerau).
 * A pattern matches the beginning of a word, so that a word may be cut short as well. Empty for words that are taken as typed.
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

/** Tells how a word of a text answers a typed word: as the same, as its beginning, or as either with one typo; null where it does not. */
export type Likeness = 'SAME' | 'PREFIX' | 'TYPO' | 'TYPO_PREFIX'

/** A judge of words for one typed word. */
export function likenessTo(typed: string): (word: string) => Likeness | null {
  const patterns = typoPatterns(typed)
  const whole = patterns.length === 0 ? null : new RegExp(`^(?:${patterns.join('|')})$`, 'u')
  const beginning = patterns.length === 0 ? null : new RegExp(`^(?:${patterns.join('|')})`, 'u')
  return (word) => {
    if (word === typed) return 'SAME'
    if (word.startsWith(typed)) return 'PREFIX'
    if (whole?.test(word)) return 'TYPO'
    return beginning?.test(word) ? 'TYPO_PREFIX' : null
  }
}
