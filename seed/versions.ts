import { type Bounds, OPEN } from '../schema/bounds.ts'
import { boundsOf, type Dated } from '../schema/sayings.ts'
import { type Day, NO_LOWER, NO_UPPER } from '../schema/time.ts'
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

/** The day from which a document counts as published: the last day of its window. */
export function publishedBy(document: Pick<RecordOf<'documents'>, 'published'> | undefined): Day {
  return document?.published === undefined ? NO_UPPER : partialDate(document.published).latest
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

function narrowest(dates: readonly (string | undefined)[]): string | undefined {
  let best: string | undefined
  let width = Number.POSITIVE_INFINITY
  for (const date of dates) {
    if (date === undefined) continue
    const span = date === OPEN ? { earliest: 0, latest: 0 } : eventSpan(date)
    if (span.latest - span.earliest < width) [best, width] = [date, span.latest - span.earliest]
  }
  return best
}

/** What the record said after each publication, by this statement's own passages alone. */
export function versionsOf(
  dated: Dated,
  citations: readonly CitedDates[],
  publishedOn: (document: string) => Day,
): Version[] {
  const counts = citations.map((citation) => countsFrom(citation, publishedOn))
  const days = [...new Set(counts)].sort((a, b) => a - b)
  return days.map((knownFrom) => {
    const known = days.length === 1 ? citations : citations.filter((_, at) => (counts[at] ?? 0) <= knownFrom)
    const sayings = [{ start: asWindow(dated.start), end: asWindow(dated.end) }, ...known]
    return {
      knownFrom,
      start: narrowest([dated.start, ...known.map((citation) => citation.start)]),
      end: narrowest([dated.end, ...known.map((citation) => citation.end)]),
      bounds: boundsOf(sayings),
    }
  })
}
