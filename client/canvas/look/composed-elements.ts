import { type Bundle, hasChanged, signOf } from '../../state/picture/bundle.ts'
import type { Drawing } from '../../state/picture/drawing.ts'
import type { Position } from '../../state/picture/picture.ts'
import { nameAt } from '../compose/body-shape.ts'
import { besidePath, piecesOf } from '../compose/curve.ts'
import type { Composing } from '../compose/composer.ts'
import type { Path, PlacedLine, PlacedNode } from '../compose/composed.ts'
import { LINE_LETTERS, labelLines } from '../compose/line-labels.ts'
import { moved } from '../compose/rect.ts'
import { signAt, signPlaces } from '../compose/signs.ts'
import { isMain, type Link, type Prominence, type Side } from '../compose/subject.ts'
import { type GivenWay, givingWay, grownLabel, grownName, type WrittenName } from '../names/giving-way.ts'
import { type ComposedNode, composedNode, lettersFor } from './composed-node.ts'
import { type Element, element } from './element.ts'
import { type Ground, tonesOf } from './grounds.ts'
import { type Bare, reaching } from './reaching.ts'
import { signData } from './sign.ts'
import { SIGN } from './sign-shape.ts'
import { type Strand, strandBends, strandsOf } from './strands.ts'

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
  /** The way of the line, as far as the names at its ends let it go at this zoom. */
  readonly path: Path | null
  readonly source: Position
  readonly target: Position
  /** Whether its label has no room at this zoom. */
  readonly hidden: boolean
  /** Whether a name at an end of it says already what it says. */
  readonly told: boolean
  /** At which share of its way a sign may stand; null where no place is free. */
  readonly signAt: number | null
}

/** The strokes of a line; one that leads into a group stands for ties that are not drawn, and is one. */
const strandsIn = ({ link, bundle }: Drawn): readonly Strand[] =>
  bundle === undefined
    ? [{ id: link.id, aside: 0, leads: true, classes: ['inside', ...(link.certain ? [] : ['possible'])] }]
    : strandsOf(bundle)

function lineElements(drawn: Drawn, zoom: number): Element[] {
  const { link, bundle, line, path: way, source, target, hidden, told, signAt: share } = drawn
  const rect = line?.label?.rect
  const larger = (level: number) => lettersFor(LINE_LETTERS, level) / LINE_LETTERS
  const sign = bundle === undefined || share === null ? null : signOf(bundle)
  const placed = sign === null || share === null ? null : { sign, share, size: larger(zoom) }
  return strandsIn(drawn).map((strand): Element => {
    const path = way === null ? null : besidePath(way, strand.aside)
    const middle = path === null ? source : middleOf(path)
    const place = rect === undefined ? middle : { x: (rect[0] + rect[2]) / 2, y: (rect[1] + rect[3]) / 2 }
    const data = {
      id: strand.id,
      source: link.source,
      target: link.target,
      label: !strand.leads ? '' : (line?.label?.lines ?? (told ? [] : labelLines(link.label))).join('\n'),
      labelX: place.x - middle.x,
      labelY: place.y - middle.y,
      letters: lettersFor(LINE_LETTERS, zoom),
      ...(strand.leads ? signData(placed) : {}),
      ...strandBends(strand),
      ...(path === null ? {} : routeData(path, source, target)),
    }
    const made = element(strand.id, data, [
      'composed',
      ...strand.classes,
      ...(path === null ? [] : [path.bends.length > 0 ? 'bent' : 'routed']),
      ...(line?.label == null || hidden ? ['unsaid'] : []),
      ...(strand.leads && placed !== null ? ['signed'] : []),
      ...(bundle !== undefined && hasChanged(bundle) ? ['changed'] : []),
    ])
    const labelled = strand.leads && rect !== undefined && !hidden
    return labelled ? { ...made, rooms: (level) => [grownLabel(rect, larger(level))] } : made
  })
}

/** How much it matters that a node's name is read: what the picture is about before all else. */
const RANK: Readonly<Record<Prominence, number>> = { about: 3000, main: 2000, group: 1000, standard: 0 }

/** Sides at which a name may stand that matters, where the one it was composed for is not free. */
const SIDES: readonly Side[] = ['below', 'above', 'right', 'left']

/** The places of a node's name in letters that have grown, the one it was composed for first. */
function placesOf({ thing, position }: ComposedNode, at: PlacedNode, zoom: number): WrittenName['places'] {
  const larger = lettersFor(at.letters, zoom) / at.letters
  const own = {
    side: at.side,
    rect: moved(grownName(at.name, at.side, larger), position.x - at.x, position.y - at.y),
  }
  if (!isMain(thing)) return [own]
  const [left, top, right, bottom] = own.rect
  const size = { width: right - left, height: bottom - top }
  const others = SIDES.filter((side) => side !== at.side)
  return [
    own,
    ...others.map((side) => ({ side, rect: moved(nameAt(side, at.size / 2, size), position.x, position.y) })),
  ]
}

