import { expect, test } from 'vitest'
import { otherDay } from '../../client/views/answer/other-day.ts'

const role = (latestStart: string | null, earliestEnd: string | null, end: string | null = null) => ({
  end,
  holds: null as 'CERTAINLY' | 'POSSIBLY' | null,
  __typename: 'Membership' as const,
  standing: 'IN_FORCE' as const,
  bounds: { earliestStart: null, latestStart, earliestEnd, latestEnd: null },
})
const person = (...nodes: ReturnType<typeof role>[]) => ({ __typename: 'Person' as const, otherTimes: { nodes } })

test('who has no role on the day is offered the latest day on which one is confirmed', () => {
  const [early, late, never] = [role('2021-03-17', '2021-03-17'), role('2024-09-17', '2024-09-17'), role(null, null)]
  expect(otherDay(person(early, late, never), [])).toBe('2024-09-17')
  expect(otherDay(person(never), [])).toBeNull()
  expect(otherDay(person(early, { ...late, standing: 'PROPOSED' as never }), [])).toBe('2021-03-17')
  expect(otherDay(person(early), [{ ...late, holds: 'POSSIBLY' }])).toBe('2021-03-17')
  expect(otherDay(person(early), [{ ...late, holds: 'CERTAINLY' }])).toBeNull()
  expect(otherDay(person(early, role('2022-05-01', null, '..')), [])).toBe('2022-05-01')
  expect(otherDay({ ...person(early), __typename: 'Document' }, [])).toBeNull()
})
