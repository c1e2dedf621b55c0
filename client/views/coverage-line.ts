import type { StatsAnswer } from '../api/stats.ts'
import { formatDate } from '../../schema/time.ts'
import { counted } from './period.ts'

const monthOf = (iso: string | null): string => (iso === null ? 'an unknown day' : formatDate(iso.slice(0, 7)))

/** What the graph covers, in one line: how many documents, from when to when, and how fresh. */
export const coverageLine = (stats: StatsAnswer): string =>
  `${counted(stats.documents, 'document')}, ${monthOf(stats.covers.start)} to ${monthOf(stats.covers.end)}${stats.latestDocument === null ? '' : `. Newest: by ${formatDate(stats.latestDocument)}`}`
