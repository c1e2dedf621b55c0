import type { Bounds } from '../../schema/bounds.ts'
import type { Day } from '../../schema/time.ts'
import type { Listed, ListedEntity, ListedStatement } from '../listed.ts'
import type { RecordList } from '../records.ts'
import type { Credit } from './credits.ts'

/** A set that something is taken from, with what is owed for it. */
export interface TakenSet extends Credit {
  readonly id: string
  readonly name: string
}

/** When a statement held, by all that is known of it. */
export interface Timed {
  readonly start: string | undefined
  readonly end: string | undefined
  readonly bounds: Bounds
}

/**
 * What is taken away, as a writer asks for it: records in batches, as often as it wants them, so that no writer has to
 * keep them.
 */
export interface Taking {
  /** Whose it is, in the order of ids. */
  readonly sets: readonly TakenSet[]
  /** The day it is taken for. */
  readonly asOf?: Day
  /** How many records of each list the format cannot carry. */
  readonly left: ReadonlyMap<string, number>
  /** The records of some lists, or of all, in the order of ids. */
  batches(lists?: readonly RecordList[]): AsyncIterable<readonly Listed[]>
  /** Entities by id; also those that are not taken themselves. */
  entities(ids: readonly string[]): Promise<ReadonlyMap<string, ListedEntity>>
  /** When statements held, by id. */
  times(statements: readonly ListedStatement[]): Promise<ReadonlyMap<string, Timed>>
}

/** A format to take data away in. */
export interface Writer {
  readonly what: string
  readonly type: string
  /** What the name of a file ends in. */
  readonly ending: string
  /** The lists that it can carry. */
  readonly carries: readonly RecordList[]
  /** Whether it is our own, and holds what a set says and no more; others bring along whatever that names. */
  readonly own?: true
  write(taking: Taking): AsyncIterable<string | Uint8Array>
}
