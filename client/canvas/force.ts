import cytoscape from 'cytoscape'
import fcose from 'cytoscape-fcose'
import type { Position } from '../state/picture.ts'
import { layOut } from './headless.ts'
import type { LayoutTask, Places } from './layout-task.ts'

cytoscape.use(fcose)

/** Boxes up to this many get the slow and better kind of layout. */
const FEW = 400

/** Whether a picture that is wide stands better upright in this canvas, or the other way round. */
function needsTurn(places: readonly Position[], aspect: number): boolean {
  const [xs, ys] = [places.map(({ x }) => x), places.map(({ y }) => y)]
  const ratio = Math.log((Math.max(...xs) - Math.min(...xs) + 150) / (Math.max(...ys) - Math.min(...ys) + 80))
  return Math.abs(ratio - Math.log(aspect)) > Math.abs(-ratio - Math.log(aspect)) + 0.2
}

/** Lays out by forces (fcose) all that is not fixed. */
export async function force(task: LayoutTask): Promise<Places> {
  const fixed = task.boxes.flatMap(({ id, fixed, position }) => (fixed && position !== null ? [{ nodeId: id, position: { ...position } }] : []))
  const places = await layOut(task, {
    name: 'fcose', quality: task.boxes.length > FEW ? 'default' : 'proof', animate: false, randomize: true, packComponents: true, fit: false,
    nodeSeparation: 110, idealEdgeLength: 150, nodeRepulsion: 9000, edgeElasticity: 0.35, gravity: 0.3, tilingPaddingVertical: 40, tilingPaddingHorizontal: 40,
    ...(fixed.length === 0 ? {} : { fixedNodeConstraint: fixed }),
  } as cytoscape.LayoutOptions)
  for (const { nodeId } of fixed) places.delete(nodeId)
  const turned = fixed.length === 0 && needsTurn([...places.values()], task.aspect)
  return Object.fromEntries([...places].map(([id, { x, y }]) => [id, turned ? { x: y, y: x } : { x, y }]))
}
