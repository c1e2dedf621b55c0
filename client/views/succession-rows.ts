import type { Succession } from '../api/successions.ts'
import type { StatementAnswer } from '../api/fragments.ts'
import { dayOf, formatDate } from '../../schema/time.ts'
import type { Stretch } from '../parts/time-strip.tsx'

/** The days an axis runs over, as day numbers. */
export interface Axis {
  readonly first: number
  readonly last: number
}

const dayOr = (iso: string | null, open: number): number => (iso === null ? open : dayOf(iso))

/** Whole years around these days, so that ticks stand at New Year. */
export function axisOver(days: readonly (string | null)[], fallback: string): Axis {
  const known = days.filter((day) => day !== null)
  const years = (known.length === 0 ? [fallback] : known).map((day) => Number(day.slice(0, 4)))
  return { first: dayOf(`${Math.min(...years)}-01-01`), last: dayOf(`${Math.max(...years)}-12-31`) }
}

/** Where a day lies on an axis, 0 at its first day and 1 at its last. */
export const along = (axis: Axis, day: number): number => (day - axis.first) / (axis.last - axis.first)

const clamp = (axis: Axis, day: number): number => Math.min(1, Math.max(0, along(axis, day)))

/** A holder's time: hatched over all days on which it may have held, solid over those on which it surely did. */
export function stretchesOf({ bounds }: Pick<StatementAnswer, 'bounds'>, axis: Axis): readonly Stretch[] {
  const from = clamp(axis, dayOr(bounds.earliestStart, axis.first))
  const to = clamp(axis, dayOr(bounds.latestEnd, axis.last))
  const possible: Stretch = { from, to, look: 'hatched' }
  if (bounds.latestStart === null || bounds.earliestEnd === null || bounds.latestStart > bounds.earliestEnd)
    return [possible]
  return [
    possible,
    { from: clamp(axis, dayOf(bounds.latestStart)), to: clamp(axis, dayOf(bounds.earliestEnd)), look: 'solid' },
  ]
}

/** Days between certain holders on which nobody is shown to have held the post. It is no evidence of a vacancy. */
export function gapsOf(succession: Succession): readonly { readonly from: string; readonly to: string }[] {
  const sure = succession.holders.nodes
    .map(({ bounds, standing }) => ({ from: bounds.latestStart, to: bounds.earliestEnd, standing }))
    .filter(
      (span): span is { from: string; to: string; standing: 'IN_FORCE' } =>
        span.standing === 'IN_FORCE' && span.from !== null && span.to !== null && span.from <= span.to,
    )
    .sort((a, b) => a.from.localeCompare(b.from))
  const gaps: { from: string; to: string }[] = []
  let reached: string | null = null
  for (const span of sure) {
    if (reached !== null && dayOf(span.from) - dayOf(reached) > 1) gaps.push({ from: reached, to: span.from })
    if (reached === null || span.to > reached) reached = span.to
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
    detail: gaps.map((gap) => `between ${formatDate(gap.from)} and ${formatDate(gap.to)}`).join('; '),
    stretches: gaps.map((gap) => ({
      from: clamp(axis, dayOf(gap.from)),
      to: clamp(axis, dayOf(gap.to)),
      look: 'gap' as const,
    })),
  }
}

/** A tick at each New Year, thinned so that labels do not meet. */
export function yearTicks(axis: Axis): readonly { readonly at: number; readonly words: string }[] {
  const first = Number(new Date(axis.first * 86_400_000).toISOString().slice(0, 4))
  const last = Number(new Date(axis.last * 86_400_000).toISOString().slice(0, 4))
  const step = Math.max(1, Math.ceil((last - first + 1) / 8))
  const years = Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, index) => first + index * step)
  return years.map((year) => ({ at: along(axis, dayOf(`${year}-01-01`)), words: String(year) }))
}
