import { inXml, tag } from '../canvas/svg/markup.ts'
import type { Store } from '../state/store.ts'
import { whenOf } from '../views/share/picture-sheet.ts'
import { shownOf } from '../views/share/shown.ts'
import { titleOf } from '../views/share/title.ts'

const FACE = "'Atkinson Hyperlegible Next', Verdana, sans-serif"

/** The picture as it is drawn now as an SVG of its own, on paper; null where nothing is drawn. Each line says its sentence. */
export function pictureAlone(store: Store): string | null {
  const canvas = store.canvas.peek()
  const { nodes, bundles } = store.drawing.peek()
  const unplaced = nodes.some(({ id }) => store.picture.peek().positions[id] === undefined)
  if (canvas === null || nodes.length === 0 || unplaced) return null
  const sentences = new Map(bundles.map(({ id, edges }) => [id, edges.map(({ sentence }) => sentence).join(' ')]))
  const said = (id: string) => ({ words: sentences.get(id) ?? null, notes: '' })
  const { markup, left, top, width, height } = canvas.picture(said, 'paper')
  const viewBox = [left, top, width, height].map((number) => number.toFixed(1)).join(' ')
  const title = tag('title', {}, inXml(titleOf(shownOf(store))))
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    width: Math.ceil(width),
    height: Math.ceil(height),
    viewBox,
    'font-family': FACE,
    role: 'img',
  }
  const ground = tag('rect', { x: left, y: top, width, height, fill: '#fff' })
  return tag('svg', attributes, [title, tag('desc', {}, inXml(whenOf(store))), ground, markup].join('\n'))
}
