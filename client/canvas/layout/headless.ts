import cytoscape from 'cytoscape'
import type { Position } from '../../state/picture/picture.ts'
import type { LayoutTask } from './layout-task.ts'

/**
 * Runs one of cytoscape's layouts without a page, labels counted as part of the nodes. Gives the place of every box.
 */
export function layOut({ boxes, lines }: LayoutTask, options: cytoscape.LayoutOptions): Promise<Map<string, Position>> {
  const cy = cytoscape({
    headless: true,
    styleEnabled: true,
    style: [{ selector: 'node', style: { width: 'data(width)', height: 'data(height)', shape: 'rectangle' } }],
    elements: {
      nodes: boxes.map(({ id, width, height, drop, position }) => ({
        data: { id, width, height, drop },
        ...(position === null ? {} : { position: { x: position.x, y: position.y + drop } }),
      })),
      edges: lines.map(({ source, target }) => ({ data: { source, target } })),
    },
  })
  return new Promise((resolve) => {
    const layout = cy.layout(options)
    layout.one('layoutstop', () => {
      const places = new Map(
        cy
          .nodes()
          .toArray()
          .map((node) => [node.id(), { x: node.position().x, y: node.position().y - Number(node.data('drop')) }]),
      )
      cy.destroy()
      resolve(places)
    })
    layout.run()
  })
}
