import type { EntityType, RelationKind } from '../../schema/kinds.ts'
import { entityKind, relationKinds } from '../../schema/kinds.ts'
import { type Branch, branchesTo, everyType, farPrefix, newestFirst, onBranch } from './branches.ts'
import type { Statement } from './statement.ts'
import { ANY_TIME, counts, type Times, timeParameters } from './times.ts'

/** What may be stepped to, along what, when. */
export interface Around {
  readonly types: ReadonlySet<EntityType>
  readonly relations: ReadonlySet<RelationKind>
  readonly times: Times
}

/** An entity's neighbours: one list a branch, each without repeats, latest start first. */
export interface NeighboursRow {
  readonly near: string
  readonly known: boolean
  readonly lists: readonly (readonly string[])[]
}

const list = (branch: Branch, times: Times): string => `COLLECT {
    MATCH (s:${branch.statement})
    WHERE ${onBranch(branch, 'near')} AND ${farPrefix(branch)} IN $prefixes AND NOT s.${branch.far} IN $seen AND ${counts('s', times)}
    WITH s ORDER BY ${newestFirst(branch)}
    WITH DISTINCT s.${branch.far} AS far LIMIT $limit
    RETURN far
  }`

/** The neighbours of some entities of these types that are not among `$seen`, at most `$limit` a branch. Reads no more ties than it gives, however many there are. */
export function neighbours(near: ReadonlySet<EntityType>, { types, relations, times }: Around): string {
  const branches = branchesTo(types, relations, near)
  return `
UNWIND $near AS near
RETURN near, EXISTS { MATCH (:Entity {id: near}) } AS known, [${branches.map((branch) => list(branch, times)).join(', ')}] AS lists`
}

export const neighboursParameters = (near: readonly string[], seen: readonly string[], limit: number, { types, relations, times }: Around): Record<string, unknown> => ({
  near, seen, limit, prefixes: [...types].map((type) => entityKind(type).prefix), relations: [...relations], ...timeParameters(times),
})

const everything: Around = { types: everyType, relations: new Set(relationKinds.map((row) => row.kind)), times: ANY_TIME }
const onADay: Around = { ...everything, types: new Set(['PERSON', 'PARTNERSHIP']), times: { ...ANY_TIME, asOf: 20_000, knownBy: 20_000 } }

/** What the sweep test explains and runs. @public */
export const examples: readonly Statement[] = [everything, onADay].map((around) => ({
  name: 'neighbours', text: neighbours(new Set(['ORGANIZATION']), around), example: neighboursParameters(['org:ofsted'], ['org:ofsted'], 25, around),
}))
