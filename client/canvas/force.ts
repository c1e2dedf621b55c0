import cytoscape from 'cytoscape'
import fcose from 'cytoscape-fcose'
import type { LayoutTask, Places } from './layout-task.ts'

cytoscape.use(fcose)

/** Lays out all that is not fixed by forces (fcose), labels counted as part of the nodes. Runs without a page. */
export function force({ boxes, lines, aspect }: LayoutTask): Promise<Places> {
  const cy = cytoscape({
    headless: true,
    styleEnabled: true,
    style: [{ selector: 'node', style: { width: 'data(width)', height: 'data(height)', shape: 'rectangle' } }],
    elements: {
      nodes: boxes.map(({ id, width, height, position }) => ({ data: { id, width, height }, ...(position === null ? {} : { position: { ...position } }) })),
      edges: lines.map(({ source, target }) => ({ data: { source, target } })),
    },
  })
  const fixed = boxes.flatMap(({ id, fixed, position }) => (fixed && position !== null ? [{ nodeId: id, position: { ...position } }] : []))
  const options = {
    name: 'fcose', quality: boxes.length > 400 ? 'default' : 'proof', animate: false, randomize: true, packComponents: true, fit: false,
    nodeSeparation: 110, idealEdgeLength: 150, nodeRepulsion: 9000, edgeElasticity: 0.35, gravity: 0.3, tilingPaddingVertical: 40, tilingPaddingHorizontal: 40,
    fixedNodeConstraint: fixed.length === 0 ? undefined : fixed,
  }
  return new Promise((resolve) => {
    const layout = cy.layout(options as cytoscape.LayoutOptions)
    layout.one('layoutstop', () => {
      const kept = new Set(fixed.map(({ nodeId }) => nodeId))
      const turned = fixed.length === 0 && needsTurn(cy.elements().boundingBox(), aspect)
      const places = cy.nodes().toArray().filter((node) => !kept.has(node.id())).map((node) => {
        const { x, y } = node.position()
        return [node.id(), turned ? { x: y, y: x } : { x, y }] as const
      })
      cy.destroy()
      resolve(Object.fromEntries(places))
    })
    layout.run()
  })
}

/** Whether a picture that is wide stands better upright in this canvas, or the other way round. */
const needsTurn = ({ w, h }: { w: number; h: number }, aspect: number): boolean => Math.abs(Math.log(w / h) - Math.log(aspect)) > Math.abs(Math.log(h / w) - Math.log(aspect)) + 0.2
