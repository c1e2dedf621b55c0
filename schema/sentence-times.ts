import { OPEN, type SaidBounds } from './bounds.ts'
import { dated, dayWords, type DayWords } from './day-words.ts'
import { formatDate, MS_PER_DAY } from './time.ts'

/** What its dates are made of. */
export interface Timed {
  readonly start: string | null
  readonly end: string | null
  readonly bounds: SaidBounds
  readonly standing: string
}

/** How dates are to be said. */
export interface Manner {
  readonly time: 'TERM' | 'ACT' | 'GRADE' | 'STANDS' | 'PRINTED'
  /** How a day is said that is known of no more than that: 'was Leader on', 'ran it, seen on', 'said, as of'. */
  readonly seen: 'on' | ', seen on' | ', as of'
  /** Whether its phrase says that the start was still to come. */
  readonly announced: boolean
}

/** Dates in words: right behind the clause, then how it ended, and what no document shows. */
export interface Times {
  readonly dates: string
  readonly ends: readonly string[]
  readonly unknown: readonly string[]
}

const NOTHING: readonly string[] = []
const behind = (words: string): string => (words === '' ? '' : ` ${words}`)

/** Whether it began and ended as one: a single day, or one unknown day of a window. */
const once = ({ start, end, bounds }: Timed): boolean =>
  start !== null &&
  start === end &&
  bounds.earliestStart === bounds.earliestEnd &&
  bounds.latestStart === bounds.latestEnd

const startOf = ({ start, bounds }: Timed): DayWords | null =>
  dayWords({ earliest: bounds.earliestStart, latest: bounds.latestStart, written: start })

const isPlan = ({ standing }: Timed): boolean => standing === 'PROPOSED'

function endedBy(said: Timed): readonly string[] {
  const { latestEnd } = said.bounds
  return latestEnd === null
    ? NOTHING
    : [`this ${isPlan(said) ? 'was to end' : 'had ended'} by ${formatDate(latestEnd)}`]
}

/** The last day on which it surely was, where that says more than its start. */
const lastSeen = ({ latestStart, earliestEnd }: SaidBounds): string | null =>
  latestStart !== null && earliestEnd !== null && latestStart < earliestEnd ? earliestEnd : null

/** Until when it surely was so: a day that need not be the one on which it was seen, which may be known in part. */
function stillWords(said: Timed): string | null {
  const day = lastSeen(said.bounds)
  return day === null ? null : `${isPlan(said) ? 'a plan ' : ''}until at least ${formatDate(day)}`
}

/** What needs no dates has none; the days on which documents show it are told all the same. */
function standingTimes({ bounds }: Timed): Times {
  const days = [bounds.latestStart, bounds.earliestEnd].filter((day) => day !== null).toSorted()
  const [first, last = first] = days.map((day) => formatDate(day))
  const seen = first === undefined ? '' : first === last ? `, seen on ${first}` : `, seen from ${first} to ${last}`
  return { dates: seen, ends: NOTHING, unknown: NOTHING }
}

/** Whether nothing dates it but days on which it was seen. */
const onlySeen = ({ start, end, bounds: { earliestStart, latestStart, earliestEnd } }: Timed): boolean =>
  start === null &&
  end === null &&
  earliestStart === null &&
  latestStart !== null &&
  earliestEnd !== null &&
  earliestEnd <= latestStart

/** The days of which it is known only that it was seen on one of them. */
const seenDays = ({ bounds }: Timed): DayWords | null =>
  dayWords({ earliest: bounds.earliestEnd, latest: bounds.latestStart, written: null })

/** Where something is to be told of the days on which it was seen, beside its start. */
function seenTail(said: Timed): readonly string[] {
  const { earliestStart, latestStart, earliestEnd } = said.bounds
  const days = onlySeen(said) && earliestEnd !== latestStart ? seenDays(said) : null
  if (days !== null) return [`seen ${dated('on', days)}`]
  const day = lastSeen(said.bounds)
  if (day !== null) return [`so until at least ${formatDate(day)}`]
  const isKnown = earliestEnd === null || earliestEnd === earliestStart || earliestEnd === latestStart
  return isKnown ? NOTHING : [`seen on ${formatDate(earliestEnd)} or later`]
}

/** A single act: its day, or the day by which it had been, where it was only seen to have been. */
function actTimes(said: Timed, preposition: 'on' | 'of'): Times {
  const { latestStart } = said.bounds
  const day = onlySeen(said) ? dayWords({ earliest: null, latest: latestStart, written: null }) : startOf(said)
  return {
    dates: day === null ? '' : ` ${dated(preposition, day)}`,
    ends: once(said) ? NOTHING : [...seenTail(said), ...endedBy(said)],
    unknown: NOTHING,
  }
}

/** A grade was given on a day, and stood until it was replaced. */
function gradeTimes(said: Timed): Times {
  const times = actTimes(said, 'on')
  const { end, bounds } = said
  if (once(said) || (bounds.latestEnd === null && (end === null || end === OPEN))) return times
  return { ...times, ends: [`this stood${untilNext(said) ?? endWords({ ...said, end: end ?? OPEN })}`] }
}

