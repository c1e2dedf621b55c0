import { type Bounds, holdsAt } from '../../schema/bounds.ts'
import { type Day, isoDay } from '../../schema/time.ts'
import { type Sayable, sentenceOf } from './sentence.ts'

/** A statement's bounds as the database gives them, in days. */
export interface BoundsRow {
  readonly es: Day
  readonly ls: Day
  readonly ee: Day
  readonly le: Day
}

export const boundsOfRow = (row: BoundsRow): Bounds => ({ earliestStart: row.es, latestStart: row.ls, earliestEnd: row.ee, latestEnd: row.le })

/** The GraphQL type Bounds. */
export const boundsObject = (row: BoundsRow) => ({ earliestStart: isoDay(row.es), latestStart: isoDay(row.ls), earliestEnd: isoDay(row.ee), latestEnd: isoDay(row.le) })

/** What every type of statement makes from its row. */
export const statement = {
  bounds: boundsObject,
  holds: (row: BoundsRow & { readonly asOf?: Day }) => (row.asOf === undefined ? null : holdsAt(boundsOfRow(row), row.asOf)),
  sentence: (row: Sayable) => sentenceOf(row),
}
