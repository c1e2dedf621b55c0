import cytoscape from 'cytoscape'
import dagre from 'cytoscape-dagre'
import { layOut } from './headless.ts'
import type { LayoutTask, Places } from './layout-task.ts'

cytoscape.use(dagre)

/**
 * Lays out in levels (dagre): what a tie leads to, such as the council somebody works for, stands above what it comes
 * from.
 */
export async function hierarchy(task: LayoutTask): Promise<Places> {
  const places = await layOut(task, {
    name: 'dagre',
    rankDir: 'BT',
    nodeSep: 24,
    rankSep: 70,
    animate: false,
    fit: false,
  } as cytoscape.LayoutOptions)
  return Object.fromEntries(
    task.boxes
      .filter(({ position }) => position === null)
      .flatMap(({ id }) => {
        const place = places.get(id)
        return place === undefined ? [] : [[id, place]]
      }),
  )
}
