import { forceCollide, forceLink, forceManyBody, forceSimulation, type SimulationNodeDatum } from 'd3-force'
import type { Position } from '../../state/picture/picture.ts'
import type { Box, LayoutTask, Places } from './layout-task.ts'
import { type Separable, separate } from './separate.ts'

/** A box on its way to its place. */
interface Body extends SimulationNodeDatum, Separable {
  readonly id: string
  readonly radius: number
  x: number
  y: number
}

/** Length in pixels that a line to a new node tends to; room for its label. */
const LINE = 170
const TICKS = 180
/** Full turns divided by the golden ratio: seeds on a ring never fall on each other, however many follow. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5))

export const bodyOf = ({ id, width, height, drop, position }: Box) => ({
  id,
  width,
  height,
  drop,
  free: position === null,
  radius: Math.hypot(width, height) / 2.6,
})

/** Where a new node starts: on a ring round the drawn nodes it is tied to, on the side where there is most room. */
function seed(index: number, anchors: readonly Position[], middle: Position): Position {
  const near =
    anchors.length === 0 ? middle : { x: mean(anchors.map(({ x }) => x)), y: mean(anchors.map(({ y }) => y)) }
  const outwards = Math.atan2(near.y - middle.y, near.x - middle.x)
  const turn = Math.ceil(index / 2) * GOLDEN_ANGLE * 0.35 * (index % 2 === 0 ? 1 : -1)
  const distance = anchors.length > 1 ? LINE * 0.4 : LINE
  return { x: near.x + Math.cos(outwards + turn) * distance, y: near.y + Math.sin(outwards + turn) * distance }
}

const mean = (numbers: readonly number[]): number =>
  numbers.length === 0 ? 0 : numbers.reduce((sum, number) => sum + number, 0) / numbers.length

/**
 * Lets forces draw bodies to those they are tied to and push them off all others; a body with a fixed place (`fx`,
 * `fy`) stays there.
 */
export function settle(bodies: Body[], lines: readonly { readonly source: string; readonly target: string }[]): void {
  forceSimulation(bodies)
    .force(
      'line',
      forceLink<Body, { source: string | Body; target: string | Body }>(lines.map((line) => ({ ...line })))
        .id(({ id }) => id)
        .distance(LINE)
        .strength(0.5),
    )
    .force('apart', forceManyBody<Body>().strength(-320).distanceMax(420))
    .force(
      'room',
      forceCollide<Body>(({ radius }) => radius)
        .strength(0.9)
        .iterations(2),
    )
    .stop()
    .tick(TICKS)
}

/** Places new nodes among those that are fixed; only the new ones are simulated, so nothing else can move. */
export function grow({ boxes, lines }: LayoutTask): Places {
  const drawn = new Map(boxes.flatMap(({ id, position }) => (position === null ? [] : [[id, position] as const])))
  const middle = { x: mean([...drawn.values()].map(({ x }) => x)), y: mean([...drawn.values()].map(({ y }) => y)) }
  const arriving = boxes.filter(({ position }) => position === null)
  const seeded = new Map<string, number>()
  const bodies = new Map<string, Body>()
  for (const box of arriving) {
    const anchors = lines
      .flatMap(({ source, target }) => (source === box.id ? [target] : target === box.id ? [source] : []))
      .filter((id) => drawn.has(id))
    const key = anchors.join()
    const index = seeded.get(key) ?? 0
    seeded.set(key, index + 1)
    bodies.set(box.id, {
      ...bodyOf(box),
      ...seed(
        index,
        anchors.flatMap((id) => drawn.get(id) ?? []),
        middle,
      ),
    })
  }
  for (const box of boxes) {
    if (box.position !== null)
      bodies.set(box.id, {
        ...bodyOf(box),
        x: box.position.x,
        y: box.position.y,
        fx: box.position.x,
        fy: box.position.y,
      })
  }
  const free = (id: string) => bodies.get(id)?.free === true
  const links = lines.filter(
    ({ source, target }) => bodies.has(source) && bodies.has(target) && (free(source) || free(target)),
  )
  settle([...bodies.values()], links)
  separate([...bodies.values()])
  return Object.fromEntries([...bodies.values()].filter((body) => body.free).map(({ id, x, y }) => [id, { x, y }]))
}
