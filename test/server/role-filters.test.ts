import { describe, expect, test } from 'vitest'
import { isoDay } from '../../schema/time.ts'
import { readSeed } from '../../seed/read.ts'
import type { RecordOf } from '../../seed/records.ts'
import { timeline } from '../../seed/timeline.ts'
import { testApp } from '../support/app.ts'
import { ask } from '../support/asking.ts'
import { shippedDatabase } from '../support/database.ts'
import { withNeighbours } from '../support/with-neighbours.ts'

const app = testApp(shippedDatabase())
const { records } = readSeed('seed')
const times = timeline(records)

describe('of people, the day, the record and the standing of a role are asked with it:', () => {
  const ends = [...times.values()].flat().flatMap(({ bounds, knownFrom }) => [...Object.values(bounds), knownFrom])
  const mayHold = (role: RecordOf<'memberships'>, asOf: string): boolean => {
    const bounds = times.get(role.id)?.at(-1)?.bounds
    return (
      bounds !== undefined &&
      (isoDay(bounds.earliestStart) ?? '0000') <= asOf &&
      (isoDay(bounds.latestEnd) ?? '9999') >= asOf
    )
  }
  const knownOn = (role: RecordOf<'memberships'>, knownBy: string): boolean =>
    times.get(role.id)?.some(({ knownFrom }) => (isoDay(knownFrom) ?? '9999') <= knownBy) === true

  const found = async (filter: Record<string, unknown>): Promise<string[]> => {
    const { people } = await ask(
      app,
      'query ($filter: PersonFilter) { people(filter: $filter, first: 1000) { nodes { id } } }',
      { filter },
    )
    return people.nodes.map(({ id }: { id: string }) => id).sort()
  }
  const expected = (meets: (role: RecordOf<'memberships'>) => boolean): string[] =>
    records.people
      .map(({ id }) => id as string)
      .filter((id) => records.memberships.some((role) => role.member === id && meets(role)))
      .sort()

  test.each(withNeighbours(ends))('on %s', async (on) => {
    expect(await found({ asOf: on })).toEqual(expected((role) => role.standing === 'IN_FORCE' && mayHold(role, on)))
    expect(await found({ knownBy: on })).toEqual(expected((role) => role.standing === 'IN_FORCE' && knownOn(role, on)))
  })

  test('planned roles too, or alone', async () => {
    expect(await found({ standing: ['PROPOSED'] })).toEqual(expected((role) => role.standing === 'PROPOSED'))
    expect(await found({ standing: ['IN_FORCE', 'PROPOSED'] })).toEqual(expected(() => true))
  })
})
