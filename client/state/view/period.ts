import { OPEN } from '../../../schema/bounds.ts'
import { formatDate, formatSomeDay } from '../../../schema/time.ts'
import { type Drawn, isAct } from './act.ts'

interface Period extends Drawn {
  readonly start: string | null
  readonly end: string | null
  readonly bounds: {
    readonly latestStart: string | null
    readonly earliestEnd: string | null
    readonly latestEnd: string | null
  }
}

/** As much of a period as tells on which days it surely held. */
interface Confirmed {
  readonly end: string | null
  readonly bounds: Pick<Period['bounds'], 'latestStart' | 'earliestEnd'>
}

const CARRIES_ITS_OWN_WORD = /^(by|between|about|still|not) /

function startWords({ start, bounds }: Period): string {
  if (start !== null) {
    const words = formatDate(start)
    return CARRIES_ITS_OWN_WORD.test(words) ? `began ${formatSomeDay(start)}` : `from ${words}`
  }
  return bounds.latestStart === null ? 'start not known' : `since at least ${formatDate(bounds.latestStart)}`
}

/**
 * The last day on which it surely held, or null: an earliest end counts only where it had begun by then.
 * What goes on, as a source says, has no last day; of it the first is given on which it surely held.
 */
export function lastConfirmed({ end, bounds: { latestStart, earliestEnd } }: Confirmed): string | null {
  if (latestStart === null || end === OPEN) return latestStart
  return earliestEnd !== null && latestStart <= earliestEnd ? earliestEnd : null
}

function endWords(period: Period): string {
  const { end, bounds } = period
  if (end === OPEN) return period.__typename === 'Judgement' ? 'until the next grade' : 'going on, as the source says'
  if (end !== null) {
    const words = formatDate(end)
    return CARRIES_ITS_OWN_WORD.test(words) ? `ended ${formatSomeDay(end)}` : `until ${words}`
  }
  if (bounds.latestEnd !== null) return `ended by ${formatDate(bounds.latestEnd)}`
  const confirmed = lastConfirmed(period)
  return confirmed === null ? 'end not known' : `until at least ${formatDate(confirmed)}`
}

/**
 * A time that began and ended as one: '17 September 2024', 'in May 2025', 'some day between 18 September 2024 and 31
 * January 2025'.
 */
const onceWords = (text: string): string =>
  /^\d{4}(-\d{2})?$/.test(text) ? `in ${formatDate(text)}` : formatSomeDay(text)

/** When something was done, in words. */
function actWords({ start, bounds: { latestStart } }: Period): string {
  if (start !== null) return onceWords(start)
  return latestStart === null ? 'day not known' : `by ${formatDate(latestStart)}`
}

/** When something held, in words: 'from August 2024, last confirmed May 2025'. Silence never becomes 'until today'. */
export function periodWords(period: Period): string {
  if (period.start !== null && period.start === period.end) return onceWords(period.start)
  if (isAct(period)) return actWords(period)
  const [start, end] = [startWords(period), endWords(period)]
  const seenOnce =
    period.start === null &&
    period.end === null &&
    period.bounds.latestEnd === null &&
    period.bounds.latestStart !== null &&
    period.bounds.latestStart === period.bounds.earliestEnd
  return seenOnce ? `seen on ${formatDate(period.bounds.latestStart)}; start and end not known` : `${start}, ${end}`
}
