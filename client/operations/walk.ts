import { formatDate } from '../../schema/time.ts'
import { countsLine } from '../state/status.ts'
import { linksRound } from '../state/picture/links-round.ts'
import type { DrawnEdge } from '../state/picture/drawn-edge.ts'
import { linkWords, nodeWords } from '../state/picture/words.ts'
import type { Store } from '../state/store.ts'
import { define, onPictureAsWhole, type Operation } from './operation.ts'

/** As many links are read in one go; the others are gone round. */
const READ = 12

/** The drawn node that the keyboard is at, or else the first that is selected; null for none. */
function nodeAt(store: Store): string | null {
  const { nodes } = store.drawing.value
  const wanted = [store.focused.value, ...store.view.value.selection]
  return wanted.find((id) => nodes.some((node) => node.id === id)) ?? null
}

const nowhere: Operation['disabledBecause'] = (store) =>
  nodeAt(store) === null ? 'No node of the picture has the focus' : null

const linksAt = (store: Store, id: string) => linksRound(store.drawing.peek(), id, store.picture.peek().positions)

const told = (store: Store, links: readonly DrawnEdge[], at: number): string => {
  const link = links[at]
  const when = store.view.peek().anyTime ? null : formatDate(store.day.peek())
  return link === undefined ? '' : linkWords(link, at + 1, links.length, when)
}

/** Says the link that the keyboard has come to, and which of how many it is. */
export function sayLink(store: Store): void {
  const id = nodeAt(store)
  const links = id === null ? [] : linksAt(store, id)
  const at = links.findIndex((link) => link.id === store.linkAt.peek())
  if (at >= 0) store.announce(told(store, links, at))
}

/** Does something at the node that the keyboard is at, with its links in their order; nothing where there is none. */
const atNode =
  (act: (store: Store, node: string, links: readonly DrawnEdge[]) => void) =>
  (store: Store): void => {
    const node = nodeAt(store)
    if (node !== null) act(store, node, linksAt(store, node))
  }

const goRound = (id: string, title: string, key: string, way: 1 | -1): Operation =>
  define({
    id,
    group: 'look',
    keys: [key],
    title,
    available: onPictureAsWhole,
    disabledBecause: nowhere,
    perform: atNode((store, node, links) => {
      if (links.length === 0) return store.announce(`${nodeWords(store.drawing.peek(), node)}.`)
      const at = links.findIndex((link) => link.id === store.linkAt.peek())
      const next = at < 0 && way < 0 ? links.length - 1 : (at + way + links.length) % links.length
      store.focused.value = node
      store.linkAt.value = links[next]?.id ?? null
      sayLink(store)
    }),
  })

/** What one who does not see the picture goes along in it. */
export const walking: readonly Operation[] = [
  goRound('next-link', 'Go to its next link', 'n', 1),
  goRound('previous-link', 'Go to its previous link', 'Shift+n', -1),
  define({
    id: 'read-links',
    group: 'look',
    keys: ['r'],
    title: 'Say all of its links',
    available: onPictureAsWhole,
    disabledBecause: nowhere,
    perform: atNode((store, node, links) => {
      const said = links.slice(0, READ).map((_, index) => told(store, links, index))
      const more = links.length > READ ? [`N goes on to the other ${links.length - READ}.`] : []
      store.announce([`${nodeWords(store.drawing.peek(), node)}.`, ...said, ...more].join(' '))
    }),
  }),
  define({
    id: 'where-am-i',
    group: 'look',
    keys: ['w'],
    title: 'Say where I am',
    available: onPictureAsWhole,
    perform: (store) => {
      const [node, drawing] = [nodeAt(store), store.drawing.peek()]
      const at = node === null ? 'No node has the focus.' : `${nodeWords(drawing, node)}.`
      store.announce(`${at} ${countsLine(store.view.peek(), drawing)}`)
      if (store.linkAt.peek() !== null) sayLink(store)
    },
  }),
]
