import type { EntityType } from '../../schema/kinds/entities.ts'
import type { RelationKind } from '../../schema/kinds/relations.ts'
import { entityKind } from '../../schema/kinds/find.ts'
import { relationKinds } from '../../schema/kinds/relations.ts'
import { type Branch, branchesTo, everyType, farPrefix, newestFirst, onBranch } from './branches.ts'
import type { Statement } from './statement.ts'
import { picksRelations, tiesFrom } from './ties-among.ts'
import {
  ANY_TIME,
  counts,
  EVERY_DETAIL,
  type TieDetail,
  type TieValues,
  type Times,
  timeParameters,
  ONE_DAY,
} from './times.ts'

/** What may be stepped to, along what, when. */
export interface Around {
  readonly types: ReadonlySet<EntityType>
  readonly relations: ReadonlySet<RelationKind>
  readonly times: Times
}

const list = (branch: Branch, times: Times): string => `COLLECT {
  MATCH (s:${branch.statement}) WHERE
    ${onBranch(branch, 'near')}${branch.strays ? ` AND ${farPrefix(branch)} IN $prefixes` : ''} AND NOT
    s.${branch.far} IN $seen AND ${counts('s', times)}
  WITH s ORDER BY ${newestFirst(branch)} WITH DISTINCT s.${branch.far} AS far LIMIT $limit RETURN far }`

/**
 * Cypher of the neighbours of `$near`, entities of these types, that are not among `$seen`; at most `$limit`, each
 * once. Every way from every entity is a list, latest start first,
 * and the lists are dealt out in turn (the first of each, then the second of each), so that none crowds out the others.
 * Reads no more ties than it needs, however many there are.
 */
const dealt = (near: ReadonlySet<EntityType>, { types, relations, times }: Around): string => `COLLECT {
UNWIND $near AS near UNWIND [${branchesTo(types, relations, near)
  .map((branch) => list(branch, times))
  .join(', ')}] AS list
WITH collect(list) AS lists UNWIND range(0, size(lists) - 1) AS turn UNWIND range(0, size(lists[turn]) - 1) AS place
WITH lists[turn][place] AS far, turn, place ORDER BY place, turn WITH DISTINCT far LIMIT $limit RETURN far }`

const UNKNOWN = 'COLLECT { UNWIND $near AS near WITH near WHERE NOT EXISTS { MATCH (:Entity {id: near}) } RETURN near }'

/** The neighbours of some entities, nearest first, and those of `near` that do not exist. */
export interface NeighboursRow {
  readonly ids: readonly string[]
  readonly unknown: readonly string[]
}

/** One level of neighbours. */
export const neighbours = (near: ReadonlySet<EntityType>, around: Around): string =>
  `RETURN ${dealt(near, around)} AS ids, ${UNKNOWN} AS unknown`

/**
 * The entities of `$seen` and one level of neighbours: how many there are, and of the first `$first` what was asked for
 * with the ties that start at each.
 */
export interface NeighbourhoodRow {
  readonly total: number
  readonly unknown: readonly string[]
  readonly rows: readonly (readonly [entity: Record<string, unknown>, ties: readonly TieValues[] | null])[]
}

/**
 * The last level of neighbours and what is drawn of it all, in one question. `of` are the types of all that the
 * question starts from, `near` of those whose neighbours are the last level.
 * `entity` is the Cypher of what is read of one, bound as `row`; `details` are what is read of each tie beside what
 * every line has, null where no ties are asked for.
 */
export function neighbourhood(
  of: ReadonlySet<EntityType>,
  near: ReadonlySet<EntityType>,
  around: Around,
  entity: string,
  details: ReadonlySet<TieDetail> | null,
): string {
  const posts = (of.has('POST') || around.types.has('POST')) && around.relations.has('HOLDS')
  const picks = picksRelations(around.relations)
  const ties =
    details === null ? 'null' : tiesFrom({ ids: 'ids', posts: posts ? 'posts' : null, picks, details }, around.times)
  return `WITH $seen + ${dealt(near, around)} AS every WITH every, every[..$first] AS
    ids${posts ? " WITH *, [one IN ids WHERE one STARTS WITH 'post:'] AS posts" : ''}
RETURN size(every) AS total, ${UNKNOWN} AS unknown, COLLECT {
UNWIND ids AS id MATCH (row:Entity {id: id}) RETURN [${entity},
  ${ties}] } AS rows`
}

/** What the text of `neighbourhood` depends on, beside its entity and edges, in a few words. */
export const shapeOf = (
  of: ReadonlySet<EntityType>,
  near: ReadonlySet<EntityType>,
  { types, relations, times }: Around,
): string =>
  [
    ...[of, near, types].map((set) => [...set].join(' ')),
    picksRelations(relations) ? [...relations].join(' ') : '',
    times.asOf === null ? '' : 'asOf',
    times.knownBy === null ? '' : 'knownBy',
  ].join(', ')

export const neighboursParameters = (
  near: readonly string[],
  seen: readonly string[],
  limit: number,
  { types, relations, times }: Around,
): Record<string, unknown> => ({
  near,
  seen,
  limit,
  prefixes: [...types].map((type) => entityKind(type).prefix),
  ...(picksRelations(relations) ? { relations: [...relations] } : {}),
  ...timeParameters(times),
})

const everything: Around = {
  types: everyType,
  relations: new Set(relationKinds.map((row) => row.kind)),
  times: ANY_TIME,
}
const onADay: Around = {
  ...everything,
  types: new Set(['PERSON', 'PARTNERSHIP']),
  times: { ...ANY_TIME, asOf: ONE_DAY, knownBy: 20_000 },
}
const near = new Set<EntityType>(['ORGANIZATION'])

/** What the sweep test explains and runs. @public */
export const examples: readonly Statement[] = [everything, onADay].flatMap((around) => {
  const example = { ...neighboursParameters(['org:ofsted'], ['org:ofsted'], 25, around), first: 25 }
  return [
    { name: 'neighbours', text: neighbours(near, around), example },
    { name: 'neighbourhood', text: neighbourhood(near, near, around, 'row.id', EVERY_DETAIL), example },
  ]
})
