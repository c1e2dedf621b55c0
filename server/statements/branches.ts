import { type EntityType, type RelationKind, relationKinds, type StatementTypename } from '../../schema/kinds.ts'

/** An end of a statement, as the property that holds the id there. */
export type End = 'from' | 'to' | 'post'

/** One way from an entity to its neighbours: along the statements of one kind that have it at `near`, to what they have at `far`. */
export interface Branch {
  readonly statement: StatementTypename
  readonly near: End
  readonly far: End
  readonly relations: readonly RelationKind[]
}

/**
 * The ways that lead to neighbours of some types along some relations, in the order of the table of kinds. Each is one walk along an index.
 * They do not depend on where one stands: a way that leads nowhere costs next to nothing, and one text less is one plan less.
 */
export function branchesTo(far: ReadonlySet<EntityType>, relations: ReadonlySet<RelationKind>): Branch[] {
  const found = new Map<string, { statement: StatementTypename; near: End; far: End; relations: RelationKind[] }>()
  const add = (statement: StatementTypename, ends: { near: End; far: End }, kind: RelationKind): void => {
    const key = `${statement} ${ends.near} ${ends.far}`
    const branch = found.get(key) ?? { statement, ...ends, relations: [] }
    branch.relations.push(kind)
    found.set(key, branch)
  }
  const wanted = (types: readonly EntityType[]): boolean => types.some((type) => far.has(type))
  for (const row of relationKinds) {
    if (!relations.has(row.kind)) continue
    const to: End = row.kind === 'HOLDS' ? 'post' : 'to'
    if (wanted(row.to)) add(row.statement, { near: 'from', far: to }, row.kind)
    if (wanted(row.from)) add(row.statement, { near: to, far: 'from' }, row.kind)
  }
  return [...found.values()]
}

/** Cypher that is true where a statement `s` lies on the branch at the entity whose id is `near`, in a form that the index over (end, es, id) serves. */
export const onBranch = (branch: Branch, near: string): string =>
  [`s.${branch.near} = ${near}`, 's.es IS NOT NULL', 's.id IS NOT NULL', ...(branch.far === 'post' ? ['s.post IS NOT NULL'] : []), ...(branch.statement === 'Affiliation' ? ['s.relation IN $relations'] : [])].join(' AND ')

/** Cypher of the prefix of the id at the branch's far end, which tells the neighbour's type without visiting it. */
export const farPrefix = (branch: Branch): string => `split(s.${branch.far}, ':')[0]`

/** Latest start first, in the words that let the index give the order: it is sorted by the end too. */
export const newestFirst = (branch: Branch): string => `s.${branch.near} DESC, s.es DESC, s.id DESC`
