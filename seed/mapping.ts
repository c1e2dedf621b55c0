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
} as const

/** What the rows of a table are. */
export type RowsOf = keyof typeof FIELDS
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
  rows: z.enum(['memberships', 'organizations', 'inspections']).default('memberships'),
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
export function readMapping(file: string, content: string): Mapping {
  const document = parseDocument(content, { prettyErrors: true })
  const [broken] = document.errors
  if (broken !== undefined) throw new Unreadable(file, `is no YAML: ${broken.message}`)
  const read = mapping.safeParse(document.toJS({ maxAliasCount: 100 }))
  if (!read.success) {
    const told = read.error.issues.map(({ path, message }) => `${path.join('.') || 'It'}: ${message}`)
    throw new Unreadable(file, `is no mapping. ${told.join('. ')}. A mapping has columns: {Heading: field, …}.`)
  }
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

export const isClassification = (word: string): word is (typeof organizationClassifications)[number] =>
  (organizationClassifications as readonly string[]).includes(word)
