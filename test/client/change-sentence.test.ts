import { expect, test } from 'vitest'
import type { ChangeList } from '../../client/state/answers/change-list.ts'
import { changeSentence } from '../../client/state/answers/change-sentence.ts'

const list = (counts: Record<string, number>) =>
  ({
    from: '2024-09-17',
    to: '2025-07-31',
    newHolders: Array.from({ length: counts['holders'] ?? 0 }),
    began: Array.from({ length: counts['began'] ?? 0 }),
    ended: Array.from({ length: counts['ended'] ?? 0 }),
    continued: counts['continued'] ?? 0,
  }) as never as ChangeList

test.each([
  [
    { holders: 2, began: 10, ended: 1, continued: 7 },
    '2 posts changed hands, 10 links began, 1 ended and 7 may have gone on.',
  ],
  [{ holders: 1, began: 1 }, '1 post changed hands, 1 link began, 0 ended and 0 may have gone on.'],
  [{ began: 0, continued: 3 }, '0 links began, 0 ended and 3 may have gone on.'],
])('a comparison is told in one sentence, with the numbers of its list: %j', (counts, words) => {
  expect(changeSentence(list(counts))).toBe(`Between 17 September 2024 and 31 July 2025, ${words}`)
})
