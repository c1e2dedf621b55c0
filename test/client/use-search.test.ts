import { expect, test } from 'vitest'
import { isEnough } from '../../client/views/search/use-search.ts'

test.each([
  ['', false],
  ['  ', false],
  ['a', false],
  [' a ', false],
  ['ab', true],
  ['د', false],
  ['张', true],
  ['김', true],
  ['か', true],
])('%j is worth a question: %s', (text, worth) => {
  expect(isEnough(text)).toBe(worth)
})
