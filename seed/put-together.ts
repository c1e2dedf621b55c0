import { isStatementId } from '../schema/ids.ts'
import { agreedDate } from './agree-on-dates.ts'
import { joinTellings } from './join-tellings.ts'
import { joinCitations, saysOfTime } from './join-citations.ts'
import type { Word } from './word.ts'

/** A single value on which sets differ, and what each says. */
export interface Difference {
  readonly field: string
  readonly values: readonly { readonly set: string; readonly value: string }[]
}

/** One entity or statement as all its sets have it together. */
export interface Together {
  readonly record: Word['record']
  /** The sets that know it, in order. */
  readonly sets: readonly string[]
  readonly differences: readonly Difference[]
}

type Fields = Readonly<Record<string, unknown>>
interface Said {
  readonly set: string
  readonly value: unknown
}

/** What a thing is called: the first name stays, the others join the alternate names. */
const NAMES: readonly string[] = ['name', 'label', 'title']
const DATES: readonly string[] = ['start', 'end', 'founded', 'dissolved', 'published', 'date']
/** Told together, as `dates`, where passages of several sets cannot all be so. */
const TERM: readonly string[] = ['start', 'end']
/** Of two such values one only says more: a plan that took effect, what is stated outright, somebody known by name. */
const STRONGER: Readonly<Record<string, unknown>> = { standing: 'IN_FORCE', certainty: 'STATED', named: true }
/** Values that stand where a set says nothing. */
const SILENT: Readonly<Record<string, unknown>> = {
  seats: 1,
  kind: 'OTHER',
  classification: 'OTHER',
  status: 'UNKNOWN',
}

const asText = (value: unknown): string => JSON.stringify(value)

function readable(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value)
  return Object.values(value).map(readable).join(', ')
}

const distinct = (values: readonly unknown[]): unknown[] => [
  ...new Map(values.map((value) => [asText(value), value])).values(),
]

/** The value of a field that can have one only, and the difference where sets cannot all be right. */
function single(field: string, said: readonly Said[]): { value: unknown; difference?: Difference } {
  const telling = said.filter(({ value }) => value !== SILENT[field])
  const [first, ...others] = distinct((telling.length > 0 ? telling : said).map(({ value }) => value))
  if (others.length === 0) return { value: first }
  if (field === 'recordedAt') return { value: [first, ...others].sort()[0] }
  if (field in STRONGER) return { value: STRONGER[field] }
  const agreed = DATES.includes(field) ? agreedDate([first, ...others].map(String)) : undefined
  if (agreed !== undefined) return { value: agreed }
  return {
    value: first,
    difference: { field, values: telling.map(({ set, value }) => ({ set, value: readable(value) })) },
  }
}

/** Names of all sets, those of sets that know somebody by name in front: a description gives way to them. */
function namesOf(words: readonly Word[], field: string): string[] {
  const fields = words.map(({ record }): Fields => record)
  const byName = fields.toSorted((a, b) => Number(b['named'] ?? true) - Number(a['named'] ?? true))
  const texts = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : [])
  return [
    ...new Set([...byName.map((one) => String(one[field])), ...fields.flatMap((one) => texts(one['alternateNames']))]),
  ]
}

/** Every field of the records, each once, in the order in which they come. */
const fieldsOf = (words: readonly Word[]): string[] => [...new Set(words.flatMap(({ record }) => Object.keys(record)))]

/** What all sets say of one field; undefined where none says anything, or where the field is seen to elsewhere. */
function fieldOf(words: readonly Word[], field: string): { value: unknown; difference?: Difference } {
  if (NAMES.includes(field)) return { value: namesOf(words, field)[0] }
  const said = words.flatMap(({ set, record }): Said[] => {
    const value = (record as Fields)[field]
    return value === undefined ? [] : [{ set, value }]
  })
  return said.some(({ value }) => Array.isArray(value))
    ? { value: distinct(said.flatMap(({ value }) => value)) }
    : single(field, said)
}

/**
 * One record of what several sets say of one id, given in the order of the sets: lists are joined, the first set's
 * name is the name and the others are kept beside it, a date known in part gives way to one that says more, and where
 * single values cannot all be so the first set's stands and the difference is told.
 * Of one set alone it is that set's record, untouched.
 */
export function putTogether(words: readonly [Word, ...Word[]]): Together {
  const [first] = words
  if (words.length === 1) return { record: first.record, sets: [first.set], differences: [] }
  const fields = fieldsOf(words).map((field) => ({ field, ...fieldOf(words, field) }))
  const joined: Record<string, unknown> = Object.fromEntries(fields.map(({ field, value }) => [field, value]))
  let differences = fields.flatMap(({ difference }) => difference ?? [])
  const name = NAMES.find((field) => field in joined)
  if (name !== undefined) joined['alternateNames'] = namesOf(words, name).slice(1)
  if (!isStatementId(first.record.id)) {
    if (words.every(({ record }) => 'citations' in record)) {
      const { citations, apart } = joinTellings(words)
      joined['citations'] = citations
      differences = [...differences.filter(({ field }) => !apart.some((one) => one.field === field)), ...apart]
    }
  } else if ('citations' in joined) {
    const { apart, ...dated } = joinCitations(joined, words)
    for (const field of TERM) delete joined[field]
    Object.assign(joined, dated)
    if (apart) {
      const values = words.map((word) => ({ set: word.set, value: saysOfTime(word) }))
      differences = [...differences.filter(({ field }) => !TERM.includes(field)), { field: 'dates', values }]
    }
  }
  return { record: joined as unknown as Together['record'], sets: words.map(({ set }) => set), differences }
}
