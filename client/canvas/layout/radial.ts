import type { LayoutTask, Places } from './layout-task.ts'

/** Pixels between two rings, and the room along a ring that a box asks for at least. */
const RING = 190
const ROOM = 150

/** Ties from the middle to each box; what is not connected to it comes last. */
function distances({ boxes, lines }: LayoutTask, middle: string): Map<string, number> {
  const found = new Map([[middle, 0]])
  const queue = [middle]
  for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
    for (const { source, target } of lines) {
      const next = source === at ? target : target === at ? source : at
      if (found.has(next)) continue
      found.set(next, (found.get(at) ?? 0) + 1)
      queue.push(next)
    }
  }
  const farthest = Math.max(...found.values())
  return new Map(boxes.map(({ id }) => [id, found.get(id) ?? farthest + 1]))
}

/** The direction of what a box hangs on in the rings further in, from the middle. */
function direction({ lines }: LayoutTask, id: string, angles: ReadonlyMap<string, number>): number {
  const inward = lines
    .flatMap(({ source, target }) => (source === id ? [target] : target === id ? [source] : []))
    .flatMap((other) => angles.get(other) ?? [])
  return Math.atan2(
    inward.reduce((sum, angle) => sum + Math.sin(angle), 0),
    inward.reduce((sum, angle) => sum + Math.cos(angle), 0),
  )
}

const busiest = ({ boxes, lines }: LayoutTask): string | undefined =>
  boxes
    .map(({ id }) => ({ id, ties: lines.filter(({ source, target }) => source === id || target === id).length }))
    .sort((a, b) => b.ties - a.ties)[0]?.id

/**
 * Lays out in rings round the middle, or round what has most ties; each box stands near the direction of what it hangs
 * on.
 */
export function radial(task: LayoutTask): Places {
  const middle = task.middle ?? busiest(task)
  if (middle === undefined) return {}
  const centre = task.boxes.find(({ id }) => id === middle)?.position ?? { x: 0, y: 0 }
  const distance = distances(task, middle)
  const rings = Map.groupBy(task.boxes, ({ id }) => distance.get(id) ?? 0)
  const angles = new Map([[middle, 0]])
  const places: Record<string, { x: number; y: number }> = {}
  let radius = 0
  for (const [ring, boxes] of [...rings].sort(([a], [b]) => a - b)) {
    radius = ring === 0 ? 0 : Math.max(radius + RING, (boxes.length * ROOM) / (2 * Math.PI))
    const sorted = boxes
      .map((box) => ({ box, angle: direction(task, box.id, angles) }))
      .sort((one, other) => one.angle - other.angle)
    const gap = radius === 0 ? 0 : ROOM / radius
    let last = Number.NEGATIVE_INFINITY
    const spread = sorted.map(({ box, angle }) => {
      last = Math.max(angle, last + gap)
      return { box, angle: last }
    })
    const tooFar = last - (spread[0]?.angle ?? 0) > 2 * Math.PI - gap
    for (const [index, { box, angle }] of spread.entries()) {
      const at = tooFar ? (index / spread.length) * 2 * Math.PI : angle
      angles.set(box.id, at)
      if (box.position === null)
        places[box.id] = { x: centre.x + Math.cos(at) * radius, y: centre.y + Math.sin(at) * radius }
    }
  }
  return places
}
