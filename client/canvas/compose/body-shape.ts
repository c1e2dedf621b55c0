import { moved, type Rect } from './rect.ts'
import { PILL, pillWidth } from './pill.ts'
import { isMain, type Side, type Thing } from './subject.ts'
import { type Text, wrapped } from './text.ts'

/** A node's shape with its name, round the node's place. */
export interface BodyShape {
  readonly side: Side
  readonly icon: Rect
  readonly name: Rect
  readonly text: Text
}

/** Sizes in pixels of a node, by what it is in the picture, and widths at which its name wraps. */
interface Measures {
  readonly node: Readonly<Record<Thing['prominence'] | 'leaf', number>>
  readonly under: readonly [main: number, other: number]
  readonly beside: number
}
const WIDE: Measures = {
  node: { about: 72, main: 58, group: 50, standard: 46, leaf: 38 },
  under: [175, 150],
  beside: 150,
}
const SLIM: Measures = {
  node: { about: 56, main: 46, group: 42, standard: 38, leaf: 32 },
  under: [122, 108],
  beside: 104,
}
/** Pixels between a node and its name, under it or beside it. */
export const GAP = { under: 6, beside: 8 }
/** Lines of a name, and of what stands under it. */
const LINES = { name: 4, second: 2 }

/** Size of the letters of a node's name, in pixels. */
export const lettersOf = ({ prominence, type }: Pick<Thing, 'prominence' | 'type'>): number =>
  isMain({ prominence }) ? 16 : type === 'PERSON' ? 13 : 14

/** Width of a node's shape in pixels. */
export function sizeOf({ prominence, type }: Thing, leaf: boolean, narrow: boolean): number {
  const { node } = narrow ? SLIM : WIDE
  return node[prominence === 'standard' && (leaf || type === 'PERSON') ? 'leaf' : prominence]
}

/** A text with the room of what stands under it on a ground of its own. */
const over = (grade: string | null, text: Text): Text =>
  grade === null
    ? text
    : { ...text, width: Math.max(text.width, pillWidth(grade)), height: text.height + PILL.gap + PILL.height }

function textOf(thing: Thing, leaf: boolean, most: number): Text {
  const letters = lettersOf(thing)
  const name = wrapped(thing.name, letters, most, LINES.name)
  if (thing.second === null || !leaf) return name
  const second = wrapped(thing.second, letters, most, LINES.second)
  return {
    lines: [...name.lines, ...second.lines],
    width: Math.max(name.width, second.width),
    height: name.height + second.height,
  }
}

/** Where a name of a size stands at a side of a node, round the node's place; `half` is half of the node's width. */
export function nameAt(side: Side, half: number, { width, height }: Pick<Text, 'width' | 'height'>): Rect {
  switch (side) {
    case 'below':
      return moved([-width / 2, 0, width / 2, height], 0, half + GAP.under)
    case 'above':
      return moved([-width / 2, -height, width / 2, 0], 0, -half - GAP.under)
    case 'right':
      return moved([0, -height / 2, width, height / 2], half + GAP.beside, 0)
    case 'left':
      return moved([-width, -height / 2, 0, height / 2], -half - GAP.beside, 0)
  }
}

/** A node with its name at a side. `leaf` says that one line only leads to it. */
export function bodyShape(thing: Thing, side: Side, leaf: boolean, narrow: boolean): BodyShape {
  const { under, beside } = narrow ? SLIM : WIDE
  const [main, other] = under
  const upright = side === 'below' || side === 'above'
  const most = upright ? (isMain(thing) ? main : other) : beside
  const half = sizeOf(thing, leaf, narrow) / 2
  const text = over(thing.grade, textOf(thing, leaf, most))
  return { side, icon: [-half, -half, half, half], name: nameAt(side, half, text), text }
}
