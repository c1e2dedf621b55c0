import { OPEN, possible } from '../../schema/bounds.ts'
import { eventSpan } from '../../schema/partial-date.ts'
import { isStatement } from '../listed.ts'
import { FINE, type Judging, type Known, type Subject } from './rule.ts'

const WHY = 'What has ended before it began cannot be true'

interface Pair {
  readonly field: string
  readonly earlier: string | undefined
  readonly later: string | undefined
}

/** The two dates of an entity of which one cannot be after the other; null where it has no two. */
function pairOf(one: Subject): Pair | null {
  switch (one.list) {
    case 'organizations':
      return { field: 'dissolved', earlier: one.record.founded, later: one.record.dissolved }
    case 'programmes':
      return { field: 'end', earlier: one.record.start, later: one.record.end === OPEN ? undefined : one.record.end }
    case 'events':
      return { field: 'published', earlier: one.record.date, later: one.record.published }
    default:
      return null
  }
}

/** Dates that can be read are in order: starts before ends, with what each citation adds; foundings before dissolutions; events before they are published. */
export const datesInOrder = ({ dating }: Known): Judging => ({
  judge: (one) => {
    if (isStatement(one))
      return dating.own(one).every((version) => possible(version.bounds))
        ? FINE
        : [
            {
              what: 'no start and end fit all of its dates',
              why: WHY,
              todo: 'Compare start, end and attests, also those on its citations',
            },
          ]
    const { field, earlier, later } = pairOf(one) ?? {}
    if (field === undefined || earlier === undefined || later === undefined) return FINE
    if (eventSpan(earlier).earliest <= eventSpan(later).latest) return FINE
    return [{ field, what: `${later} is before ${earlier}`, why: WHY, todo: 'Correct one of the two dates' }]
  },
})
