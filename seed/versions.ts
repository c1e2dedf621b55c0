import { type Bounds, OPEN } from '../schema/bounds.ts'
import { boundsOf, type Dated } from '../schema/sayings.ts'
import { type Day, isoDay, NO_LOWER, NO_UPPER } from '../schema/time.ts'
import { eventSpan, partialDate } from '../schema/partial-date.ts'
import type { CitationRecord, RecordOf } from './records.ts'

/** What the record said of a statement's time from one day of publication on, until the next version. */
export interface Version {
  /** The day from which a reader surely could have known it; NO_UPPER where no document of it is dated. */
  readonly knownFrom: Day
  readonly start: string | undefined
  readonly end: string | undefined
  readonly bounds: Bounds
}

/** Whether two bounds say the same. */
export const sameBounds = (a: Bounds, b: Bounds): boolean =>
  a.earliestStart === b.earliestStart &&
  a.latestStart === b.latestStart &&
  a.earliestEnd === b.earliestEnd &&
  a.latestEnd === b.latestEnd

/** Whether two versions say the same, whenever they did. */
export const saysTheSame = (a: Version, b: Version): boolean =>
  a.start === b.start && a.end === b.end && sameBounds(a.bounds, b.bounds)

/**
 * The day from which something dated so counts: the last day of its window; the first of one that is open at its end,
 * such as '[2021-03-18..]', since it can have no last.
 */
export function countingDay(date: string): Day {
  const { earliest, latest } = partialDate(date)
  return latest >= NO_UPPER && earliest > NO_LOWER ? earliest : latest
}

/** The day from which a document counts as published. */
export function publishedBy(document: Pick<RecordOf<'documents'>, 'published' | 'citations'> | undefined): Day {
  if (document === undefined) return NO_UPPER
  const published = narrowest([document.published, ...document.citations.map((citation) => citation.published)])
  return published === undefined ? NO_UPPER : countingDay(published)
}

/**
 * The day from which a citation counts: that of its document, or of the one it has to be read with where that is
 * later.
 */
export function countsFrom(
  citation: Pick<CitationRecord, 'document' | 'readWith'>,
  publishedOn: (document: string) => Day,
): Day {
  return Math.max(
    publishedOn(citation.document),
    citation.readWith === undefined ? NO_LOWER : publishedOn(citation.readWith),
  )
}

/** What a citation says of time, and from when it counts. */
export type CitedDates = Pick<CitationRecord, 'document' | 'readWith' | 'start' | 'end' | 'attests'>

/** A span of days on site as the one-of window that its start or end falls in. */
function asWindow(text: string | undefined): string | undefined {
  return text?.includes('/') ? `[${text.replace(/^\.\.\/|\/\.\.$|\//, '..')}]` : text
}

/** Whether this is an end after which something surely was over. */
export const closes = (end: string | undefined): boolean =>
  end !== undefined && end !== OPEN && eventSpan(end).latest < NO_UPPER

const withoutEnd = ({ end: _, ...rest }: Dated): Dated => rest

/**
 * What is said of a time, where one source says that it goes on and another that it ended: the first then shows no more
 * than that it was so on the day of its document. Were both taken as they stand, no end would fit.
 */
function withoutOutdated(
  dated: Dated,
  citations: readonly CitedDates[],
  publishedOn: (document: string) => Day,
): readonly Dated[] {
  const goingOn = citations.filter(({ end }) => end === OPEN)
  if (goingOn.length === 0 && dated.end !== OPEN) return [dated, ...citations]
  if (![dated, ...citations].some(({ end }) => closes(end))) return [dated, ...citations]
  const seen = goingOn.flatMap((citation) => isoDay(countsFrom(citation, publishedOn)) ?? [])
  return [
    ...[dated, ...citations].map((saying) => (saying.end === OPEN ? withoutEnd(saying) : saying)),
    ...seen.map((attests) => ({ attests })),
  ]
}

/** The date that says most: the one with the fewest days, of several the first. */
export function narrowest(dates: readonly (string | undefined)[]): string | undefined {
  let best: string | undefined
  let width = Number.POSITIVE_INFINITY
  for (const date of dates) {
    if (date === undefined) continue
    const span = date === OPEN ? { earliest: 0, latest: 0 } : eventSpan(date)
    if (span.latest - span.earliest < width) [best, width] = [date, span.latest - span.earliest]
  }
  return best
}

/** What a statement's dates are without its passages, from one day of the record on. */
export interface DatedFrom extends Dated {
  readonly knownFrom: Day
}

/**
 * What the record said after each publication, by this statement's own passages alone. `dated` are the dates of the
 * statement itself, or of what it hangs on as the record had them, oldest first.
 */
export function versionsOf(
  dated: readonly DatedFrom[],
  citations: readonly CitedDates[],
  publishedOn: (document: string) => Day,
): Version[] {
  const counts = citations.map((citation) => countsFrom(citation, publishedOn))
  const first = Math.min(...counts)
  const later = dated.flatMap(({ knownFrom }) => (knownFrom > first ? [knownFrom] : []))
  const days = [...new Set([...counts, ...later])].sort((a, b) => a - b)
  return days.map((knownFrom) => {
    const known = days.length === 1 ? citations : citations.filter((_, at) => (counts[at] ?? 0) <= knownFrom)
    const [own, ...others] = withoutOutdated(
      dated.findLast((one) => one.knownFrom <= knownFrom) ?? {},
      known,
      publishedOn,
    )
    return {
      knownFrom,
      start: narrowest([own?.start, ...others.map(({ start }) => start)]),
      end: narrowest([own?.end, ...others.map(({ end }) => end)]),
      bounds: boundsOf([{ start: asWindow(own?.start), end: asWindow(own?.end) }, ...others]),
    }
  })
}
