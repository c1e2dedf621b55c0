import type { Core } from 'cytoscape'
import { type Ground, MARGIN, outlineOf } from './grounds.ts'

const SVG = 'http://www.w3.org/2000/svg'

function pathOf(ground: Ground): SVGPathElement {
  const path = document.createElementNS(SVG, 'path')
  path.setAttribute('d', outlineOf(ground))
  path.setAttribute('stroke-width', String(2 * MARGIN))
  path.setAttribute('class', `ground-${ground.tone}`)
  return path
}

/** The layer under a picture that its grounds lie on; it goes with the camera. Gives how to lay others. */
export function layGrounds(cy: Core, element: HTMLElement): (grounds: readonly Ground[]) => void {
  const layer = document.createElementNS(SVG, 'svg')
  layer.setAttribute('class', 'grounds')
  layer.setAttribute('aria-hidden', 'true')
  const all = document.createElementNS(SVG, 'g')
  layer.append(all)
  element.prepend(layer)
  const follow = () => {
    const { x, y } = cy.pan()
    all.setAttribute('transform', `translate(${x} ${y}) scale(${cy.zoom()})`)
  }
  cy.on('viewport', follow)
  cy.on('destroy', () => layer.remove())
  let laid = ''
  return (grounds) => {
    const words = grounds.map((ground) => `${ground.id} ${outlineOf(ground)}`).join('|')
    // What stays as it is does not fade in again.
    if (words === laid) return
    laid = words
    follow()
    all.replaceChildren(...grounds.map(pathOf))
  }
}
