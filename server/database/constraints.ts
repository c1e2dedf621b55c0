import { type EntityKind, entityKinds } from '../../schema/kinds/entities.ts'
import type { Order } from '../../schema/kinds/condition.ts'
import { everyStatement } from '../../schema/kinds/statement-filter.ts'
import { statementKinds } from '../../schema/kinds/statements.ts'
import { searchIndex } from '../cypher/search-index.ts'
import type { Database } from './database.ts'

const index = (name: string, label: string, ...properties: string[]): string =>
  `CREATE INDEX ${name} IF NOT EXISTS FOR (n:${label}) ON (${properties.map((property) => `n.${property}`).join(', ')})`

const COLUMNS = { from: 'from', to: 'to', through: 'post' } as const
const BOTH = { from: true, to: true }

/** Orders in which the ties at one end are read: by start, as lists show them, and by id, as pictures take them. */
const ends = (label: string, at: Partial<Record<keyof typeof COLUMNS, unknown>>): string[] =>
  (['from', 'to', 'through'] as const)
    .filter((end) => at[end] !== undefined)
    .map((end) => index(`${label.toLowerCase()}_${COLUMNS[end]}`, label, COLUMNS[end], 'es', 'id'))

/** Orders of statements that are sorted when they are asked for: an index more makes every statement slower to bring. */
const SORTED_WHEN_ASKED: ReadonlySet<string> = new Set(['END', 'SOURCES'])

/** Orders in which all of a kind are listed. */
const orders = ({ typename, order }: { readonly typename: string; readonly order: Order }): string[] =>
  Object.entries(order).flatMap(([by, column]) =>
    typeof column !== 'string' || SORTED_WHEN_ASKED.has(by)
      ? []
      : [index(`${typename.toLowerCase()}_${by.toLowerCase()}`, typename, column, 'id')],
  )

/** Orders in which entities are listed by a property that names another. */
const entityLists = ({ lists }: Pick<EntityKind, 'lists'>): string[] =>
  Object.values(lists).flatMap((list) =>
    'by' in list ? [index(`${list.entity.toLowerCase()}_${list.by}`, list.entity, list.by, 'sortName', 'id')] : [],
  )

/**
 * Everything the database must know before data comes: what is unique, and in which orders it is asked for. Made from
 * the table of kinds; running it twice changes nothing.
 */
export const constraints: readonly string[] = [
  ...['Entity', 'Statement', 'Story', 'Correction', 'Turn', 'Shape', 'Awaited'].map(
    (label) => `CREATE CONSTRAINT ${label.toLowerCase()}_id IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE`,
  ),
  ...entityKinds.flatMap(orders),
  ...entityKinds.flatMap(entityLists),
  index('organization_identifier', 'Organization', 'identifiersValue'),
  ...[...statementKinds, everyStatement].flatMap(orders),
  ...statementKinds.flatMap((kind) => ends(kind.typename, kind.ends)),
  ...ends('Statement', BOTH),
  ...ends('Tie', BOTH),
  index('tie_ends', 'Tie', 'from', 'to'),
  index('entity_differences', 'Entity', 'differences'),
  index('statement_differences', 'Statement', 'differences'),
  'CREATE CONSTRAINT data_set_id IF NOT EXISTS FOR (n:DataSet) REQUIRE n.id IS UNIQUE',
  'CREATE CONSTRAINT word_set_id IF NOT EXISTS FOR (n:Word) REQUIRE (n.set, n.id) IS UNIQUE',
  index('word_member', 'Word', 'member'),
  index('word_post', 'Word', 'post'),
  index('stale_list', 'Stale', 'list', 'id'),
  'CREATE INDEX cites_read_with IF NOT EXISTS FOR ()-[n:CITES]-() ON (n.readWith)',
  'CREATE INDEX given_in_read_with IF NOT EXISTS FOR ()-[n:GIVEN_IN]-() ON (n.readWith)',
  ...searchIndex,
]

/** Indexes that older versions made and nothing asks any more. */
const retired = ['statement_dataset', 'entity_dataset', 'dataset_id', 'document_known', 'fact_to', 'word_waits']

const nameOf = (text: string): string => / (?:INDEX|CONSTRAINT) (\w+) IF NOT EXISTS/.exec(text)?.[1] ?? ''

/** Properties that an index is over, as its text names them. */
const propertiesOf = (text: string): string =>
  [
    ...text
      .slice(text.indexOf(' FOR '))
      .replace(/OPTIONS.*/s, '')
      .matchAll(/\bn\.(\w+)/g),
  ]
    .map(([, name]) => name)
    .join()

interface Index {
  readonly name: string
  readonly properties: readonly string[]
  readonly online: boolean
  readonly constraint: string | null
}

/**
 * Makes what is missing and waits until the indexes can be used, an hour at most: over millions of statements they take
 * many minutes.
 * One that an older version made over other properties is made anew. Where all is there that is one short read, so that
 * a start need not wait for thirty writes.
 */
export async function ensureConstraints(database: Database): Promise<void> {
  const indexes = await database.read<Index>(
    'SHOW INDEXES YIELD name, properties, state, owningConstraint RETURN name, coalesce(properties, []) AS ' +
      "properties, state = 'ONLINE' AS online, owningConstraint AS constraint",
  )
  const there = new Map(indexes.map((index) => [index.name, index]))
  const isOther = (text: string): boolean => {
    const found = there.get(nameOf(text))
    return found !== undefined && found.properties.join() !== propertiesOf(text)
  }
  const missing = constraints.filter((text) => there.get(nameOf(text))?.online !== true || isOther(text))
  const unwanted = [...missing.filter(isOther).map(nameOf), ...retired.filter((name) => there.has(name))]
  if (missing.length + unwanted.length === 0) return
  for (const name of unwanted)
    await database.write(`DROP ${there.get(name)?.constraint == null ? 'INDEX' : 'CONSTRAINT'} ${name} IF EXISTS`)
  for (const text of missing) await database.write(text)
  await database.write('CALL db.awaitIndexes(3600)')
}
