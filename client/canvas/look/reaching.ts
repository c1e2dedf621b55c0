import type { Position } from '../../state/picture/picture.ts'
import type { Path } from '../compose/composed.ts'
import { STOP } from '../compose/routes.ts'

/** A node whose name does not stand where its lines were ended for it: its middle, and half of its width. */
export interface Bare {
  readonly middle: Position
  readonly half: number
}

/** An end of a line, led on towards a node until it stops before it. */
function ledOn(end: Position, { middle, half }: Bare): Position {
  const [dx, dy] = [end.x - middle.x, end.y - middle.y]
  const share = (half + STOP) / Math.hypot(dx, dy)
  return share < 1 ? { x: middle.x + dx * share, y: middle.y + dy * share } : end
}

/**
 * A line whose ends were held off by names that are not read there: it reaches the nodes themselves, so that it does not
 * begin or end in nothing.
 */
export const reaching = ({ from, to, bends }: Path, source: Bare | null, target: Bare | null): Path => ({
  from: source === null ? from : ledOn(from, source),
  to: target === null ? to : ledOn(to, target),
  bends,
})
