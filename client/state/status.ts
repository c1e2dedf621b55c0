import { formatDate } from '../../schema/time.ts'
import type { StatsAnswer } from '../api/stats.ts'
import type { Drawing } from './picture/drawing.ts'
import { counted } from './view/plain-words.ts'
import type { View } from './view/view.ts'

const listed = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`

/** The words for the time of a picture: 'on 31 July 2025', 'at any time', 'from … to …'. */
export function timeWords(view: View, day: string): string {
  const record = view.knownBy === null ? '' : `, on the record by ${formatDate(view.knownBy)}`
  if (view.compareWith !== null) {
    const [from, to] = [day, view.compareWith].sort()
    return `${formatDate(from)} against ${formatDate(to)}${record}`
  }
  return `${view.anyTime ? 'at any time' : `on ${formatDate(day)}`}${record}`
}

/** How much is shown, and as of when. */
export const countsLine = (view: View, drawing: Drawing): string =>
  `${counted(drawing.nodes.length, 'thing')} and ${counted(drawing.edges.length, 'tie')}, ` +
  `${timeWords(view, drawing.day)}.`

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
      : ` ${counted(faded, 'thing has', 'things have')} no tie then and ${faded === 1 ? 'is' : 'are'} faded.`
  const left = drawing.leftOut.map(({ count, words }) => `${count.toLocaleString('en-GB')} ${words}`)
  return `${countsLine(view, drawing)}${outside(view, drawing.day, covers)}${pale}${left.length === 0 ? '' : ` Not drawn: ${listed(left)}.`}`
}
