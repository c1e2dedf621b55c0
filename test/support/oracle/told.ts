import { eventSpan } from '../../../schema/partial-date.ts'
import { dayOf, NO_LOWER, NO_UPPER } from '../../../schema/time.ts'
import type { Records } from '../../../seed/records.ts'
import { publishedBy } from '../../../seed/versions.ts'

type Properties = Readonly<Record<string, unknown>>

/** Dates of entities that passages may give; what else they may give are texts. */
const DATES: ReadonlySet<string> = new Set(['date', 'published', 'start', 'end', 'founded', 'dissolved'])
const TEXTS: ReadonlySet<string> = new Set(['alternateNames', 'summary', 'status'])

/** Whether passages may give a property of a record. */
export const isTold = (record: Properties, name: string): boolean =>
  !('standing' in record) && (DATES.has(name) || TEXTS.has(name))

const daysOf = (date: unknown): number => {
  const { earliest, latest } = eventSpan(String(date))
  return latest - earliest
}

/**
 * What could be told of an entity: of a date what says most, of names all, of a text the last; each by what its own
 * record says and by its passages, of which none tells of what came after `last`.
 */
export function oracleTold(
  documents: Records['documents'],
  record: Properties,
  name: string,
  last = NO_UPPER,
): unknown {
  const published = (citation: Properties): number =>
    Math.max(
      ...[citation['document'], citation['readWith'] ?? citation['document']].map((document) =>
        publishedBy(documents.find((one) => one.id === document)),
      ),
    )
  const from = (citation: Properties): number =>
    citation['since'] === undefined ? NO_LOWER : eventSpan(String(citation['since'])).latest
  const told = (record['citations'] as readonly Properties[])
    .filter((citation) => citation[name] !== undefined && (DATES.has(name) || from(citation) <= last))
    .toSorted((a, b) => published(a) - published(b) || from(a) - from(b))
    .map((citation) => citation[name])
  const all = [...(record[name] === undefined ? [] : [record[name]]), ...told]
  if (name === 'alternateNames') return [...new Set(all.flat())]
  if (!DATES.has(name)) return all.at(-1)
  const ended = all.filter((date) => date !== '..')
  return ended.toSorted((a, b) => daysOf(a) - daysOf(b))[0] ?? all[0]
}

/** A record with all that its passages give. */
export function oracleWhole<Some extends Properties>(documents: Records['documents'], record: Some): Some {
  if ('standing' in record) return record
  const told = [...DATES, ...TEXTS].map((name) => [name, oracleTold(documents, record, name)])
  return { ...record, ...Object.fromEntries(told.filter(([, value]) => value !== undefined)) }
}

/** A document as a reader of a day knew it: nothing of its own before it was published, and what others gave of it. */
export function documentThen(documents: Records['documents'], record: Properties, knownBy: string): Properties {
  const out = (id: unknown): boolean => publishedBy(documents.find((one) => one.id === id)) <= dayOf(knownBy)
  const citations = (record['citations'] as readonly Properties[]).filter(
    (citation) => out(citation['document']) && out(citation['readWith'] ?? citation['document']),
  )
  return out(record['id']) ? { ...record, citations } : { id: record['id'], citations }
}
