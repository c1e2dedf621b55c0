import type { Succession } from '../../api/successions.ts'
import type { StatementAnswer } from '../../api/fragments.ts'
import { boundsOfSaid } from '../../../schema/bounds.ts'
import { type Day, formatDate, isoDay } from '../../../schema/time.ts'
import type { Stretch } from '../../parts/time-strip.tsx'
import { type Axis, within } from '../time/axis.ts'

/** A holder's time: hatched over all days on which it may have held, solid over those on which it surely did. */
export function stretchesOf({ end, bounds }: Pick<StatementAnswer, 'end' | 'bounds'>, axis: Axis): readonly Stretch[] {
  const days = boundsOfSaid(end, bounds)
  const [from, to] = [within(axis, days.earliestStart), within(axis, days.latestEnd)]
  const possible: Stretch = { from, to, look: 'hatched' }
  if (days.latestStart > days.earliestEnd) return [possible]
  return [possible, { from: within(axis, days.latestStart), to: within(axis, days.earliestEnd), look: 'solid' }]
}

/**
 * When a source says that nobody held a post: the days that it speaks of, or between which they lie, and none before or
 * after.
 */
export function vacancyOf({ end, bounds }: Pick<StatementAnswer, 'end' | 'bounds'>, axis: Axis): Stretch {
  const { latestStart, earliestEnd } = boundsOfSaid(end, bounds)
  const [from, to] = [Math.min(latestStart, earliestEnd), Math.max(latestStart, earliestEnd)]
  return { from: within(axis, from), to: within(axis, to), look: 'empty' }
}

/** Days between which nobody is shown to have held a post: the last of one certain holder and the first of the next. */
interface Gap {
  readonly from: Day
  readonly to: Day
}

/** Days between certain holders on which nobody is shown to have held the post. It is no evidence of a vacancy. */
export function gapsOf(succession: Succession): readonly Gap[] {
  const sure = succession.holders.nodes
    .filter(({ standing }) => standing === 'IN_FORCE')
    .map(({ end, bounds }) => boundsOfSaid(end, bounds))
    .filter(({ latestStart, earliestEnd }) => latestStart <= earliestEnd)
    .sort((a, b) => a.latestStart - b.latestStart)
  const gaps: Gap[] = []
  let reached: Day | null = null
  for (const { latestStart, earliestEnd } of sure) {
    if (reached !== null && latestStart - reached > 1) gaps.push({ from: reached, to: latestStart })
    if (reached === null || earliestEnd > reached) reached = earliestEnd
  }
  return gaps
}

/** The row of what no source shows, or null where the certain holders leave no gap. */
export function gapRow(
  succession: Succession,
  axis: Axis,
): { readonly detail: string; readonly stretches: readonly Stretch[] } | null {
  const gaps = gapsOf(succession)
  if (gaps.length === 0) return null
  return {
    detail: gaps.map(({ from, to }) => `between ${formatDate(isoDay(from))} and ${formatDate(isoDay(to))}`).join('; '),
    stretches: gaps.map(({ from, to }) => ({
      from: within(axis, from),
      to: within(axis, to),
      look: 'gap' as const,
    })),
  }
}
