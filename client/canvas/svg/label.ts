import { inXml, tag } from './markup.ts'

/** Words in lines at a place: `x` is where `anchor` says, `top` is above the first line. */
export interface Label {
  readonly lines: readonly string[]
  /** Numbers of sources behind the last line, raised. */
  readonly notes: string
  readonly x: number
  readonly top: number
  readonly anchor: 'start' | 'middle' | 'end'
  readonly letters: number
  /** Height of a line in sizes of its letters. */
  readonly leading: number
  readonly weight: string
  readonly italic: boolean
  readonly colour: string
  /** What lies behind the letters, so that a line below them does not run through them. */
  readonly ground: string
}

/** Where a line of letters stands below its top, in their sizes. */
const BASE = 0.8

/** A label as text that stays text. */
export function labelMarkup(label: Label): string {
  const { lines, notes, x, top, anchor, letters, leading, weight, italic, colour, ground } = label
  const last = lines.length - 1
  const spans = lines.map((line, index) => {
    const raised =
      index === last && notes !== ''
        ? tag('tspan', { 'font-size': letters * 0.68, dy: -letters * 0.34, 'font-weight': '500' }, inXml(` ${notes}`))
        : ''
    return tag('tspan', { x, y: top + letters * (BASE + index * leading) }, `${inXml(line)}${raised}`)
  })
  return tag(
    'text',
    {
      'text-anchor': anchor,
      'font-size': letters,
      'font-weight': weight === '400' ? undefined : weight,
      'font-style': italic ? 'italic' : undefined,
      fill: colour,
      stroke: ground,
      'stroke-width': 4,
      'stroke-linejoin': 'round',
      'paint-order': 'stroke',
    },
    spans.join(''),
  )
}
