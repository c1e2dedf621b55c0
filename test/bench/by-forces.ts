import { bodyShape } from '../../client/canvas/compose/body-shape.ts'
import type { Composed, PlacedNode } from '../../client/canvas/compose/composed.ts'
import { hull, moved } from '../../client/canvas/compose/rect.ts'
import type { Subject } from '../../client/canvas/compose/subject.ts'
import { force } from '../../client/canvas/layout/force.ts'
import type { Box } from '../../client/canvas/layout/layout-task.ts'
import { loadDice } from '../../client/canvas/layout/worker-window.ts'

/** The same picture laid out by fcose, the best of its tries, with its names under their nodes and straight lines. */
export async function byForces(subject: Subject): Promise<Composed> {
  loadDice(1)
  const shapes = new Map(subject.things.map((thing) => [thing.id, bodyShape(thing, 'below', false, false)]))
  const boxes: Box[] = [...shapes].map(([id, { icon, name }]) => {
    const [left, top, right, bottom] = hull([icon, name])
    return {
      id,
      width: right - left + 16,
      height: bottom - top + 16,
      drop: (top + bottom) / 2,
      position: null,
      since: null,
    }
  })
  const places = await force({
    kind: 'force',
    boxes,
    lines: subject.links,
    middle: null,
    seed: 1,
    aspect: subject.width / subject.height,
  })
  const nodes = [...shapes].map(([id, shape]): PlacedNode => {
    const { x, y } = places[id] ?? { x: 0, y: 0 }
    return {
      id,
      x,
      y,
      size: 46,
      side: 'below',
      icon: moved(shape.icon, x, y),
      name: moved(shape.name, x, y),
      lines: shape.text.lines,
      letters: 14,
      grade: null,
    }
  })
  const at = (id: string) => places[id] ?? { x: 0, y: 0 }
  const lines = subject.links.map(({ id, source, target }) => ({
    id,
    source,
    target,
    path: { from: at(source), to: at(target), bends: [] },
    label: null,
    labelled: false,
    sign: null,
  }))
  return { nodes, lines }
}
