import type { EntityKind } from '../../schema/kinds/entities.ts'
import { type RelationKind, relationKinds } from '../../schema/kinds/relations.ts'
import { type Branch, branchesTo, everyType, farPrefix, onBranch, relationOn } from './branches.ts'
import type { Statement } from './statement.ts'
import { ANY_TIME, counts, type Times, timeParameters, ONE_DAY } from './times.ts'

/** How many ties of a relation lead from an entity to neighbours whose ids have this prefix. */
export interface ExpansionRow {
  readonly of: string
  readonly relation: RelationKind
  readonly prefix: EntityKind['prefix']
  readonly count: number
}

const everyRelation = new Set<RelationKind>(relationKinds.map((row) => row.kind))

const along = (branch: Branch): string => `
  MATCH (s:${branch.statement}) WHERE ${onBranch(branch, 'of')}
  RETURN s, ${relationOn(branch)} AS relation, ${farPrefix(branch)} AS prefix LIMIT $most`

/**
 * Counts the ties of some entities, by relation and neighbours' type, among the first `$most` of each kind of statement
 * and direction.
 */
export const expansions = (times: Times): string => `
UNWIND $of AS of
CALL (of) {${branchesTo(everyType, everyRelation).map(along).join('\n  UNION ALL')}
}
WITH of, relation, prefix, s WHERE ${counts('s', times)}
RETURN of, relation, prefix, count(*) AS count
ORDER BY of, count DESC, relation, prefix`

export const expansionsParameters = (of: readonly string[], most: number, times: Times): Record<string, unknown> => ({
  of,
  most,
  ...timeParameters(times),
})

/** What the sweep test explains and runs. @public */
export const examples: readonly Statement[] = [ANY_TIME, { ...ANY_TIME, asOf: ONE_DAY, knownBy: 20_000 }].map(
  (times) => ({
    name: 'expansions',
    text: expansions(times),
    example: expansionsParameters(['org:ofsted'], 10_000, times),
  }),
)
