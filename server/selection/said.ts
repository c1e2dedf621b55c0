import type { RelationKind } from '../../schema/kinds/relations.ts'
import type { StatementTypename } from '../../schema/kinds/statements.ts'
import type { Said } from '../../schema/sentence.ts'
import { isoDay } from '../../schema/time.ts'
import type { SaidRow } from '../cypher/said.ts'
import { boundsObject } from './bounds-row.ts'

/** What a sentence is made of, from a row of the database. */
export const saidOf = (row: SaidRow): Said => ({
  ...row,
  typename: row.typename as StatementTypename,
  relation: row.relation as RelationKind | null,
  bounds: boundsObject(row),
  documents: row.sourceCount,
  knownFrom: isoDay(row.knownFrom),
})
