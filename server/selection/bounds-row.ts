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
export const boundsInDays = (days: Bounds) => ({
  earliestStart: isoDay(days.earliestStart),
  latestStart: isoDay(days.latestStart),
  earliestEnd: isoDay(days.earliestEnd),
  latestEnd: isoDay(days.latestEnd),
})

/** The same, of a row. */
export const boundsObject = (row: BoundsRow) => boundsInDays(boundsOfRow(row))
