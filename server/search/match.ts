import type { Found } from './answers.ts'

/** What matched, and where; offsets in UTF-16 units. */
export interface Match {
  readonly text: string
  readonly start: number
  readonly end: number
  /** Which property the text is. */
  readonly field: string
}

/** A hit with its place in the order. */
export interface Hit {
  readonly id: string
  readonly sortName: string
  readonly score: number
  readonly matched: Match
}

const endOf = ({ typed, word, likeness }: Found): number =>
  likeness === 'PREFIX' && word.folded.length === word.end - word.start ? word.start + typed.length : word.end

/** The part of a text that answers. */
export const matchOf = (field: string, text: string, found: readonly Found[]): Match => ({
  text,
  field,
  start: Math.min(...found.map((one) => one.word.start)),
  end: Math.max(...found.map(endOf)),
})

/** A score as it is given: four digits, so that it comes back from a cursor as it was. */
export const rounded = (score: number): number => Math.round(score * 10_000) / 10_000