/**
 * What gives way where the picture is so far away that its letters had to grow: names, signs, which move along their
 * lines, and labels.
 */
function givenWay(
  nodes: readonly ComposedNode[],
  lines: readonly PlacedLine[],
  links: readonly Link[],
  zoom: number,
): GivenWay {
  const signed = lines.flatMap(({ id, path, sign }) => (sign === null ? [] : [{ id, pieces: piecesOf(path), sign }]))
  const larger = lettersFor(LINE_LETTERS, zoom) / LINE_LETTERS
  if (larger === 1)
    return { hidden: new Set(), sides: new Map(), signs: new Map(signed.map(({ id, sign }) => [id, sign])) }
  const degrees = new Map(
    Map.groupBy(
      links.flatMap(({ source, target }) => [source, target]),
      String,
    ),
  )
  const names = nodes.flatMap((node): WrittenName[] => {
    const { thing, at, position } = node
    if (at === undefined) return []
    return [
      {
        id: thing.id,
        icon: moved(at.icon, position.x - at.x, position.y - at.y),
        places: placesOf(node, at, zoom),
        weight: RANK[thing.prominence] + (degrees.get(thing.id)?.length ?? 0),
        always: thing.prominence === 'about',
      },
    ]
  })
  const signs = signed.map(({ id, pieces, sign }) => ({
    id,
    places: [signAt(pieces, sign, SIGN * larger), ...signPlaces(pieces, SIGN * larger)],
  }))
  const labels = lines.flatMap(({ id, label }) =>
    label === null ? [] : [{ id, rect: grownLabel(label.rect, larger) }],
  )
  return givingWay(names, signs, labels)
}

/** A node of which no name stands where it was composed. */
const bareIn =
  ({ hidden, sides }: GivenWay) =>
  ({ thing: { id }, at, position }: ComposedNode): Bare | null =>
    at !== undefined && (hidden.has(id) || (sides.get(id) ?? at.side) !== at.side)
      ? { middle: position, half: (at.icon[2] - at.icon[0]) / 2 }
      : null

/** The nodes of a composed picture that have a place. */
function nodesOf(
  { posed, dress }: Composing,
  drawing: Drawing,
  positions: Readonly<Record<string, Position>>,
): ComposedNode[] {
  const placed = new Map((dress?.nodes ?? []).map((node) => [node.id, node]))
  const nodes = new Map(drawing.nodes.map((node) => [node.id, node]))
  const groups = new Map(posed.groups.map((group) => [group.id, group]))
  return posed.subject.things.flatMap((thing) => {
    const group = groups.get(thing.id)
    const position = positions[group?.members[0] ?? thing.id]
    return position === undefined
      ? []
      : [{ thing, node: nodes.get(thing.id), group, at: placed.get(thing.id), position }]
  })
}

/** What the canvas shows of a picture that is composed: names, lines and labels where they were found room for. */
export function composedElements(
  composing: Composing,
  drawing: Drawing,
  positions: Readonly<Record<string, Position>>,
  grounds: readonly Ground[],
  zoom: number,
): Map<string, Element> {
  const { posed, dress } = composing
  const nodes = nodesOf(composing, drawing, positions)
  const way = givenWay(nodes, dress?.lines ?? [], posed.subject.links, zoom)
  const { hidden, sides, signs } = way
  const bareOf = bareIn(way)
  const tones = tonesOf(grounds)
  const look = (id: string) => ({ hidden: hidden.has(id), tone: tones.get(id), side: sides.get(id) })
  const elements = new Map(nodes.map((node) => [node.thing.id, composedNode(node, zoom, look(node.thing.id))]))
  const drawn = new Map(nodes.map((node) => [node.thing.id, node]))
  const bundles = new Map(drawing.bundles.map((bundle) => [bundle.id, bundle]))
  const lines = new Map((dress?.lines ?? []).map((line) => [line.id, line]))
  for (const link of posed.subject.links) {
    const [from, to] = [drawn.get(link.source), drawn.get(link.target)]
    if (from === undefined || to === undefined) continue
    const fits = isAt(from.at, from.position) && isAt(to.at, to.position)
    const placed = fits ? lines.get(link.id) : undefined
    const line = {
      link,
      bundle: bundles.get(link.id),
      line: placed,
      path: placed === undefined ? null : reaching(placed.path, bareOf(from), bareOf(to)),
      source: from.position,
      target: to.position,
      hidden: hidden.has(link.id),
      told: from.thing.second !== null || to.thing.second !== null,
      // While a node is moved its lines are straight, and their signs in the middle.
      signAt: fits ? (signs.get(link.id) ?? null) : 0.5,
    }
    for (const stroke of lineElements(line, zoom)) elements.set(stroke.id, stroke)
  }
  return elements
}
