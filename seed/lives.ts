import { type Bounds, settle } from '../schema/bounds.ts'
import { relationKind } from '../schema/kinds/find.ts'
import type { StatementKind } from '../schema/kinds/statements.ts'
import { partialDate } from '../schema/partial-date.ts'
import { NO_LOWER, NO_UPPER, type Span } from '../schema/time.ts'
import type { StatementRecord } from './records.ts'
import { relationOf, statementEnds } from './statement-ends.ts'

/** From when to when a body was, as far as that is known: the days on which it may have been founded, and dissolved. */
export interface Life {
  readonly founded: Span
  readonly dissolved: Span
}

const UNKNOWN: Span = { earliest: NO_LOWER, latest: NO_UPPER }

/** The life of a body; undefined where its record says nothing of it. */
export function lifeOf({
  founded,
  dissolved,
}: {
  readonly founded?: string | undefined
  readonly dissolved?: string | undefined
}): Life | undefined {
  if (founded === undefined && dissolved === undefined) return undefined
  return {
    founded: founded === undefined ? UNKNOWN : partialDate(founded),
    dissolved: dissolved === undefined ? UNKNOWN : partialDate(dissolved),
  }
}

/** The entities that a statement cannot outlive; none for one that may look back, such as who succeeded a body. */
export function belongsTo(kind: StatementKind, record: StatementRecord): readonly string[] {
  if (kind.outlives === true) return []
  const relation = relationOf(kind, record)
  if (relation !== undefined && relationKind(relation).outlives === true) return []
  return statementEnds(record, kind).map(({ id }) => id)
}

/**
 * Bounds within a life: nothing of a body holds before it was founded nor after it was dissolved. What went on, as a
 * source says, surely did so until
 * the body may have ended. What lies outside of it altogether holds on no day.
 */
export function within(bounds: Bounds, { founded, dissolved }: Life): Bounds {
  const earliestStart = Math.max(bounds.earliestStart, founded.earliest)
  const latestEnd = Math.min(bounds.latestEnd, dissolved.latest)
  if (earliestStart > latestEnd) return { earliestStart, latestStart: earliestStart, earliestEnd: latestEnd, latestEnd }
  const latestStart = Math.min(Math.max(bounds.latestStart, earliestStart), latestEnd)
  const surely = bounds.earliestEnd < NO_UPPER ? bounds.earliestEnd : Math.max(dissolved.earliest, latestStart)
  return settle({
    earliestStart,
    latestStart,
    earliestEnd: latestEnd >= NO_UPPER ? bounds.earliestEnd : Math.min(surely, latestEnd),
    latestEnd,
  })
}

/**
 * The day on which a statement, by its own sources, surely was outside of a life, and on which side; null where it
 * fits.
 */
export function outside(
  bounds: Bounds,
  { founded, dissolved }: Life,
): { side: 'BEFORE' | 'AFTER'; day: number } | null {
  const { earliestStart, latestStart, earliestEnd, latestEnd } = bounds
  if (earliestStart > dissolved.latest) return { side: 'AFTER', day: earliestStart }
  if (earliestEnd > dissolved.latest && earliestEnd < NO_UPPER) return { side: 'AFTER', day: earliestEnd }
  if (latestEnd < founded.earliest) return { side: 'BEFORE', day: latestEnd }
  if (latestStart < founded.earliest && latestStart > NO_LOWER) return { side: 'BEFORE', day: latestStart }
  return null
}
