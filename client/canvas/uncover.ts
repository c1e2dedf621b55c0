import { effect } from '@preact/signals'
import type { Core } from 'cytoscape'
import type { Store } from '../state/store.ts'

/** Pixels of the screen that stay free between a node's middle and what comes up from below: its lower half and its label. */
const CLEARANCE = 56

/** Moves the picture up, no further than it must, where the sheet of a narrow screen would cover what was picked last; nothing moves in the picture itself. Ends with the cytoscape. */
export function keepUncovered(cy: Core, store: Store): void {
  const container = cy.container()
  const sheet = document.querySelector('.panel')
  if (container === null || sheet === null) return
  const look = () => {
    const picked = cy.getElementById(store.view.peek().selection.at(-1) ?? '')
    if (picked.empty() || !picked.isNode()) return
    const [canvas, over] = [container.getBoundingClientRect(), sheet.getBoundingClientRect()]
    const beside = over.left >= canvas.right || over.right <= canvas.left
    const room = over.top - canvas.top
    if (beside || over.top >= canvas.bottom || room < CLEARANCE) return
    const covered = picked.renderedPosition().y + CLEARANCE - room
    if (covered > 0) cy.panBy({ x: 0, y: -covered })
  }
  const resized = new ResizeObserver(look)
  resized.observe(sheet)
  let frame = 0
  const stop = effect(() => {
    void [store.view.value.selection, store.picture.value.positions]
    // The first look at a picture comes with its places; this has to come after it.
    cancelAnimationFrame(frame)
    frame = requestAnimationFrame(look)
  })
  cy.on('destroy', () => {
    stop()
    cancelAnimationFrame(frame)
    resized.disconnect()
  })
}
