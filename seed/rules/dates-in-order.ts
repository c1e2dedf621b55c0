import { OPEN, possible } from '../../schema/bounds.ts'
import type { EntityKind } from '../../schema/kinds/entities.ts'
import { eventSpan } from '../../schema/partial-date.ts'
import { entityKindOf, isEntity, isStatement } from '../listed.ts'
import type { EntityRecord } from '../records.ts'
import { FINE, type Judging, type Known } from './rule.ts'

const WHY = 'What has ended before it began cannot be true'

interface Pair {
  readonly field: string
  readonly earlier: string | undefined
  readonly later: string | undefined
}

/** The dates of a record that have an order; what goes on is before nothing. */
function pairsOf({ inOrder = [] }: EntityKind, record: EntityRecord): Pair[] {
  const fields: Readonly<Record<string, unknown>> = record
  const dateOf = (name: string): string | undefined =>
    fields[name] === undefined || fields[name] === OPEN ? undefined : String(fields[name])
  return inOrder.map(([earlier, later]) => ({ field: later, earlier: dateOf(earlier), later: dateOf(later) }))
}

/**
 * Dates that can be read are in order: starts before ends, with what each citation adds; foundings before
 * dissolutions; events before they are published.
 */
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
    if (!isEntity(one)) return FINE
    return pairsOf(entityKindOf(one.list), one.record).flatMap(({ field, earlier, later }) =>
      earlier === undefined || later === undefined || eventSpan(earlier).earliest <= eventSpan(later).latest
        ? []
        : [{ field, what: `${later} is before ${earlier}`, why: WHY, todo: 'Correct one of the two dates' }],
    )
  },
})
