import type { EdgeSingular } from 'cytoscape'
import type { Position } from '../../state/picture/picture.ts'
import { signColour, signOn } from '../look/sign.ts'
import { SIGN_PATHS, SIGN_RADIUS, SIGN_STROKE } from '../look/sign-shape.ts'
import type { Tokens } from '../look/tokens.ts'
import { labelMarkup } from './label.ts'
import { inXml, pathThrough, tag } from './markup.ts'
import { linesOf } from './node.ts'

/** Cytoscape's own reckoning of how large an arrow is beside its line. */
const arrowSize = (width: number, scale: number): number => Math.max((width * 13.37) ** 0.9, 29) * scale

/** Points of cytoscape's arrows, the tip at 0 and the line coming from above, in sizes of the arrow. */
const ARROWS: Readonly<Record<string, readonly (readonly [number, number])[]>> = {
  triangle: [
    [-0.15, -0.3],
    [0, 0],
    [0.15, -0.3],
  ],
  tee: [
    [-0.15, 0],
    [-0.15, -0.1],
    [0.15, -0.1],
    [0.15, 0],
  ],
  diamond: [
    [-0.15, -0.15],
    [0, -0.3],
    [0.15, -0.15],
    [0, 0],
  ],
}

function arrow(edge: EdgeSingular, end: 'source' | 'target', tip: Position, from: Position, ground: string): string {
  const shape = String(edge.style(`${end}-arrow-shape`))
  if (shape === 'none') return ''
  const size = arrowSize(edge.numericStyle('width'), edge.numericStyle('arrow-scale'))
  const colour = String(edge.style(`${end}-arrow-color`))
  const turn = Math.atan2(tip.y - from.y, tip.x - from.x) - Math.PI / 2
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)]
  const placed = (x: number, y: number) =>
    [tip.x + (x * cos - y * sin) * size, tip.y + (x * sin + y * cos) * size] as const
  if (shape === 'circle') {
    const [cx, cy] = placed(0, -0.15)
    return tag('circle', { cx, cy, r: size * 0.15, fill: ground, stroke: colour, 'stroke-width': 1.5 })
  }
  const points = (ARROWS[shape] ?? ARROWS['triangle'] ?? []).map(([x, y]) => placed(x, y))
  return tag('path', { d: pathThrough(points, true), fill: colour })
}

/** The points between which a line bends, as cytoscape reckons them. */
function curveThrough(from: Position, bends: readonly Position[], to: Position): string {
  if (bends.length === 0)
    return pathThrough([
      [from.x, from.y],
      [to.x, to.y],
    ])
  const at = ({ x, y }: Position) => `${Math.round(x * 100) / 100} ${Math.round(y * 100) / 100}`
  const parts = bends.map((bend, index) => {
    const next = bends[index + 1]
    const end = next === undefined ? to : { x: (bend.x + next.x) / 2, y: (bend.y + next.y) / 2 }
    return `Q${at(bend)} ${at(end)}`
  })
  return `M${at(from)}${parts.join('')}`
}

function stroke(edge: EdgeSingular): Record<string, string | number | undefined> {
  const look = String(edge.style('line-style'))
  const dashes = String(edge.style('line-dash-pattern'))
    .replace(/[^\d.]+/g, ' ')
    .trim()
  const cap = String(edge.style('line-cap'))
  return {
    fill: 'none',
    stroke: String(edge.style('line-color')),
    'stroke-width': edge.numericStyle('width'),
    'stroke-opacity': edge.numericStyle('line-opacity') === 1 ? undefined : edge.numericStyle('line-opacity'),
    'stroke-dasharray': look === 'dashed' ? dashes : look === 'dotted' ? '1 1' : undefined,
    'stroke-linecap': cap === 'butt' ? undefined : cap,
  }
}

/** A line as the canvas draws it, with its arrows. `says` is told when it is pointed at; null for nothing. */
export function lineMarkup(edge: EdgeSingular, ground: string, says: string | null): string {
  const [from, to] = [edge.sourceEndpoint(), edge.targetEndpoint()]
  const bends = edge.controlPoints() ?? []
  const d = curveThrough(from, bends, to)
  const outlined = edge.numericStyle('line-outline-width')
  const drawn = stroke(edge)
  return tag(
    'g',
    { opacity: edge.numericStyle('opacity') === 1 ? undefined : edge.numericStyle('opacity') },
    [
      says === null ? '' : tag('title', {}, inXml(says)),
      outlined > 0
        ? tag('path', {
            ...drawn,
            d,
            stroke: String(edge.style('line-outline-color')),
            'stroke-width': edge.numericStyle('width') + 2 * outlined,
          })
        : '',
      tag('path', { ...drawn, d }),
      arrow(edge, 'source', from, bends[0] ?? to, ground),
      arrow(edge, 'target', to, bends.at(-1) ?? from, ground),
    ].join(''),
  )
}

/** What stands on a line, with the numbers of its sources; empty where nothing does. */
export function lineLabel(edge: EdgeSingular, ground: string, notes: string): string {
  const letters = edge.numericStyle('font-size')
  const lines = linesOf(String(edge.style('label')), letters, edge.numericStyle('text-max-width'))
  if (lines.length === 0 || edge.numericStyle('text-opacity') === 0) return ''
  const leading = edge.numericStyle('line-height')
  const { x, y } = edge.midpoint()
  return labelMarkup({
    lines,
    notes,
    letters,
    leading,
    ground,
    density: edge.numericStyle('text-background-opacity'),
    x: x + edge.numericStyle('text-margin-x'),
    top: y + edge.numericStyle('text-margin-y') - (lines.length * letters * leading) / 2,
    anchor: 'middle',
    weight: String(edge.style('font-weight')),
    italic: edge.style('font-style') === 'italic',
    colour: String(edge.style('color')),
  })
}

/** The round sign on a line; empty where it has none. */
export function signMarkup(edge: EdgeSingular, tokens: Tokens): string {
  const at = signOn(edge)
  if (at === null) return ''
  const stroke = signColour(at.sign, tokens)
  return tag(
    'g',
    {
      transform: `translate(${at.x.toFixed(1)} ${at.y.toFixed(1)}) scale(${at.size.toFixed(2)})`,
      stroke,
      'stroke-width': SIGN_STROKE,
    },
    tag('circle', { r: SIGN_RADIUS, fill: tokens.canvas }) + tag('path', { d: SIGN_PATHS[at.sign], fill: 'none' }),
  )
}
