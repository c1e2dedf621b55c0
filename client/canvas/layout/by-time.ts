import { forceCollide, forceLink, forceSimulation, forceX, forceY, type SimulationNodeDatum } from 'd3-force'
import { bulkOf, each } from '../../../schema/bulk.ts'
import type { LayoutTask, Places } from './layout-task.ts'

interface Body extends SimulationNodeDatum {
  readonly id: string
  readonly radius: number
  readonly since: number
}

/** Width in pixels of the span of time, for each box on average. */
const WIDTH_PER_BOX = 60
const TICKS = 240
/** Pixels beside the span at which stands what has no date, or one far from all others. */
const ASIDE = 200

/** The days that the width shows: from the first to the last of the bulk. */
function spanOf(days: readonly number[]): { readonly first: number; readonly last: number } {
  const yearIn = (day: number) => new Date(day * 86_400_000).getUTCFullYear()
  const bulk = bulkOf(each(days.map(yearIn)))
  const shown = days.filter((day) => bulk !== null && yearIn(day) >= bulk.first && yearIn(day) <= bulk.last)
  return { first: Math.min(...shown), last: Math.max(...shown) }
}

/** Lays out from left to right by the first day known of each box; what has no date stands at the left. */
export function byTime({ boxes, lines }: LayoutTask): Places {
  const { first, last } = spanOf(boxes.flatMap(({ since }) => (since === null ? [] : [since])))
  const width = Math.max(900, boxes.length * WIDTH_PER_BOX)
  const across = (since: number | null) =>
    since === null || last <= first
      ? -ASIDE
      : Math.min(width + ASIDE, Math.max(-ASIDE, ((since - first) / (last - first)) * width))
  const bodies = boxes.map(
    ({ id, width: w, height: h, since, position }): Body => ({
      id,
      radius: Math.hypot(w, h) / 2.4,
      since: across(since),
      ...(position !== null ? { fx: position.x, fy: position.y } : {}),
    }),
  )
  const known = new Set(boxes.map(({ id }) => id))
  forceSimulation(bodies)
    .force('time', forceX<Body>(({ since }) => since).strength(0.9))
    .force('middle', forceY<Body>(0).strength(0.04))
    .force(
      'line',
      forceLink<Body, { source: string; target: string }>(
        lines.filter(({ source, target }) => known.has(source) && known.has(target)).map((line) => ({ ...line })),
      )
        .id(({ id }) => id)
        .distance(120)
        .strength(0.08),
    )
    .force('room', forceCollide<Body>(({ radius }) => radius).iterations(3))
    .stop()
    .tick(TICKS)
  const placed = new Set(boxes.filter(({ position }) => position !== null).map(({ id }) => id))
  return Object.fromEntries(bodies.filter(({ id }) => !placed.has(id)).map(({ id, x = 0, y = 0 }) => [id, { x, y }]))
}
