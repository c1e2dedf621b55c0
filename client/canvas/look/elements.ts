import { relationKind } from '../../../schema/kinds/find.ts'
import { type Bundle, hasChanged } from '../../state/picture/bundle.ts'
import type { Mark } from '../../state/picture/comparison.ts'
import type { Drawing, DrawnNode } from '../../state/picture/drawing.ts'
import type { DrawnEdge } from '../../state/picture/drawn-edge.ts'
import type { Position } from '../../state/picture/picture.ts'
import { labelPlaces } from '../names/label-places.ts'
import { labelSize } from '../names/label-size.ts'
import { lettersAt, unreadNames } from '../names/reading.ts'
import { badgeRoom, roomsOf } from '../names/room.ts'
import { LABEL_LETTERS, NODE_SIZE, TIE_LABEL } from './stylesheet.ts'

/** A node or line as the canvas draws it. Two with the same `key` look alike. */
export interface Element {
  readonly id: string
  readonly data: Readonly<Record<string, string | number>>
  readonly classes: readonly string[]
  /** Nodes only. */
  readonly position: Position | null
  readonly key: string
}

const MARK_CLASS: Readonly<Record<Mark, string>> = {
  BEGAN: 'began',
  ENDED: 'ended',
  NEW_HOLDER: 'new-holder',
  KEPT: 'kept',
}
/**
 * Signs before a label and words behind it: a mark is read without its colour. Of a node it is its ties that changed,
 * and the words say so.
 */
const MARK_SIGN: Readonly<Record<Mark, string>> = { BEGAN: '+ ', ENDED: '− ', NEW_HOLDER: '⇄ ', KEPT: '' }
const MARK_WORDS: Readonly<Record<Mark, string>> = {
  BEGAN: ' (links began)',
  ENDED: ' (links ended)',
  NEW_HOLDER: ' (new holder)',
  KEPT: '',
}

const element = (
  id: string,
  data: Element['data'],
  classes: readonly string[],
  position: Position | null = null,
): Element => ({ id, data, classes, position, key: `${Object.values(data).join('|')}|${classes.join(' ')}` })

/** A node's name, with what became of it between two compared days. */
export const nodeLabel = ({ entity, mark }: Pick<DrawnNode, 'entity' | 'mark'>): string =>
  mark === null ? entity.name : `${MARK_SIGN[mark]}${entity.name}${MARK_WORDS[mark]}`

/** What all nodes of a picture have in common. */
interface Looks {
  readonly sized: boolean
  /** Size of the letters of names, in the canvas's own pixels. */
  readonly letters: number
  /** Ids of nodes whose names are not shown until they are picked or pointed at. */
  readonly unread: ReadonlySet<string>
}

function nodeElement(
  { id, entity, faded, pinned, mark, more, degree }: DrawnNode,
  position: Position,
  { sized, letters, unread }: Looks,
): Element {
  const unnamed = entity.__typename === 'Person' && !entity.named
  const classes = [
    ...(faded ? ['faded'] : []),
    ...(pinned ? ['pinned'] : []),
    ...(unnamed ? ['unnamed'] : []),
    ...(sized ? ['sized'] : []),
    ...(mark === null ? [] : [MARK_CLASS[mark]]),
    ...(unread.has(id) ? ['unread'] : []),
  ]
  return element(
    id,
    {
      id,
      type: entity.type,
      label: nodeLabel({ entity, mark }),
      more: more ?? 0,
      ...(unread.has(id) ? {} : { letters }),
      ...(sized ? { size: Math.round(NODE_SIZE * (0.7 + 0.25 * Math.sqrt(degree))) } : {}),
    },
    classes,
    position,
  )
}

/** The one thing that is true of all of a bundle's ties, or null. */
function common<Value>(edges: readonly DrawnEdge[], of: (edge: DrawnEdge) => Value): Value | null {
  const values = new Set(edges.map(of))
  const [only] = values
  return values.size === 1 && only !== undefined ? only : null
}

function tieClasses(edges: readonly DrawnEdge[]): string[] {
  const time = common(edges, (edge) => edge.time)
  const kind = common(edges, (edge) => edge.kind)
  const mark = common(edges, (edge) => edge.mark)
  const certain = edges.some((edge) => edge.time === 'CERTAINLY')
  const compared = mark !== null
  return [
    ...(edges.length > 1 ? ['bundle'] : []),
    ...(kind !== null &&
    kind !== 'ADJACENT_TO' &&
    relationKind(kind).statement === 'Affiliation' &&
    common(edges, (edge) => edge.source) !== null
      ? ['directed']
      : []),
    ...(common(edges, (edge) => edge.standing) === 'PROPOSED'
      ? ['proposed']
      : !certain && edges.some((edge) => edge.time === 'POSSIBLY')
        ? ['possible']
        : []),
    ...(compared ? [MARK_CLASS[mark]] : time === 'ENDED' ? ['over'] : time === 'NOT_YET' ? ['later'] : []),
  ]
}

function tieLabel({ label, edges }: Bundle): string {
  const mark = common(edges, (edge) => edge.mark)
  // Line and sign say it, and the legend says what they mean; words here would cover other labels.
  if (mark !== null) return `${MARK_SIGN[mark]}${label}`
  const time = common(edges, (edge) => edge.time)
  const plan = common(edges, (edge) => edge.standing) === 'PROPOSED' ? ' (plan)' : ''
  return `${label}${plan}${time === 'ENDED' ? ' (ended)' : time === 'NOT_YET' ? ' (later)' : ''}`
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
    placed.map(({ node, position }) => ({ id: node.id, label: nodeLabel(node), position, weight: node.degree })),
    letters,
  )
  for (const { node, position } of placed)
    elements.set(node.id, nodeElement(node, position, { sized, letters, unread }))
  const lines = drawing.bundles
    .filter(({ source, target }) => elements.has(source) && elements.has(target))
    .map((bundle) => [bundle, tieLabel(bundle)] as const)
  const places = placesOfLabels(lines, elements, letters)
  for (const [{ id, source, target, edges }, label] of lines) {
    const place = places.get(id)
    const { x, y } = place ?? { x: 0, y: 0 }
    elements.set(
      id,
      element(id, { id, source, target, label, labelX: x, labelY: y, ...(lines.length > PLACED ? {} : { letters }) }, [
        ...tieClasses(edges),
        ...(place === null ? ['unsaid'] : []),
      ]),
    )
  }
  return elements
}
