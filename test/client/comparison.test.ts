import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Mark, markOf, nodeMark } from '../../client/state/picture/comparison.ts'

const held = (from: number, to: number) => ({ earliestStart: from, latestStart: from, earliestEnd: to, latestEnd: to })

describe('what became of a tie between the days 10 and 20', () => {
  test.each([
    ['both', held(10, 20), 'KEPT'],
    ['the first alone', held(0, 10), 'ENDED'],
    ['the last alone', held(20, 30), 'BEGAN'],
    ['neither, but between', held(11, 19), null],
    ['neither, before', held(0, 9), null],
    ['neither, after', held(21, 30), null],
  ])('that held on %s', (_, bounds, mark) => {
    expect(markOf(bounds, 10, 20, false)).toBe(mark)
  })

  test('a new holder is told from another beginning, and from one of which that is not known', () => {
    expect([true, false, null].map((newHolder) => markOf(held(20, 30), 10, 20, newHolder))).toEqual([
      'NEW_HOLDER',
      'BEGAN',
      'KEPT',
    ])
    expect([true, false, null].map((newHolder) => markOf(held(0, 30), 10, 20, newHolder))).toEqual([
      'KEPT',
      'KEPT',
      'KEPT',
    ])
    expect(markOf(held(0, 10), 10, 20, true)).toBe('ENDED')
  })
})

describe('what became of a node', () => {
  test.each([
    [[], null],
    [['BEGAN'], 'BEGAN'],
    [['NEW_HOLDER', 'BEGAN'], 'NEW_HOLDER'],
    [['ENDED', 'ENDED'], 'ENDED'],
    [['ENDED', 'BEGAN'], 'KEPT'],
    [['KEPT', 'BEGAN'], 'KEPT'],
  ] as const)('by ties that %j is %j', (marks, mark) => {
    expect(nodeMark(marks)).toBe(mark)
  })

  test('does not hang on the order of its ties', () => {
    const marks = fc.array(fc.constantFrom<Mark>('BEGAN', 'ENDED', 'NEW_HOLDER', 'KEPT'))
    fc.assert(
      fc.property(marks, (some) => {
        expect(nodeMark(some.toReversed())).toBe(nodeMark(some))
      }),
    )
  })
})
