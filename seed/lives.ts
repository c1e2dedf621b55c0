import { type Bounds, OPEN, settle } from '../schema/bounds.ts'
import { lastingOf, relationKind } from '../schema/kinds/find.ts'
import type { StatementKind } from '../schema/kinds/statements.ts'
import { partialDate } from '../schema/partial-date.ts'
import { type Day, NO_LOWER, NO_UPPER, type Span } from '../schema/time.ts'
import type { RecordOf, StatementRecord } from './records.ts'
import { relationOf, statementEnds } from './statement-ends.ts'
import { datesTold, type Told } from './told.ts'
import type { Version } from './versions.ts'

/** From when to when a body was, as far as that is known: the days on which it may have been founded, and dissolved. */
export interface Life {
  readonly founded: Span
  readonly dissolved: Span
}

const UNKNOWN: Span = { earliest: NO_LOWER, latest: NO_UPPER }

/** A life as the record of some day had it. */
export interface LifeFrom extends Life {
  readonly knownFrom: Day
}

/** The life of a body as each record of a day had it, oldest first; none where nothing is said of it. */
export function livesTold(body: RecordOf<'organizations'>, publishedOn: (document: string) => Day): LifeFrom[] {
  const [founded, dissolved] = [datesTold(body, 'founded', publishedOn), datesTold(body, 'dissolved', publishedOn)]
  const days = [...new Set([...founded, ...dissolved].map(({ knownFrom }) => knownFrom))].sort((a, b) => a - b)
  return days.flatMap((knownFrom) => {
    const by = (all: readonly Told[]): string | undefined => all.findLast((one) => one.knownFrom <= knownFrom)?.value
    const life = lifeOf({ founded: by(founded), dissolved: by(dissolved) })
    return life === undefined ? [] : [{ ...life, knownFrom }]
  })
}

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

/** How what a statement says lasts without anybody who sees it; undefined for what is a term, or no tie. */
export function lasting(kind: StatementKind, record: StatementRecord): ReturnType<typeof lastingOf> {
  const relation = relationOf(kind, record)
  return relation === undefined ? undefined : lastingOf(relation, record.standing)
}

/** The bounds of what stands: always, but for a start or an end that is said of it. */
export const standing = (bounds: Bounds): Bounds => ({
  ...bounds,
  latestStart: bounds.earliestStart <= NO_LOWER ? NO_LOWER : bounds.latestStart,
  earliestEnd: bounds.latestEnd >= NO_UPPER ? NO_UPPER : bounds.earliestEnd,
})

/**
 * A single act: from the last day on which it may have been done it was done, and never ends. One that no day fits
 * stays as it is.
 */
export function done(version: Version): Version {
  const { earliestStart, latestStart, latestEnd } = version.bounds
  if (earliestStart > latestEnd) return version
  const by = latestEnd < NO_UPPER ? latestEnd : latestStart
  return {
    ...version,
    end: OPEN,
    bounds: { earliestStart, latestStart: by, earliestEnd: NO_UPPER, latestEnd: NO_UPPER },
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
  // What always was began with the body, on whichever day that was founded.
  const begun = bounds.latestStart <= NO_LOWER && founded.latest < NO_UPPER ? founded.latest : bounds.latestStart
  const latestStart = Math.min(Math.max(begun, earliestStart), latestEnd)
  const surely = bounds.earliestEnd < NO_UPPER ? bounds.earliestEnd : Math.max(dissolved.earliest, latestStart)
  return settle({
    earliestStart,
    latestStart,
    earliestEnd: latestEnd >= NO_UPPER ? bounds.earliestEnd : Math.min(surely, latestEnd),
    latestEnd,
  })
}

/** Versions within some lives, each as the record of its day had them. */
export function withinAll(versions: readonly Version[], lives: readonly (readonly LifeFrom[])[]): readonly Version[] {
  const [first] = versions
  if (first === undefined || lives.length === 0) return versions
  const later = lives.flat().flatMap(({ knownFrom }) => (knownFrom > first.knownFrom ? [knownFrom] : []))
  const days = [...new Set([...versions.map(({ knownFrom }) => knownFrom), ...later])].sort((a, b) => a - b)
  return days.map((knownFrom) => {
    const version = versions.findLast((one) => one.knownFrom <= knownFrom) ?? first
    const known = lives.flatMap((told) => told.findLast((life) => life.knownFrom <= knownFrom) ?? [])
    return { ...version, knownFrom, bounds: known.reduce(within, version.bounds) }
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
