import { createHash } from 'node:crypto'
import { type EntityKind, entityKinds } from '../schema/kinds/entities.ts'
import { type StatementKind, statementKinds, type StatementTypename } from '../schema/kinds/statements.ts'
import { NO_UPPER } from '../schema/time.ts'
import { type EntityRow, entityRow } from './entity-row.ts'
import { nameOf } from './list-records.ts'
import type { EntityRecord, Records, StatementRecord } from './records.ts'
import { rolesByEntity } from './roles.ts'
import { type StatementRow, statementRow } from './statement-row.ts'
import { publishedBy, timeline } from './timeline.ts'

/** Everything to be in the database, by label. Writing it twice changes nothing. */
export interface Rows {
  /** Changes when any of the rows does. */
  readonly fingerprint: string
  readonly entities: ReadonlyMap<EntityKind['typename'], readonly EntityRow[]>
  readonly statements: ReadonlyMap<StatementTypename, readonly StatementRow[]>
}

/** The tie of each post to its organization, as the affiliation it is. */
function seatAffiliations(records: Records): Records['affiliations'] {
  return records.posts.map((post) => ({
    id: `affiliation:${post.id.slice(post.id.indexOf(':') + 1)}-seat-of` as Records['affiliations'][number]['id'],
    kind: 'SEAT_OF',
    from: post.id,
    to: post.organization,
    standing: 'IN_FORCE',
    certainty: 'STATED',
    citations: post.citations,
  }))
}

/** What entities are called that statements may go through. */
function namesOfThrough(records: Records): Map<string, string> {
  const types = new Set<string>(statementKinds.flatMap(({ ends }) => ('through' in ends ? ends.through.types : [])))
  const kinds = entityKinds.filter(({ type }) => types.has(type))
  return new Map(
    kinds.flatMap(({ many }) => records[many].map((record): [string, string] => [record.id, nameOf(record)])),
  )
}

/** Records that were read without complaint as rows for the database. */
export function rowsOf(given: Records): Rows {
  const records = { ...given, affiliations: [...given.affiliations, ...seatAffiliations(given)] }
  const roles = rolesByEntity(records)
  const known = new Map<string, number>(records.documents.map((document) => [document.id, publishedBy(document)]))
  const names = namesOfThrough(records)
  const surroundings = {
    times: timeline(records),
    knownFrom: (document: string): number => known.get(document) ?? NO_UPPER,
    nameOf: (entity: string) => names.get(entity),
  }
  const entities = new Map(
    entityKinds.map((kind: EntityKind) => [
      kind.typename,
      records[kind.many].map((record: EntityRecord) => entityRow(kind, record, roles.get(record.id))),
    ]),
  )
  const statements = new Map(
    statementKinds.map((kind: StatementKind) => [
      kind.typename,
      records[kind.many].map((record: StatementRecord) => statementRow(kind, record, surroundings)),
    ]),
  )
  // Made when asked for: of a large graph it takes as long as all the rows.
  return {
    get fingerprint() {
      return createHash('sha256')
        .update(JSON.stringify([[...entities], [...statements]]))
        .digest('hex')
    },
    entities,
    statements,
  }
}
