import { createHash } from 'node:crypto'
import { type EntityKind, entityKinds } from '../schema/kinds/entities.ts'
import { statementKinds, type StatementTypename } from '../schema/kinds/statements.ts'
import { Dating } from './dating.ts'
import type { EntityRow } from './entity-row.ts'
import { entityKindOf, isEntity, listedOf, statementKindOf } from './listed.ts'
import type { Records } from './records.ts'
import { RowMaker, seatOf } from './row-maker.ts'
import type { StatementRow } from './statement-row.ts'

/** Everything to be in the database, by label. Writing it twice changes nothing. */
export interface Rows {
  /** Changes when any of the rows does. */
  readonly fingerprint: string
  readonly entities: ReadonlyMap<EntityKind['typename'], readonly EntityRow[]>
  readonly statements: ReadonlyMap<StatementTypename, readonly StatementRow[]>
}

/** Records that were read without complaint as rows for the database. */
export function rowsOf(records: Records): Rows {
  const dating = new Dating()
  const maker = new RowMaker(dating)
  for (const one of listedOf(records)) {
    dating.see(one)
    maker.gather(one)
  }
  const entities = new Map<EntityKind['typename'], EntityRow[]>(entityKinds.map(({ typename }) => [typename, []]))
  const statements = new Map<StatementTypename, StatementRow[]>(statementKinds.map(({ typename }) => [typename, []]))
  for (const one of listedOf(records))
    if (isEntity(one)) entities.get(entityKindOf(one.list).typename)?.push(maker.entity(one))
    else statements.get(statementKindOf(one.list).typename)?.push(maker.statement(one))
  for (const post of records.posts) statements.get('Affiliation')?.push(maker.statement(seatOf(post)))
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
