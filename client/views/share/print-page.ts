import { inXml, tag } from '../../canvas/svg/markup.ts'
import type { DrawnPicture } from '../../state/canvas-handle.ts'
import { type KeyMark, keyMarkup } from './sheet.ts'

/** What stands on a printed page. */
export interface Printed {
  readonly title: string
  readonly when: string
  readonly sentence: string | null
  /** The picture, or a twin in words as markup of the page; null where there is neither. */
  readonly picture: DrawnPicture | null
  readonly words: string | null
  readonly key: readonly KeyMark[]
  /** Null where they are not known yet. */
  readonly notes: readonly string[] | null
  readonly foot: readonly string[]
}

const paragraph = (name: string, text: string): string => tag('p', { class: name }, inXml(text))

function drawn({ markup, left, top, width, height }: DrawnPicture, words: string): string {
  const viewBox = [left, top, width, height].map((number) => number.toFixed(1)).join(' ')
  return tag('svg', { class: 'print-picture', viewBox, role: 'img', 'aria-label': words }, markup)
}

/** A page that a committee can read: what is asked, as of when, the answer, the whole picture, and the sources. */
export function printPage({ title, when, sentence, picture, words, key, notes, foot }: Printed): string {
  return [
    tag('h1', {}, inXml(title)),
    paragraph('print-when', when),
    sentence === null ? '' : paragraph('print-answer', sentence),
    picture === null ? '' : drawn(picture, title),
    picture === null
      ? ''
      : tag('ul', { class: 'print-key' }, key.map((mark) => tag('li', {}, keyMarkup(mark))).join('')),
    words === null ? '' : tag('div', { class: 'print-words' }, words),
    notes === null
      ? paragraph('print-foot', 'The sources were not fetched yet: print from ‘Share’ to have them here.')
      : notes.length === 0
        ? ''
        : `${tag('h2', {}, 'Sources')}${tag('ol', {}, notes.map((note) => tag('li', {}, inXml(note))).join(''))}`,
    ...foot.map((line) => paragraph('print-foot', line)),
  ].join('')
}
