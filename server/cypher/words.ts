import type { Statement } from './statement.ts'

/**
 * Cypher on words: what each set says of each id, kept apart. `$known` are the sets there are, `$on` those that are not
 * switched off; both are few. A word whose id has to be worked out anew is `:Stale`; one taken away stays until then,
 * without its text.
 */

/**
 * Words of one set. What says the same as before is left alone; the others are stale. Gives how many. With `$keeps` each
 * that changes keeps what it said before, and one that is new an empty text.
 */
export const writeWords = `
UNWIND $rows AS row
MERGE (w:Word {set: $set, id: row.id})
WITH w, row WHERE w.json IS NULL OR w.json <> row.json
SET w.was = CASE WHEN $keeps THEN coalesce(w.was, w.json, '') END
SET w.json = row.json, w.list = row.list, w.member = row.member, w.post = row.post, w:Stale
RETURN count(*) AS changed`

/** Words of a set that say what they did not say before, in order, from one on. */
export const changedWords = `
MATCH (w:Word) WHERE w.set = $set AND w.id > $after AND w.was IS NOT NULL
RETURN w.id AS id, w.list AS list, w.was AS was ORDER BY w.id LIMIT $most`

/** Some words keep nothing of what they said before. */
export const forgetBefore = `
UNWIND $ids AS id
MATCH (w:Word {set: $set, id: id})
REMOVE w.was`

/** The ids a set knows, in order, from one on. */
export const wordIds = `
MATCH (w:Word) WHERE w.set = $set AND w.id > $after AND w.json IS NOT NULL
RETURN w.id AS id ORDER BY w.id LIMIT $most`

/** What a set says, in order, from one word on; only of lists that are matched with the text. */
export const wordsInOrder = `
MATCH (w:Word) WHERE w.set = $owner AND w.id > $after AND w.json IS NOT NULL
RETURN w.id AS id, w.list AS list, CASE WHEN w.list IN $lists THEN w.json END AS json
ORDER BY w.id LIMIT $most`

/** What one set says of some ids. */
export const ownWords = `
UNWIND $ids AS id
MATCH (w:Word {set: $set, id: id}) WHERE w.json IS NOT NULL
RETURN w.id AS id, w.json AS json`

/** Whether a set has any word, of one that was taken away as well. */
export const anyWord = "MATCH (w:Word) WHERE w.set = $set AND w.id > '' RETURN w.id AS id LIMIT 1"

/** How many ids a set speaks of. */
export const countOwn =
  "MATCH (w:Word) WHERE w.set = $set AND w.id > '' AND w.json IS NOT NULL RETURN count(*) AS count"

/** Takes a set's word on some ids away. */
export const dropWords = `
UNWIND $ids AS id
MATCH (w:Word {set: $set, id: id})
REMOVE w.json SET w:Stale`

/** What the sets say of some ids, in the order of the sets. */
export const readWords = `
UNWIND $ids AS id
MATCH (w:Word) WHERE w.set IN $on AND w.id = id AND w.json IS NOT NULL
RETURN w.id AS id, w.set AS owner, w.list AS list, w.json AS json ORDER BY w.set`

/** Memberships that somebody may hold, or that may go through a post, by what any set says. */
export const membershipsOf = `
UNWIND $ids AS id
CALL (id) {
  MATCH (w:Word) WHERE w.member = id AND w.list = 'memberships' RETURN w
  UNION
  MATCH (w:Word) WHERE w.post = id RETURN w
}
RETURN DISTINCT w.id AS id`

/** Grades of some bodies, by what any set says. */
export const judgementsOf = `
UNWIND $ids AS id
MATCH (w:Word) WHERE w.member = id AND w.list = 'judgements'
RETURN DISTINCT w.id AS id`

