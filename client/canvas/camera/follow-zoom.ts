import type { Signal } from '@preact/signals'
import type { Core } from 'cytoscape'

/** Milliseconds without a change of the zoom after which letters follow it. */
const AT_REST = 200

/** Has a signal follow the zoom once that rests. Returns how to stop. */
export function followZoom(cy: Core, zoom: Signal<number>): () => void {
  let settling: ReturnType<typeof setTimeout> | undefined
  cy.on('zoom', () => {
    clearTimeout(settling)
    settling = setTimeout(() => {
      zoom.value = cy.zoom()
    }, AT_REST)
  })
  return () => clearTimeout(settling)
}
