import { describe, expect, test } from 'vitest'
import type { Succession } from '../../client/api/successions.ts'
import { axisOf } from '../../client/views/time/axis.ts'
import { gapRow, gapsOf, stretchesOf, vacancyOf } from '../../client/views/answer/succession-rows.ts'
import { isoDay } from '../../schema/time.ts'

const bounds = (
  earliestStart: string | null,
  latestStart: string | null,
  earliestEnd: string | null,
  latestEnd: string | null,
) => ({
  earliestStart,
  latestStart,
  earliestEnd,
  latestEnd,
})
const sure = (from: string, to: string | null, more: { end?: string; standing?: string } = {}) => ({
  end: to,
  standing: 'IN_FORCE',
  bounds: bounds(from, from, to, to),
  ...more,
})
const post = (...nodes: ReturnType<typeof sure>[]) => ({ holders: { nodes } }) as never as Succession
const gaps = (...nodes: ReturnType<typeof sure>[]) =>
  gapsOf(post(...nodes)).map(({ from, to }) => [isoDay(from), isoDay(to)])

describe('days between certain holders on which nobody is shown', () => {
  test.each([
    ['the next day', '2020-05-02', []],
    ['the same day', '2020-05-01', []],
    ['a day left between', '2020-05-03', [['2020-05-01', '2020-05-03']]],
  ])('who comes on %s', (_, next, expected) => {
    expect(gaps(sure('2020-01-01', '2020-05-01'), sure(next, '2020-09-01'))).toEqual(expected)
  })

  test('are found whatever the order, and one who was there all along closes them', () => {
    const three = [sure('2020-06-01', '2020-07-01'), sure('2020-01-01', '2020-02-01'), sure('2020-03-01', '2020-04-01')]
    expect(gaps(...three)).toEqual([
      ['2020-02-01', '2020-03-01'],
      ['2020-04-01', '2020-06-01'],
    ])
    expect(gaps(...three, sure('2020-01-01', '2020-12-01'))).toEqual([])
  })

  test('are not closed by a plan, nor by somebody who only may have held it', () => {
    const two = [sure('2020-01-01', '2020-02-01'), sure('2020-06-01', '2020-07-01')]
    const may = { ...sure('2020-01-01', null), bounds: bounds('2020-01-01', '2020-07-01', '2020-01-01', '2020-07-01') }
    const gap = [['2020-02-01', '2020-06-01']]
    expect(gaps(...two, sure('2020-01-15', '2020-06-15', { standing: 'PROPOSED' }))).toEqual(gap)
    expect(gaps(...two, may)).toEqual(gap)
  })

  test('do not follow on somebody who goes on', () => {
    expect(gaps({ ...sure('2020-01-01', null), end: '..' }, sure('2024-01-01', '2024-05-01'))).toEqual([])
  })

  test('are a row in words and stretches, or none', () => {
    const axis = axisOf({ first: 2020, last: 2020 })
    expect(gapRow(post(sure('2020-01-01', '2020-05-01')), axis)).toBeNull()
    const row = gapRow(post(sure('2020-01-01', '2020-05-01'), sure('2020-09-01', '2020-10-01')), axis)
    expect(row?.detail).toBe('between 1 May 2020 and 1 September 2020')
    expect(row?.stretches).toMatchObject([{ look: 'gap', from: 121 / 365, to: 244 / 365 }])
  })
})

describe('the time of a holder', () => {
  const axis = axisOf({ first: 2020, last: 2020 })
  const share = (day: number) => day / 365

  test('is hatched over all days it may have been, solid over those it surely was', () => {
    expect(
      stretchesOf({ end: null, bounds: bounds('2020-01-11', '2020-01-21', '2020-01-31', '2020-02-10') }, axis),
    ).toEqual([
      { from: share(10), to: share(40), look: 'hatched' },
      { from: share(20), to: share(30), look: 'solid' },
    ])
  })

  test('is solid on the one day on which somebody was seen', () => {
    expect(stretchesOf({ end: null, bounds: bounds(null, '2020-01-21', '2020-01-21', null) }, axis)).toEqual([
      { from: 0, to: 1, look: 'hatched' },
      { from: share(20), to: share(20), look: 'solid' },
    ])
  })

  test('is never solid where it may have ended before it surely began', () => {
    expect(
      stretchesOf({ end: null, bounds: bounds('2020-01-11', '2020-01-22', '2020-01-21', '2020-02-10') }, axis).map(
        ({ look }) => look,
      ),
    ).toEqual(['hatched'])
  })
})

describe('a vacancy', () => {
  const axis = axisOf({ first: 2020, last: 2020 })
  const share = (day: number) => day / 365

  test.each([
    ['on the one day on which it was seen', bounds(null, '2020-01-21', '2020-01-21', null), 20, 20],
    ['on those on which it surely was', bounds('2020-01-11', '2020-01-21', '2020-01-31', null), 20, 30],
    ['between those between which it was', bounds('2020-01-11', '2020-01-31', '2020-01-11', '2020-01-31'), 10, 30],
  ])('is drawn %s, and not on to the end of all days', (_, said, from, to) => {
    expect(vacancyOf({ end: null, bounds: said }, axis)).toEqual({ from: share(from), to: share(to), look: 'empty' })
  })
})
