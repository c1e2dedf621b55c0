import type { Bounds } from '../../schema/bounds.ts'
import { type Day, isoDay } from '../../schema/time.ts'

/** A statement's bounds as the database gives them, in days. */
export interface BoundsRow {
  readonly es: Day
  readonly ls: Day
  readonly ee: Day
  readonly le: Day
}

export const boundsOfRow = (row: BoundsRow): Bounds => ({
  earliestStart: row.es,
  latestStart: row.ls,
  earliestEnd: row.ee,
  latestEnd: row.le,
})

/** The GraphQL type Bounds. */
export const boundsObject = (row: BoundsRow) => ({
  earliestStart: isoDay(row.es),
  latestStart: isoDay(row.ls),
  earliestEnd: isoDay(row.ee),
  latestEnd: isoDay(row.le),
})
