import { headingKey } from '../row.ts'

/** A column of the first rows of a table. */
export interface Sampled {
  readonly heading: string
  /** The heading in plain words. */
  readonly says: string
  /** Its cells, row by row, and those of them in which anything stands. */
  readonly cells: readonly string[]
  readonly filled: readonly string[]
}

/** A heading in plain words: 'startDate' and 'start_date' say the same, and what was XML has signs before some. */
export const inWords = (heading: string): string =>
  headingKey(heading.replaceAll('@', ' ').replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 '))

/** How a query's answer calls the column of what the numbers in the one before it stand for. */
const LABEL = /(?<=.)Label$/

const named = (heading: string): string => {
  const says = inWords(heading.replace(LABEL, ''))
  return LABEL.test(heading) && says === 'item' ? 'name' : says
}

/** The columns of the first rows of a table: of 'item' and 'itemLabel' the first has ids of what the second names. */
export const sampledColumns = (headings: readonly string[], rows: readonly (readonly string[])[]): Sampled[] =>
  headings.map((heading, index) => {
    const says = headings.includes(`${heading}Label`) ? `${inWords(heading)} id` : named(heading)
    const cells = rows.map((row) => row[index]?.trim() ?? '')
    return { heading, says, cells, filled: cells.filter((cell) => cell !== '') }
  })
