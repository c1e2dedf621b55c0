import { expect, test } from 'vitest'
import { monthsFrom, readDay } from '../../client/views/time/read-day.ts'

test.each([
  ['17 September 2024', '2024-09-17'],
  [' 17  Sep 2024 ', '2024-09-17'],
  ['17th sept 2024', '2024-09-17'],
  ['17/9/2024', '2024-09-17'],
  ['17.09.2024', '2024-09-17'],
  ['2024-09-17', '2024-09-17'],
  ['2024-9-7', '2024-09-07'],
  ['March 2024', '2024-03-01'],
  ['2024', '2024-01-01'],
  ['29 February 2024', '2024-02-29'],
])('‘%s’ is a day', (text, day) => {
  expect(readDay(text)).toBe(day)
})

test.each([
  '',
  '17 Sep',
  '17 September 202',
  '30 February 2024',
  '32/1/2024',
  'Marvember 2024',
  'soon',
  '2024-13-01',
  '1/13/2024',
])('‘%s’ is no whole date', (text) => {
  expect(readDay(text)).toBeNull()
})

test.each([
  ['2025-06-28', -1, '2025-05-28'],
  ['2025-03-31', -1, '2025-02-28'],
  ['2024-03-31', -1, '2024-02-29'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2024-12-15', 1, '2025-01-15'],
])('%s and %i months is %s', (day, months, later) => {
  expect(monthsFrom(day, months)).toBe(later)
})
