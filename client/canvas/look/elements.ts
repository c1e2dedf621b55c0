import { type Bundle, hasChanged } from '../../state/picture/bundle.ts'
import type { Drawing, DrawnNode } from '../../state/picture/drawing.ts'
import type { Position } from '../../state/picture/picture.ts'
import { labelPlaces } from '../names/label-places.ts'
import { labelSize } from '../names/label-size.ts'
import { lettersAt, unreadNames } from '../names/reading.ts'
import { badgeRoom, roomsOf } from '../names/room.ts'
import { type Element, element, nodeClasses } from './element.ts'
import { nodeLabel, tieLabel } from './labels.ts'
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

/**
 * Where each line's label lies, beside the middle of its line; null where none is free. What changed between two days
 * has the first choice.
 */
function placesOfLabels(
  lines: readonly (readonly [bundle: Bundle, label: string])[],
  nodes: ReadonlyMap<string, Element>,
  letters: number,
): ReadonlyMap<string, Position | null> {
  if (lines.length > PLACED) return new Map()
  const place = (id: string): Position => nodes.get(id)?.position ?? { x: 0, y: 0 }
  const rooms = [...nodes.values()].flatMap(({ data, position }) =>
    position === null
      ? []
      : [...roomsOf(String(data['label']), position, letters), ...(data['more'] === 0 ? [] : [badgeRoom(position)])],
  )
  const larger = letters / LABEL_LETTERS
  const inTurn = lines.toSorted(([a], [b]) => Number(hasChanged(b)) - Number(hasChanged(a)))
  return labelPlaces(
    inTurn.map(([{ id, source, target }, label]) => ({
      id,
      from: place(source),
      to: place(target),
      label: labelSize(label, TIE_LABEL.letters * larger, TIE_LABEL.width * larger),
    })),
    rooms,
  )
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
  const places = placesOfLabels(lines, elements, letters)
  for (const [bundle, label] of lines) {
    const { source, target } = bundle
    const place = places.get(bundle.id)
    const read = lines.length > PLACED ? {} : { letters }
    for (const strand of strandsOf(bundle)) {
      const words = strand.leads
        ? { label, labelX: place?.x ?? 0, labelY: place?.y ?? 0 }
        : { label: '', labelX: 0, labelY: 0 }
      const data = { id: strand.id, source, target, ...words, ...read, ...strandBends(strand) }
      const classes = [...strand.classes, ...(place === null ? ['unsaid'] : [])]
      elements.set(strand.id, element(strand.id, data, classes))
    }
  }
  return elements
}
