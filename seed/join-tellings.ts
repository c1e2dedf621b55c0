import { agreedDate } from './agree-on-dates.ts'
import type { EntityRecord, TellingRecord } from './records.ts'
import { wholly } from './told.ts'
import type { Word } from './word.ts'

/** Dates of entities, which sets may give by their own records or by what these cite. */
const DATES = ['date', 'published', 'start', 'end', 'founded', 'dissolved'] as const
type DateField = (typeof DATES)[number]

interface Said {
  readonly set: string
  readonly record: EntityRecord
  readonly dates: Partial<Record<DateField, string>>
}

export interface JoinedTellings {
  readonly citations: readonly TellingRecord[]
  /** The dates on which sets cannot all be right, with what each says. */
  readonly apart: readonly { field: DateField; values: { set: string; value: string }[] }[]
}

const without = (citation: TellingRecord, fields: readonly DateField[]): TellingRecord =>
  Object.fromEntries(Object.entries(citation).filter(([name]) => !fields.some((field) => field === name))) as never

const distinct = (citations: readonly TellingRecord[]): TellingRecord[] => [
  ...new Map(citations.map((citation) => [JSON.stringify(citation), citation])).values(),
]

/**
 * The citations of an entity in all sets. Where their dates cannot all be so the first set's stands, and what the
 * others cite stays as evidence without it.
 */
export function joinTellings(words: readonly Word[]): JoinedTellings {
  const said = words.map(({ set, record }): Said => {
    const entity = record as EntityRecord
    return { set, record: entity, dates: wholly(entity) as Said['dates'] }
  })
  const apart = DATES.flatMap((field) => {
    const values = said.flatMap(({ set, dates }) => (dates[field] === undefined ? [] : [{ set, value: dates[field] }]))
    return values.length < 2 || agreedDate(values.map(({ value }) => value)) !== undefined ? [] : [{ field, values }]
  })
  const first = (field: DateField): string | undefined => apart.find((one) => one.field === field)?.values[0]?.set
  return {
    citations: distinct(
      said.flatMap(({ set, record }) => {
        const lost = apart.flatMap(({ field }) => (first(field) === set ? [] : [field]))
        return lost.length === 0 ? record.citations : record.citations.map((citation) => without(citation, lost))
      }),
    ),
    apart,
  }
}
