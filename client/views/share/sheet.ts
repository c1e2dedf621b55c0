import { textWidth } from '../../canvas/compose/text.ts'
import { type Attributes, inXml, tag } from '../../canvas/svg/markup.ts'
import { outline } from '../../canvas/svg/shape.ts'
import { SIGN_RADIUS, SIGN_STROKE } from '../../canvas/look/sign-shape.ts'
import type { DrawnPicture } from '../../state/canvas-handle.ts'
import { STRAND } from '../marks/line-mark.tsx'

/** A line of the key; `hollow` is the width of an empty stripe in its middle, `beside` the dashes of a second strand. */
interface KeyLine {
  readonly words: string
  readonly colour: string
  readonly width: number
  readonly dash?: string | undefined
  readonly hollow?: number | undefined
  readonly beside?: string | undefined
  /** The sign in its middle, as a path, and its colour. */
  readonly sign?: { readonly path: string; readonly colour: string } | undefined
}

/** A mark of the key with its words: a line as it is drawn, or a shape. */
export type KeyMark = { readonly words: string; readonly shape: string; readonly colour: string } | KeyLine

/** Everything that stands on the sheet of a picture. */
export interface Sheet {
  readonly title: string
  /** As of when it is. */
  readonly when: string
  readonly sentence: string | null
  readonly picture: DrawnPicture
  readonly key: readonly KeyMark[]
  /** The sources, numbered as in the picture. */
  readonly notes: readonly string[]
  /** Whose data it is, and where it was read. */
  readonly foot: readonly string[]
  readonly colours: { readonly ground: string; readonly ink: string; readonly soft: string; readonly rule: string }
  /** A style that brings its face; empty where there is none. */
  readonly face: string
}

const PAD = 36
/** Pixels of width that the words of a sheet have at least. */
const LEAST = 760
const LEADING = 1.38

/** Words in lines no wider than may be; a word that is wider alone, such as an address, is cut. */
export function filled(text: string, letters: number, most: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  const fits = (words: string) => textWidth(words, letters) <= most
  for (const word of text.split(/\s+/).filter((each) => each !== '')) {
    if (line === '' ? fits(word) : fits(`${line} ${word}`)) {
      line = line === '' ? word : `${line} ${word}`
      continue
    }
    if (line !== '') lines.push(line)
    line = ''
    for (const sign of word) {
      if (line !== '' && !fits(line + sign)) {
        lines.push(line)
        line = ''
      }
      line += sign
    }
  }
  return line === '' ? lines : [...lines, line]
}

/** Puts blocks below one another: each is given its top and gives its markup and where it ends. */
type Block = (top: number) => { readonly markup: string; readonly bottom: number }

interface Written {
  readonly letters: number
  readonly colour: string
  readonly weight?: string
  /** Pixels above it. */
  readonly above: number
}

const words =
  (text: string, most: number, { letters, colour, weight, above }: Written): Block =>
  (top) => {
    const lines = filled(text, letters, most)
    const spans = lines.map((line, index) =>
      tag('tspan', { x: PAD, y: top + above + letters * (0.9 + index * LEADING) }, inXml(line)),
    )
    return {
      markup:
        lines.length === 0
          ? ''
          : tag('text', { 'font-size': letters, fill: colour, 'font-weight': weight }, spans.join('')),
      bottom: top + above + lines.length * letters * LEADING,
    }
  }

const KEY_LETTERS = 13

/** Width of a mark: a line with a sign in its middle is longer. */
const widthOf = (mark: KeyMark): number => ('shape' in mark ? 16 : mark.sign === undefined ? 28 : 40)

function lineOf({ colour, width, dash, hollow, beside, sign }: KeyLine, long: number, ground: string): string {
  const stroke = (y: number, look: Attributes) =>
    tag('path', { d: `M0 ${y}H${long}`, stroke: colour, 'stroke-width': width, ...look })
  if (beside !== undefined)
    return stroke(-STRAND, { 'stroke-dasharray': dash }) + stroke(STRAND, { 'stroke-dasharray': beside })
  const line = stroke(0, { 'stroke-dasharray': dash })
  const stripe = hollow === undefined ? '' : stroke(0, { stroke: ground, 'stroke-width': hollow })
  if (sign === undefined) return line + stripe
  const place = { transform: `translate(${long / 2} 0)`, stroke: sign.colour, 'stroke-width': SIGN_STROKE }
  const round = tag('circle', { r: SIGN_RADIUS, fill: ground }) + tag('path', { d: sign.path, fill: 'none' })
  return line + stripe + tag('g', place, round)
}

