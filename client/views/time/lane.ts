import type { Bounds } from '../../../schema/bounds.ts'

/** What a bar stands for: somebody or something at a place, a plan, a vacancy, an event, or a document. */
export type LaneLook = 'held' | 'planned' | 'vacant' | 'event' | 'document'

/** Something with a time, in a lane. */
export interface LaneBar {
  readonly id: string
  /** What stands on it. */
  readonly name: string
  /** The whole of it, with its days, in a sentence. */
  readonly says: string
  readonly days: Bounds
  readonly look: LaneLook
  /** What is shown when it is pressed. */
  readonly opens: string
}

/** A row of the strip of time when it is open. */
export interface Lane {
  readonly id: string
  readonly title: string
  /** What it is of, such as a council; null for nothing. */
  readonly of: string | null
  /** Whether one follows another in it. */
  readonly inTurn: boolean
  readonly bars: readonly LaneBar[]
  /** Ids that it is about: it is set off while one of them is selected. */
  readonly about: ReadonlySet<string>
}
