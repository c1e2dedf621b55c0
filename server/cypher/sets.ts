import type { Statement } from './statement.ts'

/** Cypher on the sets themselves. */

/** Whoever writes words or works out what follows holds this to the end of the transaction, so that two never mix. */
export const takeTurn = "MERGE (turn:Turn {id: 'sets'}) SET turn.taken = true"

/**
 * Says, before the first word, which version is coming: until it is whole, none is in, not the one before either; what
 * the set was before, as JSON, is kept where it can be had back.
 */
export const beginSet = `
MERGE (d:DataSet {id: $id})
WITH d, coalesce(d.on, true) AS asBefore
SET d = $about, d.id = $id, d.on = asBefore, d.filling = $fingerprint, d.before = $before,
  d.by = $by, d.heard = timestamp()`

/** Whether a set is still filled by who began to; it is heard of. */
export const stillMine = 'MATCH (d:DataSet {id: $id}) WHERE d.by = $by SET d.heard = timestamp() RETURN d.id AS id'

/** From here on the version before cannot be had back: what follows from the new one is worked out. */
export const noWayBack = 'MATCH (d:DataSet {id: $id}) REMOVE d.before'

/** A set is what it was before, but for being on or off. */
export const setAsBefore = `
MATCH (d:DataSet {id: $id})
WITH d, d.on AS asNow
SET d = $row, d.on = asNow`

/** Says that all of it is in, and how much that is. */
export const endSet = `
MATCH (d:DataSet {id: $id})
SET d.fingerprint = $fingerprint, d.entityCount = $entities, d.statementCount = $statements
REMOVE d.filling, d.by, d.heard`

/** How many words a set has in each list. */
export const countWords =
  'MATCH (w:Word) WHERE w.set = $id AND w.json IS NOT NULL RETURN w.list AS list, count(*) AS count'

/** Notes what is being done with a set, so that it is done to its end also when it is broken off. */
export const beginSwitch = 'MATCH (d:DataSet {id: $id}) SET d.on = $on, d.doing = "SWITCH"'
export const beginTakingAway = 'MATCH (d:DataSet {id: $id}) SET d.doing = "TAKE_AWAY" REMOVE d.fingerprint'
export const nameSet = 'MATCH (d:DataSet {id: $id}) SET d.name = $name'
export const endSwitch = 'MATCH (d:DataSet {id: $id}) REMOVE d.doing'
export const endTakingAway = 'MATCH (d:DataSet {id: $id}) DELETE d'

/** A set as it is stored. */
export interface DataSetRow {
  readonly id: string
  readonly name: string
  readonly on: boolean
  readonly licence?: string
  readonly publisher?: string
  readonly url?: string
  readonly fetchedAt?: string
  readonly entityCount?: number
  readonly statementCount?: number
  /** The version that is in, whole. */
  readonly fingerprint?: string
  /** The version that is being brought, or was when it was broken off. */
  readonly filling?: string
  /** Who brings it, and when they were last heard of, in milliseconds. */
  readonly by?: string
  readonly heard?: number
  /** What the set was before that, as JSON, for as long as it can be had back. */
  readonly before?: string
  /** What else is being done with it, or was when it was broken off. */
  readonly doing?: 'SWITCH' | 'TAKE_AWAY'
}

/** Which version of the program made what is in the graph of the words. */
export const derivedBy = "MATCH (turn:Turn {id: 'sets'}) RETURN turn.derivedBy AS version"
export const rememberDerivedBy = "MERGE (turn:Turn {id: 'sets'}) SET turn.derivedBy = $version"

export const allSets = 'MATCH (d:DataSet) WHERE d.id IS NOT NULL RETURN properties(d) AS row ORDER BY d.id'

/** What the sweep test explains and runs. @public */
export const examples: readonly Statement[] = [
  { name: 'allSets', text: allSets, example: {} },
  { name: 'derivedBy', text: derivedBy, example: {} },
]
