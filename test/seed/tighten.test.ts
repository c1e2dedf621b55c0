import { expect, test } from 'vitest'
import { settle } from '../../schema/bounds.ts'
import { NO_LOWER, NO_UPPER } from '../../schema/time.ts'
import { type SeatHolder, tighten } from '../../seed/tighten.ts'

const holder = (member: string, bounds: Partial<SeatHolder['bounds']>): SeatHolder => ({
  member,
  bounds: settle({
    earliestStart: NO_LOWER,
    latestStart: NO_UPPER,
    earliestEnd: NO_LOWER,
    latestEnd: NO_UPPER,
    ...bounds,
  }),
})
/** Somebody who was there on one day, and of whom nothing else is known. */
const seen = (member: string, day: number) => holder(member, { latestStart: day, earliestEnd: day })

test('who was there later bounds who was there before, and the other way round', () => {
  const [a, b] = tighten([seen('a', 10), seen('b', 20)])
  expect([a?.latestEnd, b?.earliestStart]).toEqual([19, 11])
})

test('who handed over on a day had gone by its end: it is the last that both may have in common', () => {
  const [a, b] = tighten([seen('a', 10), holder('b', { earliestStart: 10, latestStart: 10, earliestEnd: 15 })])
  expect([a?.latestEnd, b?.earliestStart]).toEqual([10, 10])
})

test('two tenures of one member do not bound each other', () => {
  const tenures = [seen('a', 10), seen('a', 20)]
  expect(tighten(tenures)).toEqual(tenures.map(({ bounds }) => bounds))
})

test('two who were both there on several days are left as they are: their sources conflict', () => {
  const both = [holder('a', { latestStart: 10, earliestEnd: 20 }), holder('b', { latestStart: 12, earliestEnd: 18 })]
  expect(tighten(both)).toEqual(both.map(({ bounds }) => bounds))
})

test('two of whom either may have come first are left as they are', () => {
  const either = [holder('a', { earliestStart: 5 }), holder('b', { latestEnd: 30 })]
  expect(tighten(either)).toEqual(either.map(({ bounds }) => bounds))
})
