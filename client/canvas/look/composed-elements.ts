import { hasChanged, type Bundle } from '../../state/picture/bundle.ts'
import type { Drawing } from '../../state/picture/drawing.ts'
import type { Position } from '../../state/picture/picture.ts'
import type { Composing } from '../compose/composer.ts'
import type { Path, PlacedLine, PlacedNode } from '../compose/composed.ts'
import type { Link, Thing } from '../compose/subject.ts'
import { type Element, element, nodeClasses, tieClasses } from './element.ts'

/** Pixels of the screen below which no name is written. */
const LEAST = 11

/** Size of letters at a zoom: as they are composed, or as large as it takes to be read. */
const lettersFor = (letters: number, zoom: number): number => Math.max(letters, Math.round((LEAST / zoom) * 10) / 10)

/** The middle of a path, as cytoscape finds it. */
function middleOf({ from, to, bends }: Path): Position {
  const [first, second] = bends
  const mean = (a: Position, b: Position) => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 })
  if (first === undefined) return mean(from, to)
  return second === undefined ? mean(mean(from, first), mean(first, to)) : mean(first, second)
}

/** A path as cytoscape takes it: both ends from the places of their nodes, each bend by its share and its distance. */
function routeData({ from, to, bends }: Path, source: Position, target: Position): Element['data'] {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const length = Math.hypot(dx, dy) || 1
  const shares = bends.map(({ x, y }) => ((x - from.x) * dx + (y - from.y) * dy) / length ** 2)
  const bows = bends.map(({ x, y }) => ((y - from.y) * dx - (x - from.x) * dy) / length)
  const round = (numbers: readonly number[]) => numbers.map((number) => number.toFixed(3)).join(' ')
  return {
    start: `${(from.x - source.x).toFixed(1)}px ${(from.y - source.y).toFixed(1)}px`,
    end: `${(to.x - target.x).toFixed(1)}px ${(to.y - target.y).toFixed(1)}px`,
    ...(bends.length === 0 ? {} : { shares: round(shares), bows: round(bows) }),
  }
}

const isAt = (node: PlacedNode | undefined, place: Position): boolean =>
  node !== undefined && Math.round(node.x) === place.x && Math.round(node.y) === place.y

/** Everything that one line is drawn from. */
interface Drawn {
  readonly link: Link
  readonly bundle: Bundle | undefined
  readonly line: PlacedLine | undefined
  readonly source: Position
  readonly target: Position
}

function lineElement({ link, bundle, line, source, target }: Drawn, zoom: number): Element {
  const middle = line === undefined ? source : middleOf(line.path)
  const rect = line?.label?.rect
  const place = rect === undefined ? middle : { x: (rect[0] + rect[2]) / 2, y: (rect[1] + rect[3]) / 2 }
  const data = {
    id: link.id,
    source: link.source,
    target: link.target,
    label: line?.label?.lines.join('\n') ?? link.label,
    labelX: place.x - middle.x,
    labelY: place.y - middle.y,
    letters: lettersFor(12, zoom),
    ...(line === undefined ? {} : routeData(line.path, source, target)),
  }
  return element(link.id, data, [
    'composed',
    ...(bundle === undefined ? ['inside', ...(link.certain ? [] : ['possible'])] : tieClasses(bundle.edges)),
    ...(line === undefined ? [] : [line.path.bends.length > 0 ? 'bent' : 'routed']),
    ...(line?.label == null ? ['unsaid'] : []),
    ...(bundle !== undefined && hasChanged(bundle) ? ['changed'] : []),
  ])
}

/** What the canvas shows of a picture that is composed: names, lines and labels where they were found room for. */
export function composedElements(
  { posed, dress }: Composing,
  drawing: Drawing,
  positions: Readonly<Record<string, Position>>,
  zoom: number,
): Map<string, Element> {
  const elements = new Map<string, Element>()
  const placed = new Map((dress?.nodes ?? []).map((node) => [node.id, node]))
  const nodes = new Map(drawing.nodes.map((node) => [node.id, node]))
  const groups = new Map(posed.groups.map((group) => [group.id, group]))
  const places = new Map<string, Position>()
  const add = (thing: Thing) => {
    const [node, group, at] = [nodes.get(thing.id), groups.get(thing.id), placed.get(thing.id)]
    const position = positions[group?.members[0] ?? thing.id]
    if (position === undefined) return
    places.set(thing.id, position)
    const { size = 46, side = 'below', letters = 14, lines = [thing.name] } = at ?? {}
    const data = {
      id: thing.id,
      type: thing.type ?? 'MIXED',
      label: lines.join('\n'),
      more: group === undefined ? (node?.more ?? 0) : 0,
      letters: lettersFor(letters, zoom),
      size,
      ...(group === undefined ? {} : { members: group.members.join(' '), count: group.members.length }),
    }
    const classes = node === undefined ? [] : nodeClasses(node)
    const rooms =
      at === undefined
        ? null
        : [at.icon, at.name].map(([l, t, r, b]) => [l - at.x, t - at.y, r - at.x, b - at.y] as const)
    elements.set(thing.id, {
      ...element(thing.id, data, ['composed', `name-${side}`, thing.prominence, ...classes], position),
      rooms,
    })
  }
  for (const thing of posed.subject.things) add(thing)
  const bundles = new Map(drawing.bundles.map((bundle) => [bundle.id, bundle]))
  const lines = new Map((dress?.lines ?? []).map((line) => [line.id, line]))
  for (const link of posed.subject.links) {
    const [source, target] = [places.get(link.source), places.get(link.target)]
    if (source === undefined || target === undefined) continue
    const line = lines.get(link.id)
    const fits = isAt(placed.get(link.source), source) && isAt(placed.get(link.target), target)
    const drawn = { link, bundle: bundles.get(link.id), line: fits ? line : undefined, source, target }
    elements.set(link.id, lineElement(drawn, zoom))
  }
  return elements
}
