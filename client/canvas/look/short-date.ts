import type { EdgeAnswer } from '../../api/fragments.ts'

type Bounds = EdgeAnswer['bounds']

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

/** The day, month or year that two ISO days have in common, in few letters; null where they lie farther apart. */
export function shortDate(from: string | null, to: string | null): string | null {
  if (from === null || to === null || from.slice(0, 4) !== to.slice(0, 4)) return null
  const [year = '', month = '', day = ''] = from.split('-')
  if (from.slice(0, 7) !== to.slice(0, 7)) return year
  const name = MONTHS[Number(month) - 1] ?? month
  return from === to ? `${Number(day)} ${name} ${year}` : `${name} ${year}`
}

/** The date of an act, where it is known to a year. */
export const actDate = ({ earliestStart, latestStart }: Bounds): string | null => shortDate(earliestStart, latestStart)

const monthOf = (date: string | null): string | null => date?.replace(/^\d+ (?=\p{L})/u, '') ?? null

/** From when until when, as 'Aug 2024 –' or '2019 – Jan 2025'; null where neither is known to a year. */
export function yearsOf({ earliestStart, latestStart, earliestEnd, latestEnd }: Bounds): string | null {
  const [from, to] = [monthOf(shortDate(earliestStart, latestStart)), monthOf(shortDate(earliestEnd, latestEnd))]
  return from === null ? (to === null ? null : `– ${to}`) : `${from} –${to === null ? '' : ` ${to}`}`
}
