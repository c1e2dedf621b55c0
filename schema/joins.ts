/** Longer runs of letters are no name that anybody writes as one. */
const LONGEST_OF_TWO = 24
const LONGEST_OF_THREE = 14
/** Initials that are written as one word, or each by itself. */
const MOST_INITIALS = 5

/** Neighbouring words written as one. `from` and `to` are their places, `to` that of the last. */
export interface Join {
  readonly folded: string
  readonly from: number
  readonly to: number
}

const mayJoin = (words: number, letters: number): boolean =>
  words === 2 ? letters <= LONGEST_OF_TWO : letters <= LONGEST_OF_THREE && (words === 3 || letters === words)

/**
 * What folded words are where neighbours are written as one: 'van kirk' is 'vankirk', 'j r r' is 'jrr', 'co chair' is
 * 'cochair'. Two words, three short ones, or up to five initials.
 */
export function joinsOf(words: readonly string[]): Join[] {
  const joins: Join[] = []
  for (let from = 0; from < words.length; from += 1) {
    let folded = words[from] ?? ''
    for (let to = from + 1; to < Math.min(words.length, from + MOST_INITIALS); to += 1) {
      folded += words[to]
      if (mayJoin(to - from + 1, folded.length)) joins.push({ folded, from, to })
    }
  }
  return joins
}
