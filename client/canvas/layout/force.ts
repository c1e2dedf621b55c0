import cytoscape from 'cytoscape'
import fcose from 'cytoscape-fcose'
import type { Position } from '../../state/picture/picture.ts'
import { bodyOf, settle } from './grow.ts'
import { layOut } from './headless.ts'
import type { LayoutTask, Places } from './layout-task.ts'
import { tangle } from './tangle.ts'

cytoscape.use(fcose)

/**
 * Boxes up to this many get the slow and better kind of layout, which takes ten seconds for 1,000; up to the other, the
 * best of several.
 */
const FEW = 400
const VERY_FEW = 40
const TRIES = 10

/** A rough layout of many boxes, made smooth by the same forces that place what arrives. */
function smoothed({ boxes, lines }: LayoutTask, rough: ReadonlyMap<string, Position>): Places {
  const bodies = boxes.map((box) => ({
    ...bodyOf(box),
    x: 0,
    y: 0,
    ...rough.get(box.id),
    ...(box.position === null ? {} : { fx: box.position.x, fy: box.position.y }),
  }))
  settle(bodies, lines)
  return Object.fromEntries(bodies.filter(({ free }) => free).map(({ id, x, y }) => [id, { x, y }]))
}

/** Lays out by forces (fcose) all that is not fixed: of several tries the one that is easiest to read. */
export async function force(task: LayoutTask): Promise<Places> {
  const fixed = task.boxes.flatMap(({ id, drop, position }) =>
    position !== null ? [{ nodeId: id, position: { x: position.x, y: position.y + drop } }] : [],
  )
  const many = task.boxes.length > FEW
  const options = {
    name: 'fcose',
    quality: many ? 'draft' : 'proof',
    animate: false,
    randomize: true,
    packComponents: true,
    fit: false,
    nodeSeparation: 60,
    idealEdgeLength: 70,
    nodeRepulsion: 4500,
    edgeElasticity: 0.45,
    gravity: 0.5,
    gravityRange: 2.5,
    tilingPaddingVertical: 24,
    tilingPaddingHorizontal: 24,
    ...(fixed.length === 0 ? {} : { fixedNodeConstraint: fixed }),
  } as cytoscape.LayoutOptions
  if (many) return smoothed(task, await layOut(task, options))
  const tries: Map<string, Position>[] = []
  for (let count = task.boxes.length > VERY_FEW ? 1 : TRIES; count > 0; count -= 1) {
    const places = await layOut(task, options)
    tries.push(places)
    if (fixed.length === 0) tries.push(new Map([...places].map(([id, { x, y }]) => [id, { x: y, y: x }])))
  }
  const costs = new Map(tries.map((places) => [places, tangle(task, places)]))
  const [best = new Map<string, Position>()] = tries.sort((a, b) => (costs.get(a) ?? 0) - (costs.get(b) ?? 0))
  for (const { nodeId } of fixed) best.delete(nodeId)
  return Object.fromEntries(best)
}
