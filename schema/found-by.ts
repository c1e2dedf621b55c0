import { fold } from './fold.ts'
import { joinsOf } from './joins.ts'
import { keeping } from './keeping.ts'
import { stem } from './stem.ts'
import { withoutTitles } from './titles.ts'
import { words } from './words.ts'

/** So many texts are kept with their words, for each way of being found. */
const MOST_KEPT = 2_000

/** The words of a text, folded. */
export const foldedWords = keeping(MOST_KEPT, (text): readonly string[] => words(text).map((word) => word.folded))

/** Every word that a text is found by, once: its own words, their stems, and neighbours written as one. */
export const foundBy = keeping(MOST_KEPT, (text): ReadonlySet<string> => {
  const own = foldedWords(text)
  return new Set([...own, ...own.map(stem), ...joinsOf(own).map((join) => join.folded)])
})

const foundIn = keeping(MOST_KEPT, (text): readonly string[] => {
  const own = foldedWords(text)
  if (own.length === 0) return text.trim() === '' ? [] : [fold(text).trim()]
  return [...own, ...own.map(stem), ...joinsOf(own).map((join) => join.folded.toUpperCase())]
})

/**
 * What texts are found by as one text, which a filter or find looks through: words and stems stand between spaces, and
 * in capitals neighbours written as one, which are found from their beginning only: no 'ann' in 'Jean Nolan'.
 * A text without letters and digits is found by its signs.
 */
export const foundText = (texts: readonly string[]): string => ` ${[...new Set(texts.flatMap(foundIn))].join(' ')} `

/** The same of a long text, in which no neighbours are written as one: that would double it. */
export function foundProse(text: string): string {
  const own = foldedWords(text)
  return ` ${[...new Set([...own, ...own.map(stem)])].join(' ')} `
}

/**
 * What stands for one word that is looked for, in a text that `foundText` made: the word anywhere, its stem as a whole
 * where it has another, or the beginning of neighbours written as one.
 */
export type Wanted = readonly [part: string, stem: string | null, join: string | null]

const wantedBy = (folded: readonly string[]): Wanted[] =>
  folded.map((word) => [
    word,
    stem(word) === word ? null : ` ${stem(word)} `,
    word.length < 2 ? null : ` ${word.toUpperCase()}`,
  ])

/** The words of what was typed; its signs where it has none. */
export function wantedIn(typed: string): Wanted[] {
  const own = foldedWords(typed)
  return own.length === 0 && typed.trim() !== '' ? [[fold(typed).trim(), null, null]] : wantedBy(own)
}

/** The same where a person may be meant: titles and honours may be there or not. */
export function wantedOfName(typed: string): Wanted[] {
  const own = foldedWords(typed)
  return own.length === 0 ? wantedIn(typed) : wantedBy(withoutTitles(own))
}

/** Looks for what was typed as a search and a filter do: whether all of it stands in a text. Nothing stands in each. */
export function finder(typed: string): (text: string) => boolean {
  const wanted = wantedOfName(typed)
  if (wanted.length === 0) return () => true
  return (text) => {
    const found = foundText([text])
    return wanted.every((forms) => forms.some((form) => form !== null && found.includes(form)))
  }
}

/** Whether all that is looked for stands in a text, as a search and a filter find it. */
export const contains = (text: string, typed: string): boolean => finder(typed)(text)
