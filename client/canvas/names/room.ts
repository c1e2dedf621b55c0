import type { Position } from '../../state/picture/picture.ts'
import { labelSize, type Size } from './label-size.ts'
import { LABEL_GAP, LABEL_LETTERS, LABEL_WIDTH, NODE_SIZE } from '../look/stylesheet.ts'

/** A rectangle round its middle, in the canvas's own pixels. */
export interface Room extends Size, Position {}

/** Where a node's shape lies, and where the label under it does. */
export function roomsOf(
  label: string,
  { x, y }: Position,
  letters: number = LABEL_LETTERS,
): readonly [shape: Room, label: Room] {
  const words = labelSize(label, letters, LABEL_WIDTH * (letters / LABEL_LETTERS))
  return [
    { x, y, width: NODE_SIZE, height: NODE_SIZE },
    { x, y: y + NODE_SIZE / 2 + LABEL_GAP + words.height / 2, ...words },
  ]
}

/** Where the '+N' at a node's corner lies. */
export const badgeRoom = ({ x, y }: Position): Room => ({
  x: x + NODE_SIZE / 2 + 6,
  y: y - NODE_SIZE / 2 + 2,
  width: 30,
  height: 18,
})

/** How much of two rooms lies on each other, in square pixels. */
export function shared(a: Room, b: Room): number {
  const across = Math.min(a.x + a.width / 2, b.x + b.width / 2) - Math.max(a.x - a.width / 2, b.x - b.width / 2)
  const down = Math.min(a.y + a.height / 2, b.y + b.height / 2) - Math.max(a.y - a.height / 2, b.y - b.height / 2)
  return across > 0 && down > 0 ? across * down : 0
}
