import { relationKind } from '../schema/kinds/find.ts'
import type { Property } from '../schema/kinds/property.ts'
import { type StatementKind, statementKinds, statementProperties } from '../schema/kinds/statements.ts'
import { addColumns, type Columns, compact, type Properties } from './columns.ts'
import { searchedTexts } from './entity-row.ts'
import type { CitationRecord, StatementRecord } from './records.ts'
import { fold } from '../schema/fold.ts'
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
  /** What an entity that statements go through is called. */
  readonly nameOf: (entity: string) => string | undefined
}

function citationRow(
  citation: CitationRecord,
  position: number,
  knownFrom: number,
): { document: string; properties: Properties } {
  const properties: Properties = { position, knownFrom }
  for (const name in citation) {
    const value = citation[name as keyof CitationRecord]
    if (name !== 'document' && value !== undefined) properties[name] = value
  }
  return { document: citation.document, properties }
}

/** What stands on its line, undefined for what is no tie. */
function labelOf(kind: StatementKind, record: StatementRecord): string | undefined {
  const fields: Readonly<Record<string, unknown>> = record
  const relation = relationOf(kind, record)
  if (relation === undefined) return undefined
  return kind.says === undefined ? relationKind(relation).label : String(fields[kind.says])
}

/** The words it is found by: what stands on its line, what is searched, its post, and titles as sources have them. */
function foundBy(kind: StatementKind, record: StatementRecord, label = '', post = ''): string {
  const fields: Readonly<Record<string, unknown>> = record
  const titles = record.citations.flatMap((citation) => citation.titleAsFound ?? [])
  const texts = [label, ...searchedTexts(kind.properties, fields), post, ...titles]
  return fold(texts.filter((text) => text !== '').join(' · '))
}

/** A record as a node: its ends, its properties, its dates, and the words it is found by. */
export function statementRow(
  kind: StatementKind,
  record: StatementRecord,
  { versions, knownFrom, nameOf }: Surroundings,
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
    foldedText: foundBy(kind, record, label, post === undefined ? undefined : nameOf(post)),
    citationCount: record.citations.length,
    sourceCount: new Set(record.citations.map((citation) => citation.document)).size,
  }
  addColumns(columns, propertiesOf.get(kind.typename) ?? [], fields)
  Object.assign(columns, timeColumns(versions))
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
