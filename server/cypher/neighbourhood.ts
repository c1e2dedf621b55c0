import type { Statement } from './statement.ts'

/**
 * Cypher that finds whose row follows from a record that changed. Each takes `$ids` of what changed, looks at the graph
 * as it was worked out last, and gives ids of words. The seat of a post is a statement with no word of its own: it
 * follows from the post.
 */
const wordOf = (statement: string): string =>
  `UNWIND [${statement}.id] + CASE WHEN ${statement}.relation = 'SEAT_OF' THEN [${statement}.from] ELSE [] END AS id
RETURN DISTINCT id`

/** Statements that have it at an end, or go through it. */
export const statementsAt = `
UNWIND $ids AS changed
MATCH (:Entity {id: changed})<-[:FROM|TO|THROUGH]-(s:Statement)
${wordOf('s')}`

/** Statements that have a post of it at an end, or go through one. */
export const statementsAtPostsOf = `
UNWIND $ids AS changed
MATCH (post:Post) WHERE post.organization = changed AND post.sortName IS NOT NULL AND post.id IS NOT NULL
MATCH (post)<-[:FROM|TO|THROUGH]-(s:Statement)
${wordOf('s')}`

/** Statements that cite it. */
export const statementsCiting = `
UNWIND $ids AS changed
MATCH (:Entity {id: changed})<-[:CITES]-(s:Statement)
${wordOf('s')}`

/** Statements with a passage that has to be read with it. */
export const statementsReadWith = `
UNWIND $ids AS changed
MATCH (s:Statement)-[cites:CITES]->() WHERE cites.readWith = changed
${wordOf('s')}`

/** Entities of which it gives a date or a text, or that have a passage which has to be read with it. */
export const entitiesGivenIn = `
UNWIND $ids AS changed
CALL (changed) {
  MATCH (:Entity {id: changed})<-[:GIVEN_IN]-(n:Entity) RETURN n.id AS id
  UNION
  MATCH (n:Entity)-[given:GIVEN_IN]->() WHERE given.readWith = changed RETURN n.id AS id
}
RETURN DISTINCT id`

/** Whoever holds a role in it, and the posts that the roles go through. */
export const holdersIn = `
UNWIND $ids AS changed
MATCH (m:Membership) WHERE m.to = changed AND m.es IS NOT NULL AND m.id IS NOT NULL
UNWIND CASE WHEN m.post IS NULL THEN [m.from] ELSE [m.from, m.post] END AS id
RETURN DISTINCT id`

/** What names it and is not in the graph, and may be with it. */
export const waitingFor = `
UNWIND $ids AS changed
MATCH (:Awaited {id: changed})<-[:WAITS_FOR]-(w:Word)
RETURN DISTINCT w.id AS id`

/** Some entities as they stand in the graph. */
export const entitiesThere = `
UNWIND $ids AS id
MATCH (n:Entity {id: id})
RETURN properties(n) AS held`

/** Some statements as they stand in the graph: whom they name. */
export const endsThere = `
UNWIND $ids AS id
MATCH (s:Statement {id: id})
RETURN s.from AS member, s.post AS post`

/** The events that some affiliations which are in the graph put in an order. */
export const eventsOrdered = `
UNWIND $ids AS id
MATCH (s:Statement {id: id}) WHERE s.relation = 'BEFORE'
RETURN s.from AS earlier, s.to AS later`

/** Whom some grades that are in the graph judge. */
export const bodiesJudged = `
UNWIND $ids AS id
MATCH (s:Statement {id: id})
RETURN DISTINCT s.from AS id`

/** What the sweep test explains and runs. @public */
export const examples: readonly Statement[] = Object.entries({
  statementsAt,
  statementsAtPostsOf,
  statementsCiting,
  statementsReadWith,
  entitiesGivenIn,
  holdersIn,
  waitingFor,
  entitiesThere,
  endsThere,
  eventsOrdered,
  bodiesJudged,
}).map(([name, text]) => ({ name, text, example: { ids: ['org:ofsted'] } }))
