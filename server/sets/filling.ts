import { createHash } from 'node:crypto'
import type { Correction } from '../../seed/correction.ts'
import { entityLists, type RecordList, type RecordOf, type Records, statementLists } from '../../seed/records.ts'
import type { Story } from '../../seed/story.ts'

/** What is known of a data set beside what it says. */
export interface About {
  /** What it is called on the screen. */
  readonly name: string
  readonly licence?: string
  readonly publisher?: string
  readonly url?: string
  /** When it was fetched, as an ISO time. */
  readonly fetchedAt?: string
}

/** A story as it is stored: its steps as JSON. */
export interface StoryRow {
  readonly id: string
  readonly position: number
  readonly json: string
}

/**
 * The lists of a data set, in the order in which they are worked out: whatever is named stands before what names it,
 * and documents, which all others cite, before everything.
 */
export const lists = [
  'documents',
  ...entityLists.filter((list) => list !== 'posts' && list !== 'documents'),
  'posts',
  ...statementLists,
  'stories',
  'corrections',
] as const
export type List = RecordList | 'stories' | 'corrections'

/** One record of a data set, and the list it stands in. */
export type Entry =
  | { readonly list: RecordList; readonly record: RecordOf<RecordList> }
  | { readonly list: 'stories'; readonly record: StoryRow }
  | { readonly list: 'corrections'; readonly record: Correction }

/**
 * A version of a data set, to be brought into the database. What an earlier version held and this one does not is taken
 * away.
 */
export interface Filling {
  /** Its short name, by which commands know it: `shipped`. */
  readonly set: string
  readonly about: About
  /** Changes when anything in it does. */
  readonly fingerprint: string
  /** All it says, one record of an id; read once. */
  readonly entries: Iterable<Entry> | AsyncIterable<Entry>
}

/** Records, stories and corrections one by one. */
export function* entriesOf(
  records: Records,
  stories: readonly Story[] = [],
  corrections: readonly Correction[] = [],
): Generator<Entry> {
  for (const list of [...entityLists, ...statementLists]) for (const record of records[list]) yield { list, record }
  for (const [position, story] of stories.entries())
    yield { list: 'stories', record: { id: story.id, position, json: JSON.stringify(story) } }
  for (const record of corrections) yield { list: 'corrections', record }
}

/** A data set of what was read, told from its other versions by all it says. */
export function fillingOf(
  set: string,
  records: Records,
  {
    stories = [],
    corrections = [],
    about = { name: set },
  }: {
    stories?: readonly Story[]
    corrections?: readonly Correction[]
    about?: About
  } = {},
): Filling {
  const hash = createHash('sha256').update(JSON.stringify(about))
  for (const entry of entriesOf(records, stories, corrections)) hash.update(JSON.stringify(entry))
  const entries = { [Symbol.iterator]: () => entriesOf(records, stories, corrections) }
  return { set, about, fingerprint: hash.digest('hex'), entries }
}
