import { expect, test } from 'vitest'
import { lifeWords } from '../../client/views/answer/life-words.ts'

test.each([
  [null, null, null],
  ['1974-04-01', null, 'Founded 1 April 1974'],
  [null, '2019-03', 'Dissolved March 2019'],
  ['1974', '[2019-03-31..2019-05-31]', 'Founded 1974; dissolved between 31 March 2019 and 31 May 2019'],
])('a body founded %s and dissolved %s', (founded, dissolved, words) => {
  expect(lifeWords({ founded, dissolved })).toBe(words)
})
