import { relationKind } from '../schema/kinds/find.ts'
import type { Property } from '../schema/kinds/property.ts'
import { type StatementKind, statementKinds, statementProperties } from '../schema/kinds/statements.ts'
import { addColumns, type Columns, compact, type Properties } from './columns.ts'
import { gradeOf } from '../schema/grade.ts'
import type { CitationRecord, StatementRecord } from './records.ts'
import { foundProse, foundText } from '../schema/found-by.ts'
import { searchedTexts, wordsAbout, wordsSaid } from './searched.ts'
import { relationOf, type StatementEnd, statementEnds } from './statement-ends.ts'
import { timeColumns } from './time-columns.ts'
import { countsFrom, type Version } from './versions.ts'

const propertiesOf = new Map(
  statementKinds.map(({ typename, properties }): [string, [string, Property][]] => [
    typename,
    Object.entries<Property>({ ...statementProperties, ...properties }),
  ]),
)

/** A statement as a node of the database, with what it hangs on. */
export interface StatementRow {
  readonly id: string
  readonly from: string
  /** The other end; null for a fact. */
  readonly to: string | null
  readonly post: string | null
  readonly properties: Properties
  readonly citations: readonly { document: string; properties: Properties }[]
}

/** What statements are told apart by and dated by beyond their own records. */
export interface Surroundings {
  /** When it held, by all records together. */
  readonly versions: readonly Version[]
  /** The day from which a document counts. */
  readonly knownFrom: (document: string) => number
  /** What an entity at an end is called. */
  readonly nameOf: (entity: string) => string | undefined
  /** Of a membership through a post of one seat, that post; and who else the member may be. */
  readonly holder: { readonly seat?: string; readonly mayBe?: readonly string[] }
}

function citationRow(
  citation: CitationRecord,
  position: number,
  knownFrom: number,
): { document: string; properties: Properties } {
  const folded = foundProse(`${citation.titleAsFound ?? ''} · ${citation.paraphrase}`)
  const properties: Properties = { position, knownFrom, folded }
  for (const name in citation) {
    const value = citation[name as keyof CitationRecord]
    if (name !== 'document' && value !== undefined) properties[name] = value
  }
  return { document: citation.document, properties }
}

type Fields = Readonly<Record<string, unknown>>

/** What stands on its line, undefined for what is no tie. */
function labelOf(kind: StatementKind, record: StatementRecord): string | undefined {
  const fields: Readonly<Record<string, unknown>> = record
  const relation = relationOf(kind, record)
  if (relation === undefined) return undefined
  return kind.says === undefined ? relationKind(relation).label : String(fields[kind.says])
}

/** The words it is found by: what stands on its line, what is searched, its post, and titles as sources have them. */
function foundWith(kind: StatementKind, record: StatementRecord, label = '', post = ''): string[] {
  const fields: Fields = record
  const titles = record.citations.flatMap((citation) => citation.titleAsFound ?? [])
  return [label, ...searchedTexts(kind.properties, fields), post, ...titles]
}

/** All that a statement says by itself. */
const wordsOf = ({ properties }: StatementKind, record: StatementRecord, label = ''): string[] =>
  [
    label,
    ...Object.entries(properties).flatMap(([name, { form }]) =>
      form === 'text' || form === 'value' || form === 'texts' ? [(record as unknown as Fields)[name] ?? []].flat() : [],
    ),
  ].flatMap((words) => (words === '' ? [] : [String(words)]))

/** What lists are filtered and sorted by of a grade and of a value: the grade on Ofsted's scale, and the number. */
function measured({ grade, value, unit }: Readonly<Record<string, unknown>>): Columns {
  const graded = typeof grade === 'string' ? gradeOf(grade) : undefined
  // A code has digits too; what is counted has a unit.
  const number = value === undefined || value === '' || unit === undefined ? Number.NaN : Number(value)
  return { ...(graded === undefined ? {} : { graded }), ...(Number.isFinite(number) ? { number } : {}) }
}

const namesOf = (ends: readonly (string | undefined)[], nameOf: Surroundings['nameOf']): string[] =>
  ends.flatMap((end) => (end === undefined ? [] : (nameOf(end) ?? [])))

/** A record as a node: its ends, its properties, its dates, and the words it is found by. */
export function statementRow(
  kind: StatementKind,
  record: StatementRecord,
  { versions, knownFrom, nameOf, holder }: Surroundings,
): StatementRow {
  const ends: Partial<Record<StatementEnd['at'], string>> = {}
  for (const { at, id } of statementEnds(record, kind)) ends[at] = id
  const { from = '', to, through: post } = ends
  const label = labelOf(kind, record)
  const fields: Readonly<Record<string, unknown>> = record
  const columns: Columns = {
    id: record.id,
    typename: kind.typename,
    from,
    to,
    post,
    relation: relationOf(kind, record),
    label,
    foldedText: foundText(foundWith(kind, record, label, post === undefined ? undefined : nameOf(post))),
    foldedSaid: foundText(wordsOf(kind, record, label)),
    said: wordsSaid(kind, record, label),
    about: wordsAbout(record, namesOf([from, to, post], nameOf)),
    citationCount: record.citations.length,
    sourceCount: new Set(record.citations.map((citation) => citation.document)).size,
  }
  addColumns(columns, propertiesOf.get(kind.typename) ?? [], fields)
  Object.assign(columns, measured(fields), holder, timeColumns(versions))
  return {
    id: record.id,
    from,
    to: to ?? null,
    post: post ?? null,
    properties: compact(columns),
    citations: record.citations.map((citation, position) =>
      citationRow(citation, position, countsFrom(citation, knownFrom)),
    ),
  }
}