/** A mark of the key; `y` is its middle. */
const markOf = (mark: KeyMark, x: number, y: number, ground: string): string =>
  'shape' in mark
    ? outline(mark.shape, { x: x + 8, y }, 15, 15, { fill: mark.colour })
    : tag('g', { transform: `translate(${x} ${y})` }, lineOf(mark, widthOf(mark), ground))

/** A mark of the key with its words as markup of a page. */
export const keyMarkup = (mark: KeyMark, ground = '#fff'): string =>
  `${tag('svg', { width: widthOf(mark) + 1, height: 17, 'aria-hidden': 'true' }, markOf(mark, 0.5, 8.5, ground))} ${inXml(mark.words)}`

const keyBlock =
  (key: readonly KeyMark[], most: number, colour: string, ground: string): Block =>
  (top) => {
    let [x, y] = [PAD, top + 18]
    const marks = key.map((mark) => {
      const room = widthOf(mark) + ('shape' in mark ? 6 : 8)
      const width = room + textWidth(mark.words, KEY_LETTERS) + 22
      if (x > PAD && x + width - 22 > PAD + most) [x, y] = [PAD, y + 24]
      const text = tag('text', { x: x + room, y: y + 4.5, 'font-size': KEY_LETTERS, fill: colour }, inXml(mark.words))
      const drawn = markOf(mark, x, y, ground) + text
      x += width
      return drawn
    })
    return { markup: marks.join(''), bottom: key.length === 0 ? top : y + 14 }
  }

const ruleBlock =
  (most: number, colour: string): Block =>
  (top) => ({ markup: tag('path', { d: `M${PAD} ${top + 14}h${most}`, stroke: colour }), bottom: top + 20 })

const pictureBlock =
  ({ markup, left, top: above, width, height }: DrawnPicture, most: number): Block =>
  (top) => ({
    markup: tag('g', { transform: `translate(${PAD + (most - width) / 2 - left} ${top + 8 - above})` }, markup),
    bottom: top + 8 + height,
  })

/** What stands on a sheet, from its title to its foot, within so many pixels of width. */
function blocksOf({ title, when, sentence, picture, key, notes, foot, colours }: Sheet, most: number): Block[] {
  const { ink, soft, rule, ground } = colours
  return [
    words(title, most, { letters: 26, colour: ink, weight: '700', above: 0 }),
    words(when, most, { letters: 15, colour: soft, above: 2 }),
    ...(sentence === null ? [] : [words(sentence, most, { letters: 17, colour: ink, above: 8 })]),
    pictureBlock(picture, most),
    keyBlock(key, most, soft, ground),
    ruleBlock(most, rule),
    ...(notes.length === 0 ? [] : [words('Sources', most, { letters: 14, colour: ink, weight: '700', above: 6 })]),
    ...notes.map((note) => words(note, most, { letters: 13, colour: ink, above: 3 })),
    ...foot.map((line, index) => words(line, most, { letters: 12, colour: soft, above: index === 0 ? 10 : 1 })),
  ]
}

/** The sheet as SVG: a picture with what it takes to quote it. Its size is its own, in pixels. */
export function sheetSvg(sheet: Sheet): { readonly svg: string; readonly width: number; readonly height: number } {
  const { title, when, sentence, picture, colours, face } = sheet
  const most = Math.max(LEAST, picture.width)
  let bottom = PAD - 6
  const markup = blocksOf(sheet, most).map((block) => {
    const drawn = block(bottom)
    bottom = drawn.bottom
    return drawn.markup
  })
  const [width, height] = [Math.ceil(most + 2 * PAD), Math.ceil(bottom + PAD - 8)]
  const svg = tag(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      'font-family': "'Atkinson Hyperlegible Next', 'Atkinson Hyperlegible', Verdana, sans-serif",
      role: 'img',
    },
    [
      tag('title', {}, inXml(title)),
      tag('desc', {}, inXml([when, sentence ?? ''].join(' '))),
      face === '' ? '' : `<style>${face}</style>`,
      tag('rect', { width, height, fill: colours.ground }),
      ...markup.filter((each) => each !== ''),
    ].join('\n'),
  )
  return { svg, width, height }
}
