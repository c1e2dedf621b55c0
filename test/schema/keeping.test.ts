import { expect, test } from 'vitest'
import { keeping } from '../../schema/keeping.ts'

const counted = (most: number) => {
  const asked: string[] = []
  const length = keeping(most, (text) => asked.push(text) && text.length)
  return { asked, length }
}

test('what was found of a text is found once, and given again', () => {
  const { asked, length } = counted(10)
  expect(['ward', 'role', 'ward', 'role'].map(length)).toEqual([4, 4, 4, 4])
  expect(asked).toEqual(['ward', 'role'])
})

test('no more texts are kept than may be, and each is still answered rightly', () => {
  const { asked, length } = counted(2)
  expect(['a', 'bb', 'ccc', 'a', 'bb', 'ccc'].map(length)).toEqual([1, 2, 3, 1, 2, 3])
  expect(asked.length).toBe(6)
  expect(asked.slice(0, 3)).toEqual(['a', 'bb', 'ccc'])
})

test('a long text is worked out anew: keeping it would cost its length', () => {
  const { asked, length } = counted(10)
  const long = 'x'.repeat(101)
  expect([length(long), length(long)]).toEqual([101, 101])
  expect(asked).toEqual([long, long])
})
