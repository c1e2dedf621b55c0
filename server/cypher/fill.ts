import type { StatementTypename } from '../../schema/kinds/statements.ts'

/** Cypher that brings rows into the database. Each takes a list, `$rows`; running it twice changes nothing. */

/** Entities of one label, with the passages that give their dates and texts. */
export const fillEntities = (typename: string): string => `
UNWIND $rows AS row
MERGE (n:Entity {id: row.id})
SET n = row.properties, n:${typename}
WITH n, row
OPTIONAL MATCH (n)-[old:GIVEN_IN]->()
DELETE old
WITH DISTINCT n, row
CALL (n, row) {
  UNWIND row.citations AS citation
  MATCH (document:Entity {id: citation.document})
  CREATE (n)-[given:GIVEN_IN]->(document)
  SET given = citation.properties
}`

/** Statements of one label with their two ends. */
export const fillStatements = (typename: StatementTypename, tie: boolean): string => `
UNWIND $rows AS row
MERGE (s:Statement {id: row.id})
SET s = row.properties, s:${tie ? 'Tie:' : ''}${typename}
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

/** What hangs on nothing in the graph. */
export const fillBeside = (label: 'Story' | 'Correction'): string => `
UNWIND $rows AS row
MERGE (n:${label} {id: row.id})
SET n = row`

/** Takes nodes of one label away with their relations. */
export const takeAway = (label: 'Entity' | 'Statement' | 'Story' | 'Correction'): string => `
UNWIND $ids AS id
MATCH (n:${label} {id: id})
DETACH DELETE n`
