import { type Bundle, hasChanged, signOf } from '../../state/picture/bundle.ts'
import type { Drawing, DrawnNode } from '../../state/picture/drawing.ts'
import type { Position } from '../../state/picture/picture.ts'
import { FROM_MIDDLE } from '../compose/curve.ts'
import { labelPlaces } from '../names/label-places.ts'
import { labelSize } from '../names/label-size.ts'
import { lettersAt, unreadNames } from '../names/reading.ts'
import { badgeRoom, type Room, roomsOf, shared } from '../names/room.ts'
import { type Element, element, nodeClasses } from './element.ts'
import { nodeLabel, tieLabel } from './labels.ts'
import { type PlacedSign, signData } from './sign.ts'
import { SIGN } from './sign-shape.ts'
import { strandBends, strandsOf } from './strands.ts'
import { LABEL_LETTERS, NODE_SIZE, TIE_LABEL } from './stylesheet.ts'

/** What all nodes of a picture have in common. */
interface Looks {
  readonly sized: boolean
  /** Size of the letters of names, in the canvas's own pixels. */
  readonly letters: number
  /** Ids of nodes whose names are not shown until they are picked or pointed at. */
  readonly unread: ReadonlySet<string>
}

/** A node's name, and what it found where it is an inspection. */
const labelOf = (node: DrawnNode): string =>
  node.grade === null ? nodeLabel(node) : `${nodeLabel(node)}: ${node.grade}`

function nodeElement(node: DrawnNode, position: Position, { sized, letters, unread }: Looks): Element {
  const { id, entity, more, degree } = node
  const classes = [...nodeClasses(node), ...(sized ? ['sized'] : []), ...(unread.has(id) ? ['unread'] : [])]
  return element(
    id,
    {
      id,
      type: entity.type,
      label: labelOf(node),
      more: more ?? 0,
      ...(unread.has(id) ? {} : { letters }),
      ...(sized ? { size: Math.round(NODE_SIZE * (0.7 + 0.25 * Math.sqrt(degree))) } : {}),
    },
    classes,
    position,
  )
}

/** Beyond this many lines their labels are read one by one, and lie in the middle of their lines. */
const PLACED = 60
/** Beyond this many lines they have no signs. */
const SIGNED = 400

type Lines = readonly (readonly [bundle: Bundle, label: string])[]

/** The room that nodes take, with their names and what stands at their corners. */
const roomsIn = (nodes: ReadonlyMap<string, Element>, letters: number): readonly Room[] =>
  [...nodes.values()].flatMap(({ data, position }) =>
    position === null
      ? []
      : [...roomsOf(String(data['label']), position, letters), ...(data['more'] === 0 ? [] : [badgeRoom(position)])],
  )

const placeIn = (nodes: ReadonlyMap<string, Element>, id: string): Position => nodes.get(id)?.position ?? { x: 0, y: 0 }

/** The sign of each line that has one, as near to its middle as is free of nodes and names, with the room it takes. */
function placesOfSigns(lines: Lines, nodes: ReadonlyMap<string, Element>, rooms: readonly Room[], size: number) {
  const placed = new Map<string, PlacedSign & { readonly room: Room }>()
  for (const [bundle] of lines) {
    const sign = signOf(bundle)
    if (sign === null) continue
    const [from, to] = [placeIn(nodes, bundle.source), placeIn(nodes, bundle.target)]
    const length = Math.hypot(to.x - from.x, to.y - from.y) || 1
    // The line is drawn between the borders of its nodes.
    const border = Math.min(0.5, NODE_SIZE / 2 / length)
    const found = FROM_MIDDLE.map((share) => {
      const way = border + share * (1 - 2 * border)
      const [x, y] = [from.x + (to.x - from.x) * way, from.y + (to.y - from.y) * way]
      return { sign, share, size, room: { x, y, width: 2 * SIGN * size, height: 2 * SIGN * size } }
    }).find(({ room }) => rooms.every((other) => shared(room, other) === 0))
    if (found !== undefined) placed.set(bundle.id, found)
  }
  return placed
}

/**
 * Where each line's label lies, beside the middle of its line; null where none is free. What changed between two days
 * has the first choice.
 */
function placesOfLabels(
  lines: Lines,
  nodes: ReadonlyMap<string, Element>,
  rooms: readonly Room[],
  larger: number,
): ReadonlyMap<string, Position | null> {
  if (lines.length > PLACED) return new Map()
  const inTurn = lines.toSorted(([a], [b]) => Number(hasChanged(b)) - Number(hasChanged(a)))
  return labelPlaces(
    inTurn.map(([{ id, source, target }, label]) => ({
      id,
      from: placeIn(nodes, source),
      to: placeIn(nodes, target),
      label: labelSize(label, TIE_LABEL.letters * larger, TIE_LABEL.width * larger),
    })),
    rooms,
  )
}

/** The lines between nodes that have a place, with their labels and signs. */
function lineElements(lines: Lines, nodes: ReadonlyMap<string, Element>, letters: number): Element[] {
  const larger = letters / LABEL_LETTERS
  const signed = lines.length <= SIGNED && lines.some(([bundle]) => hasChanged(bundle))
  const rooms = lines.length <= PLACED || signed ? roomsIn(nodes, letters) : []
  const signs = placesOfSigns(signed ? lines : [], nodes, rooms, larger)
  const labels = placesOfLabels(lines, nodes, [...rooms, ...[...signs.values()].map(({ room }) => room)], larger)
  const read = lines.length > PLACED ? {} : { letters }
  return lines.flatMap(([bundle, label]) => {
    const { id, source, target } = bundle
    const [place, sign = null] = [labels.get(id), signs.get(id)]
    // A label that is not placed has its sign under it.
    const { x, y } = place ?? { x: 0, y: sign === null ? 0 : -2 * SIGN * sign.size }
    return strandsOf(bundle).map((strand) => {
      const words = strand.leads
        ? { label, labelX: x, labelY: y, ...signData(sign) }
        : { label: '', labelX: 0, labelY: 0 }
      const data = { id: strand.id, source, target, ...words, ...read, ...strandBends(strand) }
      const unsaid = place === null ? ['unsaid'] : []
      const signed = strand.leads && sign !== null ? ['signed'] : []
      return element(strand.id, data, [...strand.classes, ...unsaid, ...signed])
    })
  })
}

/**
 * What the canvas shows of a drawing: the nodes that have a place, larger with more ties where `sized`, and the lines
 * between them; in letters that can be read at this zoom.
 */
export function elementsOf(
  drawing: Drawing,
  positions: Readonly<Record<string, Position>>,
  sized: boolean,
  zoom: number,
): Map<string, Element> {
  const elements = new Map<string, Element>()
  const placed = drawing.nodes.flatMap((node) => {
    const position = positions[node.id]
    return position === undefined ? [] : [{ node, position }]
  })
  const letters = lettersAt(zoom, placed.length)
  const unread = unreadNames(
    placed.map(({ node, position }) => ({ id: node.id, label: labelOf(node), position, weight: node.degree })),
    letters,
  )
  for (const { node, position } of placed)
    elements.set(node.id, nodeElement(node, position, { sized, letters, unread }))
  const lines = drawing.bundles
    .filter(({ source, target }) => elements.has(source) && elements.has(target))
    .map((bundle) => [bundle, tieLabel(bundle)] as const)
  for (const line of lineElements(lines, elements, letters)) elements.set(line.id, line)
  return elements
}
