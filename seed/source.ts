import type { Issue } from './issue.ts'
import type { Listed } from './listed.ts'

/** A record with the line it stands in, counted from 1. */
export type Placed = Listed & { readonly line: number }

/** A part of a source: records that are sound by themselves, and complaints about those that are not. */
export interface Portion {
  readonly records: readonly Placed[]
  readonly issues: readonly Issue[]
}

/** A file of records that is gone through as often as need be, the same each time, and is never whole in memory. */
export interface Source {
  readonly file: string
  readonly read: () => AsyncIterable<Portion>
}
