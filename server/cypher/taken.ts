import type { Statement } from './statement.ts'
import { counts, ANY_TIME, ONE_DAY, type Times, timeParameters } from './times.ts'

/** Cypher on what is taken away: words by set and id, and what of the graph says which of them. */

/** What a set says of the ids between two, in order. */
export const wordsBetween = `
MATCH (w:Word) WHERE w.set = $owner AND w.id > $after AND w.id < $until AND w.json IS NOT NULL
RETURN w.id AS id, w.list AS list, w.json AS json
ORDER BY w.id LIMIT $most`

/** How many ids of some lists some sets speak of, list by list. */
export const countTaken = `
MATCH (w:Word) WHERE w.set IN $sets AND w.id > '' AND w.list IN $lists AND w.json IS NOT NULL
RETURN w.list AS list, count(DISTINCT w.id) AS count`

/** Those of some ids that a set does not speak of. */
export const notTold = `
UNWIND $ids AS id
OPTIONAL MATCH (w:Word {set: $owner, id: id}) WHERE w.json IS NOT NULL
WITH id, w WHERE w IS NULL
RETURN id`

/** When some statements hold, as the whole record has it. */
export const statementTimes = `
UNWIND $ids AS id
MATCH (s:Statement {id: id})
RETURN s.id AS id, s.start AS start, s.end AS end, s.es AS es, s.ls AS ls, s.ee AS ee, s.le AS le`

/** Statements that count at these times, in order, from one on; with where they lead from. */
export const statementsThen = (times: Times): string => `
MATCH (s:Statement) WHERE s.id > $after AND ${counts('s', times)}
RETURN s.id AS id, s.from AS from ORDER BY s.id LIMIT $most`

/** Statements among some entities, at these times. */
export const statementsAmong = (times: Times): string => `
UNWIND $ids AS id
MATCH (:Entity {id: id})<-[:FROM]-(s:Statement)
WHERE (s.to IS NULL OR s.to IN $ids OR s.post IN $ids) AND ${counts('s', times)}
RETURN s.id AS id, s.from AS from ORDER BY s.id`

/** Those of some ids that are entities. */
export const entitiesThere = 'UNWIND $ids AS id MATCH (n:Entity {id: id}) RETURN n.id AS id'

/** When bodies were founded and dissolved, in order, from one on. */
export const livesInOrder = `
MATCH (n:Entity:Organization) WHERE n.id > $after
RETURN n.id AS id, n.founded AS founded, n.dissolved AS dissolved ORDER BY n.id LIMIT $most`

const oneDay: Times = { ...ANY_TIME, asOf: ONE_DAY }
const example = {
  owner: 'shipped',
  sets: ['shipped'],
  lists: ['people'],
  ids: ['org:ofsted'],
  after: '',
  until: 'org;',
  most: 10,
  ...timeParameters(oneDay),
}

/** What the sweep test explains and runs. @public */
export const examples: readonly Statement[] = [
  { name: 'wordsBetween', text: wordsBetween, example },
  { name: 'countTaken', text: countTaken, example },
  { name: 'notTold', text: notTold, example },
  { name: 'statementTimes', text: statementTimes, example },
  { name: 'statementsThen', text: statementsThen(oneDay), example },
  { name: 'statementsAmong', text: statementsAmong(oneDay), example },
  { name: 'entitiesThere', text: entitiesThere, example },
  { name: 'livesInOrder', text: livesInOrder, example },
]
