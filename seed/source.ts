import type { Correction } from './correction.ts'
import type { Issue } from './issue.ts'
import type { Listed } from './listed.ts'
import type { Story } from './story.ts'

/** A record with the line it stands in, counted from 1, and how a person finds it where a line does not tell. */
export type Placed = Listed & {
  readonly line: number
  readonly at?: string
  /** The file it stands in, where that is one of several that the source is read from. */
  readonly file?: string
  /** Made of what a row about something else names: that others name it too is no mistake, and its own row is better. */
  readonly inPassing?: boolean
}

/** A part of a source: records that are sound by themselves, and complaints about those that are not. */
export interface Portion {
  readonly records: readonly Placed[]
  readonly issues: readonly Issue[]
  /** How many values of which column or field were left out, as they are personal or nothing here is made of them. */
  readonly leftOut?: ReadonlyMap<string, number>
  readonly stories?: readonly Story[]
  readonly corrections?: readonly Correction[]
}

/** A file of records that is gone through as often as need be, the same each time, and is never whole in memory. */
export interface Source {
  readonly file: string
  readonly read: () => AsyncIterable<Portion>
}
