import type { NodeSingular } from 'cytoscape'
import { PILL } from '../compose/pill.ts'
import { wrapped } from '../compose/text.ts'
import { type Label, labelMarkup } from './label.ts'
import { inXml, tag } from './markup.ts'
import { outline } from './shape.ts'

/** What of the picture's surroundings a node is drawn with. */
export interface Drawing {
  readonly ground: string
  /** An SVG image of what is drawn in a node, as a data address; null where nothing is. */
  readonly imageOf: (node: NodeSingular) => string | null
  /** What is said of an element when it is pointed at; null for nothing. */
  readonly says: (id: string) => string | null
}

const DASHES: Readonly<Record<string, string>> = { dashed: '5 4', dotted: '1.5 2.5' }

/** Lines of a label: as they are given, or wrapped as the canvas wraps them. */
export function linesOf(text: string, letters: number, most: number): readonly string[] {
  if (text === '') return []
  return text.includes('\n') || most > 9000 ? text.split('\n') : wrapped(text, letters, most, 6).lines
}

function nameOf(node: NodeSingular, notes: string, ground: string): Label | null {
  const number = (name: string): number => node.numericStyle(name)
  const letters = number('font-size')
  const lines = linesOf(String(node.style('label')), letters, number('text-max-width'))
  if (lines.length === 0) return null
  const [{ x, y }, leading] = [node.position(), number('line-height')]
  const [across, down] = [node.width() / 2, node.height() / 2]
  const height = lines.length * letters * leading
  const [level, upright] = [String(node.style('text-halign')), String(node.style('text-valign'))]
  const [moveX, moveY] = [number('text-margin-x'), number('text-margin-y')]
  return {
    lines,
    notes,
    letters,
    leading,
    ground,
    density: number('text-background-opacity'),
    x: (level === 'left' ? x - across : level === 'right' ? x + across : x) + moveX,
    top: (upright === 'top' ? y - down - height : upright === 'bottom' ? y + down : y - height / 2) + moveY,
    anchor: level === 'left' ? 'end' : level === 'right' ? 'start' : 'middle',
    weight: String(node.style('font-weight')),
    italic: node.style('font-style') === 'italic',
    colour: String(node.style('color')),
  }
}

/** An image of ours as markup at a place, so that what it holds can be taken apart and its letters stay letters. */
function inner(image: string, x: number, y: number, size: number): string {
  const svg = decodeURIComponent(image.slice(image.indexOf(',') + 1))
  const body = svg.slice(svg.indexOf('<svg'))
  const place = `x="${x - size / 2}" y="${y - size / 2}" width="${size}" height="${size}"`
  return body
    .replace(/\s(?:width|height|class)="[^"]*"/g, (found, at: number) => (at < body.indexOf('>') ? '' : found))
    .replace('<svg', `<svg ${place}`)
}

/** What an inspection found, on its ground under the name; empty for all else. */
function gradeMarkup(node: NodeSingular, ground: string): string {
  const grade = String(node.data('grade') ?? '')
  if (grade === '') return ''
  const number = (name: string): number => Number(node.data(name))
  const [width, height] = [number('pillWidth'), number('pillHeight')]
  const [x, y] = [node.position().x + number('pillX'), node.position().y + number('pillY')]
  const letters = (PILL.letters * height) / PILL.height
  const fill = String(node.style('background-color'))
  const words = { x, y: y + letters * 0.36, 'font-size': letters, 'font-weight': 700, 'text-anchor': 'middle' }
  return (
    tag('rect', { x: x - width / 2, y: y - height / 2, width, height, rx: height / 2, fill }) +
    tag('text', { ...words, fill: ground }, inXml(grade))
  )
}

/** What stands round a node that is picked or pointed at; empty for all else. */
function haloMarkup(node: NodeSingular): string {
  const opacity = node.numericStyle('underlay-opacity')
  const padding = opacity === 0 ? 0 : node.numericStyle('underlay-padding')
  if (padding === 0) return ''
  const [width, height] = [node.width() + 2 * padding, node.height() + 2 * padding]
  return outline(String(node.style('underlay-shape')), node.position(), width, height, {
    fill: String(node.style('underlay-color')),
    'fill-opacity': opacity,
  })
}

/** A node as the canvas draws it: its shape, what is in it and its name. */
export function nodeMarkup(node: NodeSingular, { ground, imageOf, says }: Drawing, notes: string): string {
  const number = (name: string): number => node.numericStyle(name)
  const [position, shape] = [node.position(), String(node.style('shape'))]
  const [width, height, border] = [node.width(), node.height(), number('border-width')]
  const look = String(node.style('border-style'))
  const body = outline(shape, position, width, height, {
    fill: String(node.style('background-color')),
    'fill-opacity': number('background-opacity'),
    stroke: border === 0 ? undefined : String(node.style('border-color')),
    'stroke-width': border === 0 ? undefined : border,
    'stroke-opacity': border === 0 ? undefined : number('border-opacity'),
    'stroke-dasharray': DASHES[look],
  })
  const hollow =
    look === 'double'
      ? outline(shape, position, width, height, { fill: 'none', stroke: ground, 'stroke-width': border / 3 })
      : ''
  const image = imageOf(node)
  const icon = image === null ? '' : inner(image, position.x, position.y, width * 0.58)
  const name = nameOf(node, notes, ground)
  const said = says(node.id())
  return tag(
    'g',
    { opacity: number('opacity') === 1 ? undefined : number('opacity') },
    [
      said === null ? '' : tag('title', {}, inXml(said)),
      // A ground of its own: what is see-through shows no line below it.
      outline(shape, position, width, height, { fill: ground }),
      haloMarkup(node),
      body,
      hollow,
      icon,
      name === null ? '' : labelMarkup(name),
      gradeMarkup(node, ground),
    ].join(''),
  )
}
