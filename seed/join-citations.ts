import { possible } from '../schema/bounds.ts'
import { boundsOf, type Dated } from '../schema/sayings.ts'
import { isoDay } from '../schema/time.ts'
import type { CitationRecord } from './records.ts'
import type { Word } from './word.ts'

const citationsOf = ({ record }: Word): readonly CitationRecord[] => ('citations' in record ? record.citations : [])

const datesOf = ({ record }: Word): Dated => ({
  start: 'start' in record ? record.start : undefined,
  end: 'end' in record ? record.end : undefined,
})

/** What a set's own passages say of when, as words for a person. */
export function saysOfTime(word: Word): string {
  const { earliestStart, latestStart, earliestEnd, latestEnd } = boundsOf([datesOf(word), ...citationsOf(word)])
  const [from, by] = [isoDay(earliestStart), isoDay(latestStart)]
  const [at, until] = [isoDay(earliestEnd), isoDay(latestEnd)]
  return `${from ?? (by === null ? '…' : `by ${by}`)} to ${until ?? (at === null ? '…' : `${at} or later`)}`
}

const compact = ({ start, end }: Dated): Dated => ({
  ...(start === undefined ? {} : { start }),
  ...(end === undefined ? {} : { end }),
})

function undated({ start: _, end: __, attests: ___, ...citation }: CitationRecord): CitationRecord {
  return citation
}

export interface Joined extends Dated {
  readonly citations: readonly CitationRecord[]
  /** Whether what the sets say of time cannot all be so. */
  readonly apart: boolean
}

/** Citations by what they say word for word: what two sets have alike is there once. */
const distinct = (citations: readonly CitationRecord[]): CitationRecord[] => [
  ...new Map(citations.map((citation) => [JSON.stringify(citation), citation])).values(),
]

/**
 * The citations of a statement in all sets, with the dates put together as given.
 * Where what they say of time cannot all be so, the first set's dates stand, and the passages of a later set that do
 * not fit beside the earlier ones stay as evidence without theirs.
 */
export function joinCitations({ start, end }: Dated, words: readonly [Word, ...Word[]]): Joined {
  const all = distinct(words.flatMap(citationsOf))
  if (possible(boundsOf([{ start, end }, ...all]))) return { ...compact({ start, end }), citations: all, apart: false }
  const [first, ...others] = words
  const dates = datesOf(first)
  let citations = [...citationsOf(first)]
  for (const word of others) {
    const joined = distinct([...citations, ...citationsOf(word)])
    citations = possible(boundsOf([dates, ...joined]))
      ? joined
      : distinct([...citations, ...citationsOf(word).map(undated)])
  }
  return { ...compact(dates), citations, apart: true }
}
