import type { DrawnNode } from '../../state/picture/drawing.ts'
import type { Position } from '../../state/picture/picture.ts'
import { GAP } from '../compose/body-shape.ts'
import type { PlacedNode } from '../compose/composed.ts'
import type { Group } from '../compose/group.ts'
import { pillPlace } from '../compose/pill.ts'
import { moved } from '../compose/rect.ts'
import type { Side, Thing } from '../compose/subject.ts'
import { grownName } from '../names/giving-way.ts'
import { type Element, element, nodeClasses } from './element.ts'

/** Pixels of the screen below which no name is written. */
const LEAST = 11

/** Size of letters at a zoom: as they are composed, or as large as it takes to be read. */
export const lettersFor = (letters: number, zoom: number): number =>
  Math.max(letters, Math.round((LEAST / zoom) * 10) / 10)

/** A node of a composed picture, or a group, in its place. */
export interface ComposedNode {
  readonly thing: Thing
  /** Undefined for a group. */
  readonly node: DrawnNode | undefined
  readonly group: Group | undefined
  /** As it was composed; undefined until it is. */
  readonly at: PlacedNode | undefined
  readonly position: Position
}

/** What is drawn has no data taken away: a grade that is no more there, or not to be read, has no width. */
const NO_PILL = { grade: '', pillX: 0, pillY: 0, pillWidth: 0, pillHeight: 0, nameY: 0 }

/** The grade under a node's name, and where it stands. */
function pillOf({ side, size, lines, letters }: PlacedNode, grade: string, larger: number): Element['data'] {
  const under = { side, size, lines: lines.length, letters, gap: GAP }
  const { x, y, width, height, lift } = pillPlace(grade, under, larger)
  const nameY = { below: GAP.under, above: lift - GAP.under, right: lift, left: lift }[side]
  return { grade, pillX: x, pillY: y, pillWidth: width, pillHeight: height, nameY }
}

/** How a node is drawn beside what it is. */
interface Look {
  /** Whether its name has no room at this zoom. */
  readonly hidden: boolean
  /** On which ground it stands. */
  readonly tone: 0 | 1 | undefined
  /** At which side its name stands, where that is not the one it was composed for. */
  readonly side: Side | undefined
}

/** What is drawn of a node. */
export function composedNode(
  { thing, node, group, at, position }: ComposedNode,
  zoom: number,
  { hidden, tone, side: turned }: Look,
): Element {
  const { size = 46, letters = 14, lines = [thing.name], grade = null } = at ?? {}
  const side = turned ?? at?.side ?? 'below'
  const data = {
    id: thing.id,
    ...(thing.type !== 'EVENT'
      ? {}
      : at === undefined || grade === null || hidden
        ? NO_PILL
        : pillOf({ ...at, side }, grade, lettersFor(letters, zoom) / letters)),
    type: thing.type ?? 'MIXED',
    label: lines.join('\n'),
    more: group === undefined ? (node?.more ?? 0) : 0,
    letters: lettersFor(letters, zoom),
    size,
    ...(group === undefined ? {} : { members: group.members.join(' '), count: group.members.length }),
  }
  const classes = [
    ...['composed', `name-${side}`, thing.prominence],
    ...(node === undefined ? [] : nodeClasses(node)),
    ...(hidden ? ['unread'] : []),
    ...(tone === undefined ? [] : [`ground-${tone}`]),
  ]
  const rooms =
    at === undefined
      ? null
      : (level: number) => [
          moved(at.icon, -at.x, -at.y),
          moved(grownName(at.name, at.side, lettersFor(at.letters, level) / at.letters), -at.x, -at.y),
        ]
  return { ...element(thing.id, data, classes, position), rooms }
}
