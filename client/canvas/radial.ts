import type { Box, LayoutTask, Places } from './layout-task.ts'

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

const busiest = ({ boxes, lines }: LayoutTask): string | undefined =>
  boxes.map(({ id }) => ({ id, ties: lines.filter(({ source, target }) => source === id || target === id).length })).sort((a, b) => b.ties - a.ties)[0]?.id

/** Lays out in rings round the middle, or round what has most ties; each box stands near the direction of what it hangs on. */
export function radial(task: LayoutTask): Places {
  const middle = task.middle ?? busiest(task)
  if (middle === undefined) return {}
  const centre = task.boxes.find(({ id, fixed }) => id === middle && fixed)?.position ?? { x: 0, y: 0 }
  const distance = distances(task, middle)
  const rings = Map.groupBy(task.boxes, ({ id }) => distance.get(id) ?? 0)
  const angles = new Map([[middle, 0]])
  const places: Record<string, { x: number; y: number }> = {}
  let radius = 0
  for (const [ring, boxes] of [...rings].sort(([a], [b]) => a - b)) {
    radius = ring === 0 ? 0 : Math.max(radius + RING, (boxes.length * ROOM) / (2 * Math.PI))
    const inward = (box: Box) => {
      const towards = task.lines.flatMap(({ source, target }) => (source === box.id ? [target] : target === box.id ? [source] : [])).flatMap((id) => angles.get(id) ?? [])
      return towards.length === 0 ? 0 : towards.reduce((sum, angle) => sum + angle, 0) / towards.length
    }
    const sorted = [...boxes].map((box) => ({ box, towards: inward(box) })).sort((a, b) => a.towards - b.towards)
    for (const [index, { box }] of sorted.entries()) {
      const angle = (index / sorted.length) * 2 * Math.PI - Math.PI / 2
      angles.set(box.id, angle)
      if (!box.fixed) places[box.id] = { x: centre.x + Math.cos(angle) * radius, y: centre.y + Math.sin(angle) * radius }
    }
  }
  return places
}
