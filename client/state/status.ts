import { formatDate } from '../../schema/time.ts'
import type { StatsAnswer } from '../api/stats.ts'
import type { Drawing } from './picture/drawing.ts'
import { kindCounts, listed } from './view/kind-counts.ts'
import { counted } from './view/plain-words.ts'
import type { View } from './view/view.ts'

/** The words for the time of a picture: 'on 31 July 2025', 'at any time', 'from … to …'. */
export function timeWords(view: View, day: string): string {
  const record = view.knownBy === null ? '' : `, as published by ${formatDate(view.knownBy)}`
  if (view.compareWith !== null) {
    const [from, to] = [day, view.compareWith].sort()
    return `${formatDate(from)} against ${formatDate(to)}${record}`
  }
  return `${view.anyTime ? 'at any time' : `on ${formatDate(day)}`}${record}`
}

/** How much is shown, by kind, and as of when: '5 people, 6 bodies and 1 partnership, 15 links, on 1 February 2025.' */
export const countsLine = (view: View, drawing: Drawing): string =>
  drawing.nodes.length === 0
    ? `Nothing is drawn, ${timeWords(view, drawing.day)}.`
    : `${kindCounts(drawing.nodes.map(({ entity }) => entity.type))}, ` +
      `${counted(drawing.edges.length, 'link')}, ${timeWords(view, drawing.day)}.`

const yearOf = (day: string): string => day.slice(0, 4)

/**
 * Why a day has little to show that lies in no year that the documents cover; empty for any other, and where it is not
 * known which they are.
 */
function outside(view: View, day: string, covers: StatsAnswer['covers'] | null): string {
  if (view.anyTime || covers?.start == null || covers.end == null) return ''
  return yearOf(day) < yearOf(covers.start) || yearOf(day) > yearOf(covers.end)
    ? ` The documents cover ${formatDate(covers.start)} to ${formatDate(covers.end)}.`
    : ''
}

/** The line under the canvas: what is shown, as of when, what is left out and why. */
export function statusLine(view: View, drawing: Drawing, covers: StatsAnswer['covers'] | null): string {
  const faded = drawing.nodes.filter((node) => node.faded).length
  const pale =
    faded === 0
      ? ''
      : ` ${counted(faded, 'node has', 'nodes have')} no link then and ${faded === 1 ? 'is' : 'are'} faded.`
  const left = drawing.leftOut.map(({ count, words }) => `${count.toLocaleString('en-GB')} ${words}`)
  return `${countsLine(view, drawing)}${outside(view, drawing.day, covers)}${pale}${left.length === 0 ? '' : ` Not drawn: ${listed(left)}.`}`
}
