import type { FirstLook, Mapping, Mappings, Recipe } from '../../api/imports.ts'

/** What is left out, and counted. */
export const LEFT_OUT = 'personal'

/** A mapping that says nothing yet. */
export const emptyMapping: Mapping = { rows: 'memberships', dates: 'dmy', columns: {}, defaults: {}, words: {} }

/** A field and what stands behind its colon: whose code it is, or what a grade is for. */
export interface Meant {
  readonly field: string
  readonly of: string
}

/** Fields of which it has to be said whose or what for. */
export const SAYS_OF: Readonly<Record<string, string>> = {
  'organisation code': 'Whose code it is, such as GSS',
  'former codes': 'Whose code it is, such as GSS',
  grade: 'What the grade is for',
}

/** Fields whose words are of a kind, so that it can be said what each means. */
const WORDED = ['role', 'kind of organisation', 'grade', 'party']

const FIELD = /^([^:]+?)(?::\s*(.*))?$/

/** What a column means. */
export function meantBy(mapping: Mapping, heading: string): Meant {
  const [first = LEFT_OUT] = [mapping.columns[heading] ?? LEFT_OUT].flat()
  const [, field = LEFT_OUT, of = ''] = FIELD.exec(first) ?? []
  return { field, of }
}

/** Says what a column means. */
export function withField(mapping: Mapping, heading: string, { field, of }: Meant): Mapping {
  const says = field in SAYS_OF && of !== '' ? `${field}: ${of}` : field
  return { ...mapping, columns: { ...mapping.columns, [heading]: says } }
}

/** Says what the rows are; columns that can be no such field are left out. A table that is left out can be had back. */
export function withRows(mapping: Mapping, rows: string, fields: readonly string[]): Mapping {
  if (rows === 'nothing') return { ...mapping, rows }
  const kept = Object.keys(mapping.columns).filter((heading) => fields.includes(meantBy(mapping, heading).field))
  const columns = Object.fromEntries(kept.map((heading) => [heading, mapping.columns[heading] ?? LEFT_OUT]))
  return { ...mapping, rows, columns }
}

/** Says what a field is where its column says nothing; an empty text takes that back. */
export function withDefault(mapping: Mapping, field: string, value: string): Mapping {
  const { [field]: _, ...others } = mapping.defaults
  return { ...mapping, defaults: value === '' ? others : { ...others, [field]: value } }
}

/** Says what a word of a field means; an empty text takes that back. */
export function withWord(mapping: Mapping, field: string, written: string, meant: string): Mapping {
  const { [written]: _, ...others } = mapping.words[field] ?? {}
  return { ...mapping, words: { ...mapping.words, [field]: meant === '' ? others : { ...others, [written]: meant } } }
}

const NEEDED: Readonly<Record<string, readonly (readonly string[])[]>> = {
  memberships: [
    ['person', 'person id', 'surname'],
    ['organisation', 'organisation id'],
  ],
  organizations: [['organisation', 'organisation id']],
  inspections: [['organisation'], ['first day', 'published']],
}

const MISSING: Readonly<Record<string, string>> = {
  person: 'Say which column has the person’s name',
  organisation: 'Say which column has the organisation’s name, or give one for all rows',
  'first day': 'Say which column has the day of the inspection',
}

/** What has to be said yet before all tables can be read, and of which where there are several; null where nothing. */
export function lackIn(mappings: Mappings): string | null {
  const tables = Object.entries(mappings)
  for (const [table, mapping] of tables) {
    const lack = lackOf(mapping)
    if (lack !== null) return tables.length === 1 ? lack : `${table}: ${lack}`
  }
  const left = tables.every(([, { rows }]) => rows === 'nothing')
  return left && tables.length > 0 ? 'Every table is left out: say what the rows of one are' : null
}

/** What has to be said yet before a table can be read; null where nothing. */
export function lackOf(mapping: Mapping): string | null {
  const fields = new Set([
    ...Object.keys(mapping.columns).map((heading) => meantBy(mapping, heading).field),
    ...Object.keys(mapping.defaults),
  ])
  const lacked = NEEDED[mapping.rows]?.find((some) => !some.some((field) => fields.has(field)))
  return lacked === undefined ? null : (MISSING[lacked[0] ?? ''] ?? 'Say what the columns mean')
}

const plain = (heading: string): string => heading.trim().toLowerCase()

/** Headings that a table and a recipe have in common before it may be meant for such a table. */
const IN_COMMON = 2

/** The recipes that may be meant for a table, by name: those some of whose headings it has. */
export function recipesFor({ headings }: Table, recipes: Readonly<Record<string, Recipe>>): readonly string[] {
  const there = new Set(headings.map(plain))
  return Object.entries(recipes).flatMap(([name, { columns }]) =>
    Object.keys(columns).filter((heading) => there.has(plain(heading))).length < IN_COMMON ? [] : [name],
  )
}

type Table = NonNullable<FirstLook['table']>

/** The first different cells of a column. */
export function cellsOf({ headings, rows }: Table, heading: string, most: number): readonly string[] {
  const at = headings.indexOf(heading)
  return [...new Set(rows.flatMap((row) => row[at]?.trim() || []))].slice(0, most)
}

/** Fields whose words can be told the meaning of, each with those that stand in its columns. */
export function wordsIn(table: Table, mapping: Mapping): readonly (readonly [string, readonly string[]])[] {
  return WORDED.flatMap((field) => {
    const headings = table.headings.filter((heading) => meantBy(mapping, heading).field === field)
    const words = [...new Set(headings.flatMap((heading) => cellsOf(table, heading, 30)))]
    return words.length === 0 ? [] : [[field, words] as const]
  })
}
