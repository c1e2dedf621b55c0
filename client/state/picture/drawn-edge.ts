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
