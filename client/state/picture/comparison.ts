import { type Bounds, holdsAt } from '../../../schema/bounds.ts'

/** What became of a tie, or of a node, between two compared days. */
export type Mark = 'BEGAN' | 'ENDED' | 'NEW_HOLDER' | 'KEPT'
/** A mark that the picture has a sign for. */
export type Sign = Exclude<Mark, 'KEPT'>

/**
 * The mark of a tie between two day numbers, `from` the earlier; null for one that held on neither. As the API's
 * `changes` has it. One that began and may be a new holder's (`newHolder` null) is as plain as one that was kept.
 */
export function markOf(bounds: Bounds, from: number, to: number, newHolder: boolean | null): Mark | null {
  const before = holdsAt(bounds, from) !== null
  const after = holdsAt(bounds, to) !== null
  if (after && (before || newHolder === null)) return 'KEPT'
  if (after) return newHolder === true ? 'NEW_HOLDER' : 'BEGAN'
  return before ? 'ENDED' : null
}

/** The mark of a node from those of its ties: it came or went only if all of its ties did; null without ties. */
export function nodeMark(marks: readonly (Mark | null)[]): Mark | null {
  const seen = new Set(marks)
  if (seen.size === 0) return null
  if (seen.has('KEPT') || (seen.has('ENDED') && seen.size > 1)) return 'KEPT'
  if (seen.has('ENDED')) return 'ENDED'
  return seen.has('NEW_HOLDER') ? 'NEW_HOLDER' : 'BEGAN'
}
