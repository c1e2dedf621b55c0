import { entityKinds } from '../../schema/kinds/entities.ts'
import { statementKinds } from '../../schema/kinds/statements.ts'
import { searchIndex } from '../cypher/search-index.ts'
import type { Database } from './database.ts'

const index = (name: string, label: string, ...properties: string[]): string =>
  `CREATE INDEX ${name} IF NOT EXISTS FOR (n:${label}) ON (${properties.map((property) => `n.${property}`).join(', ')})`

/** Orders in which the ties at one end are read: by start, as lists show them, and by id, as pictures take them. */
const ends = (label: string): string[] =>
  ['from', 'to'].flatMap((end) => [index(`${label.toLowerCase()}_${end}`, label, end, 'es', 'id')])

/** Everything the database must know before data comes: what is unique, and in which orders it is asked for. Made from the table of kinds; running it twice changes nothing. */
export const constraints: readonly string[] = [
  ...['Entity', 'Statement', 'Story', 'Correction', 'Dataset', 'Shape'].map(
    (label) => `CREATE CONSTRAINT ${label.toLowerCase()}_id IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE`,
  ),
  ...entityKinds.map((kind) => index(`${kind.typename.toLowerCase()}_name`, kind.typename, 'sortName', 'id')),
  index('organization_identifier', 'Organization', 'identifiersValue'),
  index('post_organization', 'Post', 'organization', 'sortName', 'id'),
  index('event_date', 'Event', 'es', 'id'),
  index('document_known', 'Document', 'knownFrom', 'id'),
  ...statementKinds.flatMap((kind) => ends(kind.typename)),
  ...ends('Statement'),
  ...ends('Tie'),
  index('tie_ends', 'Tie', 'from', 'to'),
  index('membership_start', 'Membership', 'es', 'id'),
  index('membership_post', 'Membership', 'post', 'es', 'id'),
  index('statement_dataset', 'Statement', 'dataset'),
  index('entity_dataset', 'Entity', 'dataset'),
  ...searchIndex,
]

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
 * Makes what is missing and waits until the indexes can be used, an hour at most: over millions of statements they take many minutes.
 * One that an older version made over other properties is made anew. Where all is there that is one short read, so that a start need not wait for thirty writes.
 */
export async function ensureConstraints(database: Database): Promise<void> {
  const indexes = await database.read<Index>(
    "SHOW INDEXES YIELD name, properties, state, owningConstraint RETURN name, coalesce(properties, []) AS properties, state = 'ONLINE' AS online, owningConstraint AS constraint",
  )
  const there = new Map(indexes.map((index) => [index.name, index]))
  const isOther = (text: string): boolean => {
    const found = there.get(nameOf(text))
    return found !== undefined && found.properties.join() !== propertiesOf(text)
  }
  const missing = constraints.filter((text) => there.get(nameOf(text))?.online !== true || isOther(text))
  if (missing.length === 0) return
  for (const text of missing.filter(isOther)) {
    const name = nameOf(text)
    await database.write(`DROP ${there.get(name)?.constraint == null ? 'INDEX' : 'CONSTRAINT'} ${name} IF EXISTS`)
  }
  for (const text of missing) await database.write(text)
  await database.write('CALL db.awaitIndexes(3600)')
}
