import { type Bounds, OPEN } from '../schema/bounds.ts'
import { boundsOf, type Dated } from '../schema/sayings.ts'
import { type Day, isoDay, NO_LOWER, NO_UPPER } from '../schema/time.ts'
import { eventSpan, partialDate } from '../schema/partial-date.ts'
import type { CitationRecord, Records, RecordOf, StatementRecord } from './records.ts'
import { tighten } from './tighten.ts'

/** What the record said of a statement's time from one day of publication on, until the next version. */
export interface Version {
  /** The day from which a reader surely could have known it; NO_UPPER where no document of it is dated. */
  readonly knownFrom: Day
  readonly start: string | undefined
  readonly end: string | undefined
  readonly bounds: Bounds
}

/** Every version of every statement, oldest first, by statement id. The last is what all documents together say. */
export type Timeline = ReadonlyMap<string, readonly Version[]>

/** The day from which a document counts as published: the last day of its window. */
export function publishedBy(document: RecordOf<'documents'> | undefined): Day {
  return document?.published === undefined ? NO_UPPER : partialDate(document.published).latest
}

/** The day from which a citation counts: that of its document, or of the one it has to be read with where that is later. */
export function countsFrom(
  citation: Pick<CitationRecord, 'document' | 'readWith'>,
  publishedOn: (document: string) => Day,
): Day {
  return Math.max(
    publishedOn(citation.document),
    citation.readWith === undefined ? NO_LOWER : publishedOn(citation.readWith),
  )
}

/** Dates that a statement takes from what it hangs on: being in an event lasts as long as the event, and a grade stays what the inspection found. */
export function inheritedDates(
  list: string,
  record: StatementRecord,
  records: {
    event(id: string): RecordOf<'events'> | undefined
    document(id: string): RecordOf<'documents'> | undefined
  },
): Dated {
  if (record.start !== undefined || record.end !== undefined) return {}
  if (list === 'involvements' && 'event' in record)
    return { start: records.event(record.event)?.date, end: records.event(record.event)?.date }
  if (list === 'judgements' && 'event' in record) return { start: records.event(record.event)?.date, end: OPEN }
  if (list === 'facts' && 'about' in record) {
    const date = records.event(record.about)?.date
    return date === undefined ? {} : { start: date, end: OPEN }
  }
  if (list === 'mentions' && 'document' in record)
    return { start: records.document(record.document)?.published, end: records.document(record.document)?.published }
  return {}
}

/** A span of days on site as the one-of window that its start or end falls in. */
function asWindow(text: string | undefined): string | undefined {
  return text?.includes('/') ? `[${text.replace(/^\.\.\/|\/\.\.$|\//, '..')}]` : text
}

/** Whether this is an end after which something surely was over. */
const closes = (end: string | undefined): boolean =>
  end !== undefined && end !== OPEN && eventSpan(end).latest < NO_UPPER

const withoutEnd = ({ end: _, ...rest }: Dated): Dated => rest

/**
 * What is said of a time, where one source says that it goes on and another that it ended: the first then shows no more than that it was so
 * on the day of its document. Were both taken as they stand, no end would fit.
 */
function withoutOutdated(
  dated: Dated,
  citations: readonly CitationRecord[],
  publishedOn: (document: string) => Day,
): Dated[] {
  if (![dated, ...citations].some(({ end }) => closes(end))) return [dated, ...citations]
  const goingOn = citations.filter(({ end }) => end === OPEN)
  const seen = goingOn.flatMap((citation) => isoDay(countsFrom(citation, publishedOn)) ?? [])
  return [
    ...[dated, ...citations].map((saying) => (saying.end === OPEN ? withoutEnd(saying) : saying)),
    ...seen.map((attests) => ({ attests })),
  ]
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
  citations: readonly CitationRecord[],
  publishedOn: (document: string) => Day,
): Version[] {
  const days = [...new Set(citations.map((citation) => countsFrom(citation, publishedOn)))].sort((a, b) => a - b)
  return days.map((knownFrom) => {
    const known = citations.filter((citation) => countsFrom(citation, publishedOn) <= knownFrom)
    const said = withoutOutdated(dated, known, publishedOn)
    return {
      knownFrom,
      start: narrowest(said.map(({ start }) => start)),
      end: narrowest(said.map(({ end }) => end)),
      bounds: boundsOf(said.map((saying) => ({ ...saying, start: asWindow(saying.start), end: asWindow(saying.end) }))),
    }
  })
}

const same = (a: Version, b: Version): boolean =>
  a.start === b.start &&
  a.end === b.end &&
  a.bounds.earliestStart === b.bounds.earliestStart &&
  a.bounds.latestStart === b.bounds.latestStart &&
  a.bounds.earliestEnd === b.bounds.earliestEnd &&
  a.bounds.latestEnd === b.bounds.latestEnd

/** What the record said of one-seat posts: whoever held the seat bounds who held it before and after, on each day's record anew. */
function seatVersions(
  holders: readonly { id: string; member: string; versions: readonly Version[] }[],
): Map<string, Version[]> {
  const days = [...new Set(holders.flatMap((holder) => holder.versions.map((version) => version.knownFrom)))].sort(
    (a, b) => a - b,
  )
  const result = new Map<string, Version[]>(holders.map((holder) => [holder.id, []]))
  for (const knownFrom of days) {
    const known = holders.flatMap((holder) => {
      const version = holder.versions.findLast((candidate) => candidate.knownFrom <= knownFrom)
      return version === undefined ? [] : [{ id: holder.id, member: holder.member, version, bounds: version.bounds }]
    })
    const tightened = tighten(known)
    known.forEach(({ id, version }, position) => {
      const next = { ...version, knownFrom, bounds: tightened[position] ?? version.bounds }
      const list = result.get(id) ?? []
      const previous = list.at(-1)
      if (previous === undefined || !same(previous, next)) list.push(next)
    })
  }
  return result
}

/** The versions of all statements of these records. Records must have been read without complaint: a citation of an unknown document counts as never published. */
export function timeline(records: Records): Timeline {
  const documents = new Map(records.documents.map((document) => [document.id as string, document]))
  const events = new Map(records.events.map((event) => [event.id as string, event]))
  const posts = new Map(records.posts.map((post) => [post.id as string, post]))
  const published = new Map([...documents].map(([id, document]) => [id, publishedBy(document)]))
  const publishedOn = (id: string): Day => published.get(id) ?? NO_UPPER
  const lookUp = { event: (id: string) => events.get(id), document: (id: string) => documents.get(id) }
  const result = new Map<string, readonly Version[]>()
  const seats = new Map<string, { id: string; member: string; versions: Version[] }[]>()
  const lists = [
    'memberships',
    'participations',
    'involvements',
    'affiliations',
    'mentions',
    'judgements',
    'facts',
  ] as const
  for (const list of lists)
    for (const record of records[list]) {
      const dated = { start: record.start, end: record.end, ...inheritedDates(list, record, lookUp) }
      const versions = versionsOf(dated, record.citations, publishedOn)
      result.set(record.id, versions)
      if (
        !('member' in record) ||
        record.post === undefined ||
        record.standing !== 'IN_FORCE' ||
        posts.get(record.post)?.seats !== 1
      )
        continue
      const holders = seats.get(record.post) ?? []
      holders.push({ id: record.id, member: record.member, versions })
      seats.set(record.post, holders)
    }
  for (const holders of seats.values()) for (const [id, versions] of seatVersions(holders)) result.set(id, versions)
  return result
}
