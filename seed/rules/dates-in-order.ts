import { OPEN, possible } from '../../schema/bounds.ts'
import { type EntityKind, entityKinds } from '../../schema/kinds/entities.ts'
import { eventSpan } from '../../schema/partial-date.ts'
import type { Issue } from '../issue.ts'
import { statementsOf } from '../list-records.ts'
import type { Seed } from '../read.ts'
import type { EntityRecord } from '../records.ts'
import { timeline } from '../timeline.ts'
import { atRecord } from './at-record.ts'

const WHY = 'What has ended before it began cannot be true'

interface Pair {
  readonly id: string
  readonly field: string
  readonly earlier: string | undefined
  readonly later: string | undefined
}

/** The dates of a record that have an order; what goes on is before nothing. */
function pairsOf({ inOrder = [] }: EntityKind, record: EntityRecord): Pair[] {
  const fields: Readonly<Record<string, unknown>> = record
  const dateOf = (name: string): string | undefined =>
    fields[name] === undefined || fields[name] === OPEN ? undefined : String(fields[name])
  return inOrder.map(([earlier, later]) => ({
    id: record.id,
    field: later,
    earlier: dateOf(earlier),
    later: dateOf(later),
  }))
}

/** Dates that can be read are in order: starts before ends, with what each citation adds; foundings before dissolutions; events before they are published. */
export function datesInOrder(seed: Seed): Issue[] {
  const { records } = seed
  const times = timeline(records)
  const contradictory = statementsOf(records)
    .filter((record) => times.get(record.id)?.some((version) => !possible(version.bounds)))
    .map((record) =>
      atRecord(seed, record.id, {
        what: 'no start and end fit all of its dates',
        why: WHY,
        todo: 'Compare start, end and attests, also those on its citations',
      }),
    )
  const pairs = entityKinds.flatMap((kind: EntityKind) =>
    records[kind.many].flatMap((record: EntityRecord) => pairsOf(kind, record)),
  )
  const reversed = pairs
    .filter(
      ({ earlier, later }) =>
        earlier !== undefined && later !== undefined && eventSpan(earlier).earliest > eventSpan(later).latest,
    )
    .map(({ id, field, earlier, later }) =>
      atRecord(seed, id, {
        field,
        what: `${later} is before ${earlier}`,
        why: WHY,
        todo: 'Correct one of the two dates',
      }),
    )
  return [...contradictory, ...reversed]
}
