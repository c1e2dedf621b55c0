import { type RelationKind, relationKinds } from '../../schema/kinds/relations.ts'
import { type Branch, branchesTo, everyType, onBranch, relationOn } from './branches.ts'
import type { Statement } from './statement.ts'
import { ANY_TIME, bound, counts, sourceCount, type Times, timeParameters, ONE_DAY } from './times.ts'

/** A tie at one of the entities asked about, as a search for paths sees it. */
export interface TieAtRow {
  readonly near: string
  readonly id: string
  readonly far: string
  readonly relation: RelationKind
  readonly counts: boolean
  /** Whether it starts at `near`. */
  readonly outward: boolean
  readonly es: number
  readonly ls: number
  readonly ee: number
  readonly le: number
  readonly certainty: 'STATED' | 'IMPLIED'
  readonly sourceCount: number
  /** Of a membership through a post of one seat: that post, who holds it, and who else that may be. */
  readonly seat: string | null
  readonly member: string
  readonly mayBe: readonly string[] | null
}

const along = (branch: Branch): string => `
    MATCH (s:${branch.statement}) WHERE ${onBranch(branch, 'near')}
    RETURN s, s.${branch.far} AS far, ${branch.near === 'from'} AS outward, ${relationOn(branch)} AS relation`

/**
 * The ties of some entities in turn, at most `$cap` an entity and `$most` in all. Those that do not count are given
 * too, so that what is read is what is given. Null where no relation is asked for.
 */
export function tiesAt(relations: ReadonlySet<RelationKind>, times: Times): string | null {
  const branches = branchesTo(everyType, relations)
  if (branches.length === 0) return null
  return `
UNWIND $near AS near
CALL (near) {
  CALL (near) {${branches.map(along).join('\n    UNION ALL')}
  }
  RETURN s, far, outward, relation LIMIT $cap
}
WITH near, s, far, outward, relation LIMIT $most
RETURN near, s.id AS id, far, outward, relation, ${counts('s', times)} AS counts,
  ${(['es', 'ls', 'ee', 'le'] as const).map((name) => `${bound('s', name, times)} AS ${name}`).join(', ')},
    s.certainty AS certainty, ${sourceCount('s', times)} AS sourceCount,
    s.seat AS seat, s.from AS member, s.mayBe AS mayBe`
}

export const tiesAtParameters = (
  near: readonly string[],
  cap: number,
  most: number,
  relations: ReadonlySet<RelationKind>,
  times: Times,
): Record<string, unknown> => ({
  near,
  cap,
  most,
  relations: [...relations],
  ...timeParameters(times),
})

const relations = new Set(relationKinds.map((row) => row.kind))
/** What the sweep test explains and runs. @public */
export const examples: readonly Statement[] = [ANY_TIME, { ...ANY_TIME, asOf: ONE_DAY, knownBy: 20_000 }].map(
  (times) => ({
    name: 'tiesAt',
    text: tiesAt(relations, times) ?? '',
    example: tiesAtParameters(['org:ofsted'], 1_000, 20_000, relations, times),
  }),
)