/** What is said of the order of some events, by what any set says or said last; and the events it ties. */
export const ordersOf = `
UNWIND $ids AS id
CALL (id) {
  MATCH (w:Word) WHERE w.member = id AND w.list = 'affiliations' RETURN w
  UNION
  MATCH (w:Word) WHERE w.post = id AND w.list = 'affiliations' RETURN w
}
RETURN DISTINCT w.id AS id, w.member AS earlier, w.post AS later`

export const membershipsThrough = `
UNWIND $ids AS id
MATCH (w:Word) WHERE w.post = id
RETURN DISTINCT w.id AS id`

/** Makes what is known of some ids stale. */
export const makeStale = `
UNWIND $ids AS id
MATCH (w:Word) WHERE w.set IN $known AND w.id = id AND NOT w:Stale
SET w:Stale`

/** Ids of one list that are to be worked out, in order, from one on. */
export const staleIds = `
MATCH (w:Stale) WHERE w.list = $list AND w.id > $after
RETURN DISTINCT w.id AS id ORDER BY id LIMIT $most`

/** The lists in which something is to be worked out. */
export const staleLists = 'MATCH (w:Stale) RETURN DISTINCT w.list AS list'

/** Whether anything may follow from what comes in: not where it is the first. */
export const anythingThere = `
RETURN EXISTS { MATCH (:Entity) } OR EXISTS { MATCH (:Statement) }
  OR EXISTS { MATCH (:Awaited) } AS there`

export const anyStale = 'MATCH (w:Stale) RETURN count(w) AS stale'

/** Whether anything waits for what is not there. */
export const anyoneWaits = "RETURN EXISTS { MATCH (a:Awaited) WHERE a.id > '' } AS there"

/** Lets some ids wait for nothing. What nothing waits for any more goes. */
export const endWaiting = `
UNWIND $ids AS id
MATCH (w:Word)-[waits:WAITS_FOR]->(awaited:Awaited) WHERE w.set IN $known AND w.id = id
DELETE waits
WITH DISTINCT awaited WHERE NOT EXISTS { (awaited)<-[:WAITS_FOR]-() }
DELETE awaited`

/**
 * Lets ids that are not in the graph wait for all that they name, there or not: they have to be found when any of it
 * comes, or goes as well.
 */
export const beginWaiting = `
UNWIND $rows AS row
MATCH (w:Word) WHERE w.set IN $on AND w.id = row.id AND w.json IS NOT NULL
UNWIND row.names AS name
MERGE (awaited:Awaited {id: name})
CREATE (w)-[:WAITS_FOR]->(awaited)`

/** Some ids have been worked out, and words taken away go. `$kept` are sets that can still be had back as they were. */
export const settleWords = `
UNWIND $ids AS id
MATCH (w:Word) WHERE w.set IN $known AND w.id = id
REMOVE w:Stale
SET w.was = CASE WHEN w.set IN $kept THEN w.was END
WITH w WHERE w.json IS NULL
DELETE w`

const example = {
  set: 'shipped',
  owner: 'shipped',
  lists: ['people'],
  on: ['shipped'],
  ids: ['org:ofsted'],
  after: '',
  most: 10,
  list: 'people',
}

/** What the sweep test explains and runs. @public */
export const examples: readonly Statement[] = [
  { name: 'wordIds', text: wordIds, example },
  { name: 'readWords', text: readWords, example },
  { name: 'wordsInOrder', text: wordsInOrder, example },
  { name: 'ownWords', text: ownWords, example },
  { name: 'anyWord', text: anyWord, example },
  { name: 'anyoneWaits', text: anyoneWaits, example },
  { name: 'changedWords', text: changedWords, example },
  { name: 'countOwn', text: countOwn, example },
  { name: 'membershipsOf', text: membershipsOf, example },
  { name: 'judgementsOf', text: judgementsOf, example },
  { name: 'ordersOf', text: ordersOf, example },
  { name: 'membershipsThrough', text: membershipsThrough, example },
  { name: 'staleIds', text: staleIds, example },
]
