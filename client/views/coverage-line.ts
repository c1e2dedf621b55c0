import type { StatsAnswer } from '../api/stats.ts'
import { formatDate } from '../../schema/time.ts'
import { counted } from '../state/view/period.ts'

const yearOf = (iso: string | null): string => (iso === null ? 'an unknown year' : iso.slice(0, 4))

/** When the newest document was published. The last day of a year stands for a year of which no day is known. */
const newest = (day: string): string => formatDate(day.endsWith('-12-31') ? yearOf(day) : day)

/** What the graph covers, in one line: how many documents, from when to when, and how fresh. */
export const coverageLine = (stats: StatsAnswer): string =>
  `${counted(stats.documents, 'document')}, ${yearOf(stats.covers.start)} to ${yearOf(stats.covers.end)}${stats.latestDocument === null ? '' : `; newest from ${newest(stats.latestDocument)}`}`
