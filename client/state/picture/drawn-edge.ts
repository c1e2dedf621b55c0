import { relationKind } from '../../../schema/kinds/find.ts'
import type { EdgeAnswer } from '../../api/fragments.ts'
import type { Mark } from './comparison.ts'

/**
 * How a tie stands to the day of the picture. ENDED and NOT_YET are drawn only at 'any time' and between two compared
 * days.
 */
export type TieTime = 'CERTAINLY' | 'POSSIBLY' | 'ENDED' | 'NOT_YET'

/** A tie as it is to be seen. */
export interface DrawnEdge extends EdgeAnswer {
  readonly time: TieTime
  readonly mark: Mark | null
}

/** Whether it has a time of its own: an act was on its day and a fact stands without one, so neither is possible. */
const isTimed = ({ kind }: DrawnEdge): boolean => relationKind(kind).time === 'TERM'

/** Whether it is in force, and only possibly so on the day. */
export const isPossible = (edge: DrawnEdge): boolean =>
  edge.standing === 'IN_FORCE' && edge.time === 'POSSIBLY' && isTimed(edge)

/** Whether it is in force, and surely so on the day. */
export const isCertain = (edge: DrawnEdge): boolean =>
  edge.standing === 'IN_FORCE' && (edge.time === 'CERTAINLY' || !isTimed(edge))
