import type { StatementTypename } from '../../schema/kinds/statements.ts'

/** Cypher that brings rows into the database. Each takes a list, `$rows`, and the data set they belong to; running it twice changes nothing. */

/** Entities of one label. */
export const fillEntities = (typename: string): string => `
UNWIND $rows AS row
MERGE (n:Entity {id: row.id})
SET n = row.properties, n.dataset = $dataset, n.loaded = $fingerprint, n:${typename}`

/** Statements of one label with their two ends. */
export const fillStatements = (typename: StatementTypename, tie: boolean): string => `
UNWIND $rows AS row
MERGE (s:Statement {id: row.id})
SET s = row.properties, s.dataset = $dataset, s.loaded = $fingerprint, s:${tie ? 'Tie:' : ''}${typename}
WITH s, row
OPTIONAL MATCH (s)-[old:FROM|TO|THROUGH|CITES]->()
DELETE old
WITH DISTINCT s, row
MATCH (from:Entity {id: row.from})
CREATE (s)-[:FROM]->(from)
WITH s, row
CALL (s, row) {
  MATCH (to:Entity {id: row.to})
  CREATE (s)-[:TO]->(to)
}
CALL (s, row) {
  MATCH (post:Entity {id: row.post})
  CREATE (s)-[:THROUGH]->(post)
}
CALL (s, row) {
  UNWIND row.citations AS citation
  MATCH (document:Entity {id: citation.document})
  CREATE (s)-[cites:CITES]->(document)
  SET cites = citation.properties
}`

/** Takes away what an earlier version of the data set held and this one does not. An entity that other statements still use stays. */
export const sweepStatements = `
MATCH (s:Statement {dataset: $dataset}) WHERE s.loaded <> $fingerprint
DETACH DELETE s`

export const sweepEntities = `
MATCH (n:Entity {dataset: $dataset}) WHERE n.loaded <> $fingerprint AND NOT EXISTS { (n)<-[:FROM|TO|THROUGH|CITES]-() }
DETACH DELETE n`

/** What ships beside the graph, and hangs on nothing in it. */
type Beside = 'Story' | 'Correction'

export const clearBeside = (label: Beside): string => `
MATCH (old:${label}) WHERE old.dataset = $dataset
DETACH DELETE old`

export const fillBeside = (label: Beside): string => `
UNWIND $rows AS row
MERGE (n:${label} {id: row.id})
SET n = row, n.dataset = $dataset`

/** Says, before the first row, which version is coming: until it is whole, none is in, not the one before either. */
export const markFilling = `
MERGE (d:Dataset {id: $dataset})
SET d.filling = $fingerprint
REMOVE d.fingerprint`

/** Which version of a data set is in, whole; null while one is being brought, and after that was broken off. */
export const loadedFingerprint = 'MATCH (d:Dataset {id: $dataset}) RETURN d.fingerprint AS fingerprint'

export const rememberFingerprint = `
MERGE (d:Dataset {id: $dataset})
SET d.fingerprint = $fingerprint
REMOVE d.filling`
