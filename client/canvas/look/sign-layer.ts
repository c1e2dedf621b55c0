import type { Core } from 'cytoscape'
import type { Sign } from '../../state/picture/comparison.ts'
import type { Element } from './element.ts'
import { signOn } from './sign.ts'
import { SIGN_PATHS, SIGN_RADIUS, SIGN_STROKE } from './sign-shape.ts'

const SVG = 'http://www.w3.org/2000/svg'

function made<Name extends keyof SVGElementTagNameMap>(name: Name, attributes: Readonly<Record<string, string>>) {
  const element = document.createElementNS(SVG, name)
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
  return element
}

function drawnSign(sign: Sign): SVGGElement {
  const drawn = made('g', { 'stroke-width': String(SIGN_STROKE) })
  drawn.append(made('circle', { r: String(SIGN_RADIUS) }), made('path', { d: SIGN_PATHS[sign] }))
  return drawn
}

/** What a line's look has that its sign follows. */
const FOLLOWED = ['dim', 'faint'] as const

/**
 * The layer over a picture that the signs of its lines lie on; each goes with its line, wherever that is drawn. Gives
 * how to say what is drawn.
 */
export function laySigns(cy: Core, element: HTMLElement): (elements: ReadonlyMap<string, Element>) => void {
  const layer = made('svg', { class: 'signs', 'aria-hidden': 'true' })
  const all = made('g', {})
  layer.append(all)
  element.append(layer)
  let signs: readonly (readonly [id: string, drawn: SVGGElement])[] = []
  const follow = () => {
    if (signs.length === 0) return
    const { x, y } = cy.pan()
    all.setAttribute('transform', `translate(${x} ${y}) scale(${cy.zoom()})`)
    for (const [id, drawn] of signs) {
      const line = cy.getElementById(id)
      const at = line.nonempty() ? signOn(line) : null
      drawn.toggleAttribute('hidden', at === null)
      if (at === null) continue
      drawn.setAttribute('transform', `translate(${at.x} ${at.y}) scale(${at.size})`)
      drawn.setAttribute('class', ['sign', at.sign, ...FOLLOWED.filter((name) => line.hasClass(name))].join(' '))
    }
  }
  cy.on('render', follow)
  cy.on('destroy', () => layer.remove())
  return (elements) => {
    const wanted = [...elements.values()].filter(({ classes }) => classes.includes('signed'))
    if (wanted.length === 0 && signs.length === 0) return
    signs = wanted.map(({ id, data }) => [id, drawnSign(data['sign'] as Sign)])
    all.replaceChildren(...signs.map(([, drawn]) => drawn))
    follow()
  }
}
