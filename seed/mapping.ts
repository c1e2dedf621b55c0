import { parseDocument } from 'yaml'
import { z } from 'zod'
import { organizationClassifications } from '../schema/vocabularies.ts'
import { Unreadable } from './formats/unreadable.ts'
import { text } from './records.ts'

/** What a column of a table can be, by what its rows are. */
export const FIELDS = {
  memberships: [
    'person',
    'person id',
    'forename',
    'surname',
    'title',
    'honours',
    'other names',
    'organisation',
    'organisation id',
    'kind of organisation',
    'organisation code',
    'role',
    'ward',
    'post',
    'party',
    'start',
    'end',
    'source',
    'row id',
  ],
  organizations: [
    'organisation',
    'organisation id',
    'kind of organisation',
    'organisation code',
    'former codes',
    'other names',
    'founded',
    'dissolved',
    'replaced by',
    'part of',
    'place',
    'latitude',
    'longitude',
    'source',
  ],
  inspections: [
    'organisation',
    'organisation id',
    'organisation code',
    'first day',
    'last day',
    'published',
    'report',
    'inspector',
    'framework',
    'grade',
  ],
  /** The table is left out. */
  nothing: [],
} as const

/** What the rows of a table are. */
export type RowsOf = keyof typeof FIELDS
/** What the rows of a table that is read are. */
export type ReadAs = Exclude<RowsOf, 'nothing'>
export type Field = (typeof FIELDS)[RowsOf][number]

/** What is left out wherever it stands, and counted. */
export const PERSONAL = 'personal'

const mapping = z.strictObject({
  /** The name of the set, its licence and where it comes from. */
  name: text.optional(),
  licence: text.optional(),
  publisher: text.optional(),
  url: z.url().optional(),
  /** When the table was published, as an EDTF date. */
  published: text.optional(),
  rows: z.enum(Object.keys(FIELDS) as [keyof typeof FIELDS]).default('memberships'),
  /** Where the day of 07/05/2015 stands. */
  dates: z.enum(['dmy', 'mdy', 'ymd']).default('dmy'),
  /** Heading → field; several headings may be one field, one heading several, as `{field, scheme}`. */
  columns: z.record(z.string(), z.union([text, z.array(text)])),
  /** What a field is where its column says nothing. */
  defaults: z.record(z.string(), text).default({}),
  /** What the words of a column mean: field → as written → as meant. */
  words: z.record(z.string(), z.record(z.string(), text)).default({}),
  /** Days of the year, such as 04-01, on which a body given as dissolved was no more: its last day is the one before. */
  abolished: z.array(z.string().regex(/^\d\d-\d\d$/)).default([]),
})

/** What the columns of a table mean. */
export type Mapping = z.output<typeof mapping>

const isField = (rows: RowsOf, field: string): boolean =>
  field === PERSONAL || (FIELDS[rows] as readonly string[]).includes(field.replace(/:.*$/, ''))

/** Which field a text names, and what stands behind the colon: 'organisation code: GSS', 'grade: Overall'. */
export function fieldOf(named: string): { field: string; of: string } {
  const [, field = named, of = ''] = /^([^:]+):\s*(.+)$/.exec(named) ?? []
  return { field: field.trim(), of: of.trim() }
}

/** A mapping as somebody wrote it. Throws Unreadable, with what may stand there. */
function mappingOf(file: string, written: unknown): Mapping {
  const isLeftOut = typeof written === 'object' && written !== null && 'rows' in written && written.rows === 'nothing'
  const read = mapping.safeParse(isLeftOut ? { columns: {}, ...written } : written)
  if (!read.success) {
    const told = read.error.issues.map(({ path, message }) => `${path.join('.') || 'It'}: ${message}`)
    throw new Unreadable(file, `is no mapping. ${told.join('. ')}. A mapping has columns: {Heading: field, …}.`)
  }
  if (isLeftOut) return read.data
  for (const [heading, fields] of Object.entries(read.data.columns))
    for (const field of [fields].flat())
      if (!isField(read.data.rows, field))
        throw new Unreadable(
          file,
          `maps '${heading}' to '${field}', which is no field of ${read.data.rows}. There are: ` +
            `${FIELDS[read.data.rows].join(', ')} and ${PERSONAL}.`,
        )
  return read.data
}

function writtenIn(file: string, content: string): unknown {
  const document = parseDocument(content, { prettyErrors: true })
  const [broken] = document.errors
  if (broken !== undefined) throw new Unreadable(file, `is no YAML: ${broken.message}`)
  return document.toJS({ maxAliasCount: 100 })
}

/** A mapping, as YAML. Throws Unreadable. */
export const readMapping = (file: string, content: string): Mapping => mappingOf(file, writtenIn(file, content))

/** What the columns of all tables mean, or those of each, by what the table is called. */
export interface Mapped {
  readonly mapping?: Mapping
  readonly mappings?: ReadonlyMap<string, Mapping>
}

/** What the columns of each table mean, by what it is called; `placeOf` says where each is written. Throws Unreadable. */
export const mappingsOf = (
  tables: Readonly<Record<string, unknown>>,
  placeOf: (table: string) => string,
): ReadonlyMap<string, Mapping> =>
  new Map(Object.entries(tables).map(([table, written]) => [table, mappingOf(placeOf(table), written)]))

/** A mapping for all tables, or with `tables` one for each, as YAML. Throws Unreadable. */
export function readMappings(file: string, content: string): Mapped {
  const written = writtenIn(file, content)
  if (typeof written !== 'object' || written === null || !('tables' in written))
    return { mapping: mappingOf(file, written) }
  const tables = z.strictObject({ tables: z.record(z.string(), z.unknown()) }).safeParse(written)
  if (!tables.success)
    throw new Unreadable(file, 'has tables and something beside them. Write what is said beside them into each table.')
  return { mappings: mappingsOf(tables.data.tables, (table) => `${file}, ${table}`) }
}

export const isClassification = (word: string): word is (typeof organizationClassifications)[number] =>
  (organizationClassifications as readonly string[]).includes(word)
