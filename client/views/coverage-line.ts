import type { StatsAnswer } from '../api/stats.ts'
import { formatDate } from '../../schema/time.ts'
import { counted } from '../state/period.ts'

const yearOf = (iso: string | null): string => (iso === null ? 'an unknown year' : iso.slice(0, 4))

/** What the graph covers, in one line: how many documents, from when to when, and how fresh. */
export const coverageLine = (stats: StatsAnswer): string =>
  `${counted(stats.documents, 'document')}, ${yearOf(stats.covers.start)} to ${yearOf(stats.covers.end)}${stats.latestDocument === null ? '' : `; newest by ${formatDate(stats.latestDocument)}`}`
