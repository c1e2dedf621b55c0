import type { EntityType, RelationKind } from '../../schema/kinds.ts'
import { type EntityKind, entityKinds, relationKinds } from '../../schema/kinds.ts'
import { type Branch, branchesTo, farPrefix, onBranch } from './branches.ts'
import type { Statement } from './statement.ts'
import { ANY_TIME, counts, type Times, timeParameters } from './times.ts'

/** How many ties of a relation lead from an entity to neighbours whose ids have this prefix. */
export interface ExpansionRow {
  readonly of: string
  readonly relation: RelationKind
  readonly prefix: EntityKind['prefix']
  readonly count: number
}

const everyType = new Set<EntityType>(entityKinds.map((kind) => kind.type))
const everyRelation = new Set<RelationKind>(relationKinds.map((row) => row.kind))

const counted = (branch: Branch, times: Times): string => `
  MATCH (s:${branch.statement}) WHERE ${onBranch(branch, 'of')} AND ${counts('s', times)}
  WITH s LIMIT $most
  RETURN ${branch.near === 'post' || branch.far === 'post' ? "'HOLDS'" : 's.relation'} AS relation, ${farPrefix(branch)} AS prefix, count(*) AS ties`

/** Counts the ties of some entities, by relation and neighbours' type, to `$most` a kind of statement and direction. */
export const expansions = (times: Times): string => `
UNWIND $of AS of
CALL (of) {${branchesTo(everyType, everyRelation).map((branch) => counted(branch, times)).join('\n  UNION ALL')}
}
RETURN of, relation, prefix, sum(ties) AS count
ORDER BY of, count DESC, relation, prefix`

export const expansionsParameters = (of: readonly string[], most: number, times: Times): Record<string, unknown> => ({ of, most, relations: [...everyRelation], ...timeParameters(times) })

export const examples: readonly Statement[] = [ANY_TIME, { ...ANY_TIME, asOf: 20_000, knownBy: 20_000 }].map((times) => ({
  name: 'expansions', text: expansions(times), example: expansionsParameters(['org:ofsted'], 10_000, times),
}))