const dayAfter = (day: string | null): string | null =>
  day === null ? null : new Date(Date.parse(day) + MS_PER_DAY).toISOString().slice(0, 10)

/**
 * Where it ended the day before another came that is known by its month or year alone, that: 'until May 2025', and not
 * 'until some day between 30 April 2025 and 30 May 2025', which no document gives.
 */
function untilNext({ end, bounds: { earliestEnd, latestEnd } }: Timed): string | null {
  if (end !== null || earliestEnd === latestEnd) return null
  const next = dayWords({ earliest: dayAfter(earliestEnd), latest: dayAfter(latestEnd), written: null })
  return next?.is === 'ONE' ? ` until ${next.words}` : null
}

/** The start in words; '' where it follows from the end alone. */
function startWords(said: Timed, goesOn: boolean, announced: boolean): string {
  const { start, bounds } = said
  if (start === null && bounds.earliestStart === null && bounds.latestStart === bounds.latestEnd) return ''
  const words = startOf(said)
  if (words === null) return ''
  if (announced) return `, starting ${dated('on', words)}`
  return behind(dated(goesOn && !isPlan(said) ? 'since' : 'from', words))
}

/** The end in words, or how long it is known to have gone on. */
function endWords(said: Timed): string {
  const { end, bounds } = said
  const { earliestStart, earliestEnd, latestEnd } = bounds
  if (end !== null) {
    // An end that is known 'by' a day alone is bounded below by the start, which was said.
    const earliest = end.startsWith('[..') && earliestEnd === earliestStart ? null : earliestEnd
    const words = dayWords({ earliest, latest: latestEnd, written: end === OPEN ? null : end })
    return words === null ? '' : behind(dated('until', words))
  }
  const still = stillWords(said)
  if (still !== null) return isPlan(said) ? `, ${still}` : ` ${still}`
  const isItsStart = earliestEnd === earliestStart || earliestEnd === bounds.latestStart
  return earliestEnd === null || isItsStart ? '' : `, until ${formatDate(earliestEnd)} or later`
}

/** What is not known of a term, said plainly. */
function unknownOf(said: Timed, { goesOn, announced }: { readonly goesOn: boolean; readonly announced: boolean }) {
  if (announced) return ['no document shows the first day']
  const { end, bounds } = said
  const started = bounds.earliestStart !== null && bounds.latestStart !== null
  const ended = goesOn || end !== null || bounds.latestEnd !== null || lastSeen(bounds) !== null
  if (started) return ended ? NOTHING : ['no document shows when this ended']
  return [`no document shows when this began${ended ? '' : ' or ended'}`]
}

function seenWords(said: Timed, days: DayWords, shown: Manner['seen']): string {
  if (isPlan(said)) return `, as planned ${dated('on', days)}`
  if (shown === ', as of') return `, ${dated('as of', days)}`
  return `${shown === 'on' ? '' : ', seen'} ${dated('on', days)}`
}

function termTimes(said: Timed, { seen: shown, announced }: Manner): Times {
  const { end, bounds } = said
  const goesOn = end === OPEN && bounds.latestEnd === null
  const on = isPlan(said) ? 'this was to go on' : 'this goes on, as the source says'
  const ends = goesOn ? [on] : end === null ? endedBy(said) : NOTHING
  const unknown = unknownOf(said, { goesOn, announced })
  const seen = onlySeen(said) ? seenDays(said) : null
  if (seen !== null) return { dates: seenWords(said, seen, shown), ends, unknown }
  const start = startWords(said, goesOn, announced)
  const until = goesOn ? '' : endWords(said)
  const dates = `${start}${start.startsWith(' by ') && until.startsWith(' ') ? ' and' : ''}${until}`
  return { dates, ends, unknown }
}

/** In which tense it is said: what a source says goes on has been since its start, what stands is without one. */
export function tenseOf(said: Timed, time: Manner['time']): 'PAST' | 'SINCE' | 'STANDS' {
  const { start, end, bounds } = said
  if (bounds.latestEnd !== null || isPlan(said)) return 'PAST'
  if (time !== 'STANDS') return end === OPEN && time === 'TERM' ? 'SINCE' : 'PAST'
  if (end !== null && end !== OPEN) return 'PAST'
  return start === null && bounds.earliestStart === null ? 'STANDS' : 'SINCE'
}

/** When a statement was, in words. Silence never becomes 'until today'. */
export function timesOf(said: Timed, manner: Manner): Times {
  const { time } = manner
  if (time === 'GRADE') return gradeTimes(said)
  if (time === 'PRINTED' && (once(said) || (said.end === OPEN && !isPlan(said)))) return actTimes(said, 'of')
  if (once(said) || (time === 'ACT' && (said.end === OPEN || said.end === null))) return actTimes(said, 'on')
  if (time !== 'STANDS' || tenseOf(said, time) === 'PAST') return termTimes(said, manner)
  if (tenseOf(said, time) === 'STANDS') return standingTimes(said)
  const seen = said.end === null ? endWords(said) : ''
  return { dates: `${startWords(said, true, false)}${seen}`, ends: NOTHING, unknown: NOTHING }
}
