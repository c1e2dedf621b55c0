import type { Position } from '../../state/picture/picture.ts'
import type { Composed } from './composed.ts'

/** The places of nodes in whole pixels, as they stand in an address. */
export const placesIn = ({ nodes }: Pick<Composed, 'nodes'>): Record<string, Position> =>
  Object.fromEntries(nodes.map(({ id, x, y }) => [id, { x: Math.round(x), y: Math.round(y) }]))
