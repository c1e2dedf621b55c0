import { expect, test } from 'vitest'
import { dayOf, NO_UPPER } from '../../schema/time.ts'
import { monthOf, monthsBetween } from '../../server/resolvers/months.ts'

test.each([
  ['2024-11', '2025-02', ['2024-11', '2024-12', '2025-01', '2025-02']],
  ['2024-05', '2024-05', ['2024-05']],
  ['2024-06', '2024-05', []],
])('from %s to %s there are these months, both of them included', (first, last, months) => {
  expect(monthsBetween(first, last)).toEqual(months)
})

test('a day is of its month, on its first day and its last, and no day is of none', () => {
  expect(['2024-02-01', '2024-02-29'].map((day) => monthOf(dayOf(day)))).toEqual(['2024-02', '2024-02'])
  expect(() => monthOf(NO_UPPER)).toThrow(RangeError)
})
