import { expect, test } from 'vitest'
import { gradeWords } from '../../client/state/picture/grade-words.ts'

const given = (...grades: readonly (readonly [category: string, grade: string])[]) =>
  gradeWords(grades.map(([category, grade]) => ({ category, grade })))

test.each([
  ['none', [], null],
  ['the one that there is', [['Leaders', 'Good']], 'Good'],
  [
    'the one overall',
    [
      ['Leaders', 'Good'],
      ['Overall effectiveness', 'Inadequate'],
    ],
    'Inadequate',
  ],
  ['in few words', [['Overall', 'Requires improvement to be good']], 'Requires improvement'],
  [
    'the one that all have',
    [
      ['Leaders', 'Good'],
      ['Care', 'good'],
    ],
    'Good',
  ],
  [
    'how many, where they differ',
    [
      ['Leaders', 'Good'],
      ['Care', 'Outstanding'],
    ],
    '2 grades',
  ],
  ['of another scale, as it is given', [['Overall', 'meets the standard']], 'Meets the standard'],
] as const)('at an inspection stands %s', (_, grades, words) => {
  expect(given(...grades)).toBe(words)
})

test('a long one is cut short', () => {
  expect(given(['Overall', 'widespread or systemic failings leading to concerns'])).toBe('Widespread or systemic fail…')
})
