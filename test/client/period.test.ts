import { expect, test } from 'vitest'
import { periodWords } from '../../client/state/view/period.ts'

const WINDOW = '[2024-09-18..2025-01-31]'
const none = { latestStart: null, earliestEnd: null, latestEnd: null }

test.each([
  ['2024-09-17', '2024-09-17', '17 September 2024'],
  ['2025-05', '2025-05', 'in May 2025'],
  ['2022', '2022', 'in 2022'],
  [WINDOW, WINDOW, 'some day between 18 September 2024 and 31 January 2025'],
  ['2024-08', null, 'from August 2024, end not known'],
  [WINDOW, null, 'began some day between 18 September 2024 and 31 January 2025, end not known'],
  ['[..2025-01]', '[2025-05..2025-07]', 'began by January 2025, ended some day between May 2025 and July 2025'],
  ['2018', '..', 'from 2018, going on, as the source says'],
  [null, '2025-05', 'start not known, until May 2025'],
])('from %s to %s reads ‘%s’', (start, end, words) => {
  expect(periodWords({ start, end, bounds: none })).toBe(words)
})

test("a grade stands until the next, and what an event found has its day; neither goes on by a source's word", () => {
  const found = { start: '2023-12', end: '..', bounds: none }
  expect(periodWords({ ...found, __typename: 'Judgement' })).toBe('from December 2023, until the next grade')
  expect(periodWords({ ...found, __typename: 'Fact', about: { type: 'EVENT' } })).toBe('in December 2023')
  expect(periodWords({ ...found, __typename: 'Fact', about: { type: 'PERSON' } })).toBe(
    'from December 2023, going on, as the source says',
  )
})

test('what is known of a start only by a day it was seen on says when it had begun', () => {
  expect(
    periodWords({ start: null, end: null, bounds: { ...none, latestStart: '2024-09-17', earliestEnd: '2025-01-31' } }),
  ).toBe('since at least 17 September 2024, until at least 31 January 2025')
})
