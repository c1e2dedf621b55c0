import { textWidth } from '../compose/text.ts'
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
  /** What lies behind the letters, so that a line below them does not run through them, and how dense it is. */
  readonly ground: string
  readonly density: number
}

/** Where a line of letters stands below its top, in their sizes. */
const BASE = 0.8

/** The ground that a label lies on; empty where it lies on none. */
function groundOf({ lines, x, top, anchor, letters, leading, ground, density }: Label): string {
  if (density === 0) return ''
  const width = Math.max(...lines.map((line) => textWidth(line, letters)))
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  const size = { x: left - 2, y: top - 1, width: width + 4, height: lines.length * letters * leading + 2 }
  return tag('rect', { ...size, fill: ground, 'fill-opacity': density })
}

/** A label as text that stays text. */
export function labelMarkup(label: Label): string {
  const { lines, notes, x, top, anchor, letters, leading, weight, italic, colour } = label
  const last = lines.length - 1
  const spans = lines.map((line, index) => {
    const raised =
      index === last && notes !== ''
        ? tag('tspan', { 'font-size': letters * 0.68, dy: -letters * 0.34, 'font-weight': '500' }, inXml(` ${notes}`))
        : ''
    return tag('tspan', { x, y: top + letters * (BASE + index * leading) }, `${inXml(line)}${raised}`)
  })
  const text = tag(
    'text',
    {
      'text-anchor': anchor,
      'font-size': letters,
      'font-weight': weight === '400' ? undefined : weight,
      'font-style': italic ? 'italic' : undefined,
      fill: colour,
    },
    spans.join(''),
  )
  return groundOf(label) + text
}
