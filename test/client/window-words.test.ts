import { expect, test } from 'vitest'
import { windowWords } from '../../client/views/answer/window-words.ts'

const edge = (latestStart: string | null, earliestEnd: string | null, end: string | null = null) => ({
  edge: { end, bounds: { earliestStart: null, latestStart, earliestEnd, latestEnd: null } },
})
const window = { start: '2024-09-18', end: null }

test('what nothing rules out is no finding: when a source last shows it, or that none does, stands beside it', () => {
  expect(
    windowWords({
      window,
      steps: [edge('2018-12-31', '2021-03-17'), edge('2025-01-31', '2025-05-31'), { edge: null }],
    }),
  ).toBe(
    'No document shows all of them in force on one day. Nothing rules out that all of these held at once ' +
      'from 18 September 2024 on.',
  )
  expect(windowWords({ window, steps: [edge('2024-09-18', '2025-05-01'), edge('2025-01-31', '2025-05-31')] })).toBe(
    'They are certain together until at least 1 May 2025. Nothing rules out that all of these held at once from ' +
      '18 September 2024 on.',
  )
  expect(windowWords({ window: { start: null, end: null }, steps: [edge(null, null)] })).toMatch(
    /^No document shows .* held at once\.$/,
  )
  expect(windowWords({ window, steps: [edge('2024-09-18', '2025-01-31'), edge('2025-01-31', '2025-05-31')] })).toMatch(
    /^They are certain together until at least 31 January 2025\./,
  )
  expect(windowWords({ window: null, steps: [edge('2024-09-18', '2025-05-01')] })).toBe(
    'There is no day on which all of these held at once.',
  )

  expect(windowWords({ window, steps: [edge('2024-09-18', null, '..'), edge('2025-01-31', null, '..')] })).toBe(
    'They are certain together from 31 January 2025 on. Nothing rules out that all of these held at once from ' +
      '18 September 2024 on.',
  )
  expect(windowWords({ window, steps: [edge('2024-09-18', null, '..'), edge('2025-01-31', '2025-05-31')] })).toMatch(
    /certain together until at least 31 May 2025/,
  )
  expect(windowWords({ window, steps: [edge('2024-09-18', null, '..'), edge('2025-01-31', null)] })).toMatch(
    /^No document shows/,
  )
})
