import { entityKinds, type EntityType } from '../../schema/kinds/entities.ts'
import { affiliationKinds } from '../../schema/kinds/find.ts'
import { type RelationKind, relationKinds } from '../../schema/kinds/relations.ts'
import type { StatementTypename } from '../../schema/kinds/statements.ts'

/** An end of a statement, as the property that holds the id there. */
export type End = 'from' | 'to' | 'post'

/**
 * One way from an entity to its neighbours: along the statements of one kind that have it at `near`, to what they have
 * at `far`.
 */
export interface Branch {
  readonly statement: StatementTypename
  readonly near: End
  readonly far: End
  /** Whether it leads to entities of other types as well. */
  readonly strays: boolean
  /** Whether only some of the relations that its statements may be drawn as are followed. */
  readonly picks: boolean
}

/** A branch without what the question as a whole tells of it. */
type Way = Pick<Branch, 'statement' | 'near' | 'far'>

/** Types that are drawn without being asked for: where most questions start. */
export const drawnTypes: ReadonlySet<EntityType> = new Set(
  entityKinds.filter((kind) => kind.drawn).map((kind) => kind.type),
)
export const everyType: ReadonlySet<EntityType> = new Set(entityKinds.map((kind) => kind.type))

/**
 * The ways that lead to neighbours of some types along some relations, in the order of the table of kinds. Each is one
 * walk along an index.
 * Where one stands is told apart only as far as drawn types go: a way that leads nowhere costs next to nothing to walk,
 * and each text more costs a plan.
 */
export function branchesTo(
  far: ReadonlySet<EntityType>,
  relations: ReadonlySet<RelationKind>,
  near: ReadonlySet<EntityType> = everyType,
): Branch[] {
  const found = new Map<string, Way>()
  const leads = new Map<string, EntityType[]>()
  const meet = (types: readonly EntityType[], wanted: ReadonlySet<EntityType>): boolean =>
    types.some((type) => wanted.has(type))
  const start = [...near].every((type) => drawnTypes.has(type)) ? drawnTypes : everyType
  const add = (branch: Way, from: readonly EntityType[], to: readonly EntityType[]): void => {
    if (!meet(from, start)) return
    const key = `${branch.statement} ${branch.near} ${branch.far}`
    leads.set(key, [...(leads.get(key) ?? []), ...to])
    if (meet(to, far) && !found.has(key)) found.set(key, branch)
  }
  for (const row of relationKinds) {
    if (!relations.has(row.kind)) continue
    const to: End = 'through' in row ? 'post' : 'to'
    add({ statement: row.statement, near: 'from', far: to }, row.from, row.to)
    add({ statement: row.statement, near: to, far: 'from' }, row.to, row.from)
  }
  const picks = affiliationKinds.some((kind) => !relations.has(kind))
  return [...found].map(([key, branch]) => ({
    ...branch,
    strays: leads.get(key)?.some((type) => !far.has(type)) === true,
    picks: branch.statement === 'Affiliation' && picks,
  }))
}

/**
 * Cypher that is true where a statement `s` lies on the branch at the entity whose id is `near`, in a form that the
 * index over (end, es, id) serves.
 */
export const onBranch = (branch: Branch, near: string): string =>
  [
    `s.${branch.near} = ${near}`,
    's.es IS NOT NULL',
    's.id IS NOT NULL',
    ...(branch.far === 'post' ? ['s.post IS NOT NULL'] : []),
    ...(branch.picks ? ['s.relation IN $relations'] : []),
  ].join(' AND ')

/** Cypher of the prefix of the id at the branch's far end, which tells the neighbour's type without visiting it. */
export const farPrefix = (branch: Branch): string => `split(s.${branch.far}, ':')[0]`

/** Cypher of the relation that a tie on the branch is drawn as. */
export const relationOn = (branch: Branch): string =>
  branch.near === 'post' || branch.far === 'post' ? "'HOLDS'" : 's.relation'

/** Latest start first, in the words that let the index give the order: it is sorted by the end too. */
export const newestFirst = (branch: Branch): string => `s.${branch.near} DESC, s.es DESC, s.id DESC`
