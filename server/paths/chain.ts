import type { Bounds } from '../../schema/bounds.ts'

/** A tie as a search for paths sees it: two ends, when, and how well it is evidenced. */
export interface Step {
  readonly id: string
  readonly source: string
  readonly target: string
  readonly days: Bounds
  readonly sourceCount: number
  readonly certainty: 'STATED' | 'IMPLIED'
  readonly holds: 'CERTAINLY' | 'POSSIBLY' | null
  /** Of a role that goes through a post of one seat: that post, who holds it, and who else that may be. */
  readonly seat: Seat | null
}

/** Somebody in a post of one seat. */
export interface Seat {
  readonly post: string
  readonly member: string
  readonly mayBe: readonly string[]
}

/** Whether two cannot hold on one day, whenever that was: one seat has one holder. */
export const exclude = ({ seat: a }: Pick<Step, 'seat'>, { seat: b }: Pick<Step, 'seat'>): boolean =>
  a !== null &&
  b !== null &&
  a.post === b.post &&
  a.member !== b.member &&
  !a.mayBe.includes(b.member) &&
  !b.mayBe.includes(a.member)

/** A chain of ties from one entity to another: one node more than it has ties. */
export interface Chain<Tie extends Step> {
  readonly nodes: readonly string[]
  readonly ties: readonly Tie[]
}

/**
 * How weakly ties are evidenced, smaller is better: fewer independent documents, then ties that only are implied, then
 * ties that only possibly held.
 * A chain's is the sum of its ties', so that the best rest of a chain does not depend on its beginning.
 */
export type Weakness = readonly [documents: number, implied: number, possible: number]

export const weaknessOf = (tie: Step): Weakness => [
  -tie.sourceCount,
  tie.certainty === 'IMPLIED' ? 1 : 0,
  tie.holds === 'POSSIBLY' ? 1 : 0,
]

export const NONE: Weakness = [0, 0, 0]

export const plus = (a: Weakness, b: Weakness): Weakness => [a[0] + b[0], a[1] + b[1], a[2] + b[2]]

export const compareWeakness = (a: Weakness, b: Weakness): number => a[0] - b[0] || a[1] - b[1] || a[2] - b[2]

/** Lists of texts in the order of a dictionary. */
export function compareTexts(a: readonly string[], b: readonly string[]): number {
  for (const [index, text] of a.entries()) {
    const other = b[index] ?? ''
    if (text !== other) return text < other ? -1 : 1
  }
  return a.length - b.length
}

/** The other end of a tie. */
export const across = (tie: Step, node: string): string => (tie.source === node ? tie.target : tie.source)
