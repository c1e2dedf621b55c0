import { expect, test } from 'vitest'
import { judged } from '../../seed/judge.ts'
import { namesOnce } from '../../seed/rules/names-once.ts'
import { oneHolderASeat } from '../../seed/rules/one-holder-a-seat.ts'
import { seedOf, SMALL, smallWith } from './small-seed.ts'

const withMore = (text: string) => seedOf(SMALL, text)

test('two holders whose sources disagree may both stay, when one says so', () => {
  expect(
    judged(
      smallWith('role: Member', 'role: Leader\n    post: post:town-leader\n    conflictsWith: [membership:ann-leader]'),
      [oneHolderASeat],
    ),
  ).toEqual([])
})

test('two of one name may both stay, when one says that it is not the other', () => {
  expect(
    judged(withMore('people: [{ id: person:ann-2, name: Ann Able, differentFrom: [person:ann] }]'), [namesOnce]),
  ).toEqual([])
})

test.each([
  ['Arabic', 'علي حسن', 'سعيد عمر'],
  ['Hebrew', 'דוד כהן', 'רות לוי'],
  ['Chinese', '张伟', '王芳'],
  ['Hindi', 'राम', 'रमा'],
  ['Polish and Turkish', 'Łukasz', 'Ukasz'],
])('two of unlike names are two: %s', (_, one, other) => {
  const seed = withMore(`people: [{ id: person:one, name: ${one} }, { id: person:other, name: ${other} }]`)
  expect(seed.issues).toEqual([])
  expect(judged(seed, [namesOnce])).toEqual([])
})

test('of several of one name each later one is complained of once, beside the first that it is not said to differ from', () => {
  const cats = ['cat', 'cat-2', 'cat-3', 'cat-4'].map(
    (id) => `{ id: person:${id}, name: Cat${id === 'cat-3' ? ', differentFrom: [person:cat]' : ''} }`,
  )
  expect(
    judged(withMore(`people: [${cats.join(', ')}]`), [namesOnce]).map(({ record, what }) => [record, what]),
  ).toEqual([
    ['person:cat-2', "is called 'Cat', as 'person:cat' is"],
    ['person:cat-3', "is called 'Cat', as 'person:cat-2' is"],
    ['person:cat-4', "is called 'Cat', as 'person:cat' is"],
  ])
})
