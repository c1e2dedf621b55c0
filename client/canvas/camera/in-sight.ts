import { effect } from '@preact/signals'
import type { Core, NodeCollection } from 'cytoscape'
import type { Store } from '../../state/store.ts'
import type { Camera } from './camera.ts'
import { coversOf, freeArea } from './free-area.ts'

/** Pixels by which what is free of the canvas may change without a new look: lines of text that come or go. */
const SMALL_CHANGE = 64

const idsOf = (nodes: NodeCollection): string[] => nodes.map((node) => node.id())

/** Brings what is picked into sight, with those around it where all of that can be read. */
function bringPicked(cy: Core, camera: Camera): void {
  const picked = cy.elements('.picked, .on-path')
  const itself = picked.union(picked.edges().connectedNodes()).nodes()
  camera.keep(idsOf(itself), idsOf(itself.union(picked.nodes().neighborhood().nodes())))
}

/** Whether the middle of anything that is picked can be seen. */
function seesPicked(cy: Core): boolean {
  const { x1, x2, y1, y2 } = cy.extent()
  const middles = [
    ...cy.nodes('.picked').map((node) => node.position()),
    ...cy.edges('.picked').map((line) => line.midpoint()),
  ]
  return middles.some(({ x, y }) => x >= x1 && x <= x2 && y >= y1 && y <= y2)
}

/** Has the camera look again when what is free of the canvas gets another size. Returns how to stop. */
function followSize(cy: Core, element: HTMLElement, camera: Camera): () => void {
  let area = freeArea(element)
  const resized = new ResizeObserver(() => {
    cy.resize()
    const now = freeArea(element)
    const sides = ['x', 'y', 'width', 'height'] as const
    if (sides.every((side) => Math.abs(now[side] - area[side]) < SMALL_CHANGE)) return
    area = now
    camera.startAgain()
    bringPicked(cy, camera)
  })
  for (const one of [element, ...coversOf(element)]) resized.observe(one)
  return () => resized.disconnect()
}

/**
 * Keeps in sight what one looks at: what is picked, when the canvas gets another size or it lies outside; and a chain
 * when it is shown. Only the camera moves. Returns how to stop.
 */
export function keepInSight(cy: Core, element: HTMLElement, store: Store, camera: Camera): () => void {
  const stopSize = followSize(cy, element, camera)
  let chain: number | null = null
  const look = () => {
    const { chosen } = store.view.peek().path
    const steps = store.answers.paths.peek().value?.paths[chosen ?? -1]?.steps.length
    const drawn = cy.nodes('.on-path')
    if (chosen === null) chain = null
    else if (chosen !== chain && drawn.length === steps) {
      chain = chosen
      camera.fit(idsOf(drawn))
      return
    }
    if (!seesPicked(cy)) bringPicked(cy, camera)
  }
  let frame = 0
  const stop = effect(() => {
    void [store.view.value.selection, store.view.value.path.chosen, store.picture.value.positions]
    // The first look at a picture comes with its places; this has to come after it.
    cancelAnimationFrame(frame)
    frame = requestAnimationFrame(look)
  })
  return () => {
    stop()
    cancelAnimationFrame(frame)
    stopSize()
  }
}
