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
  ...['Entity', 'Statement', 'Story', 'Correction', 'Dataset'].map(
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

/** Makes what is missing and waits until the indexes can be used, an hour at most: over millions of statements they take many minutes. Where all is there that is one short read, so that a start need not wait for thirty writes. */
export async function ensureConstraints(database: Database): Promise<void> {
  const there = new Set(
    (await database.read<{ name: string }>("SHOW INDEXES YIELD name, state WHERE state = 'ONLINE' RETURN name")).map(
      ({ name }) => name,
    ),
  )
  const missing = constraints.filter((text) => !there.has(nameOf(text)))
  if (missing.length === 0) return
  for (const text of missing) await database.write(text)
  await database.write('CALL db.awaitIndexes(3600)')
}
