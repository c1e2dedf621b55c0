import { describe, expect, test } from 'vitest'
import { axisOf, axisOver, holding, within, yearsOf, yearTicks } from '../../client/views/time/axis.ts'
import { coveredYears, leavesOut } from '../../client/views/time/span.ts'
import { outsideWords, yearBars } from '../../client/views/time/year-bars.ts'
import { each } from '../../schema/bulk.ts'
import { dayOf } from '../../schema/time.ts'

const recent = [2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025]
const facets = (starts: readonly number[], ends: readonly number[]) => ({
  types: [],
  relations: [],
  classifications: [],
  startsByYear: starts.map((year) => ({ key: String(year), count: 1 })),
  endsByYear: ends.map((year) => ({ key: String(year), count: 1 })),
})

describe('the axis of time', () => {
  test('runs over whole years around the bulk, whatever lies far off', () => {
    expect(yearsOf(axisOver(each([1207, ...recent]), each([2024, 9999]), '2024-05-01'))).toEqual({
      first: 2018,
      last: 2025,
    })
    expect(yearsOf(axisOver([], [], '2024-05-01'))).toEqual({ first: 2024, last: 2024 })
  })

  test.each([
    ['2030-01-01', { first: 2018, last: 2030 }],
    ['2010-01-01', { first: 2010, last: 2025 }],
    ['1000-01-01', { first: 2018, last: 2025 }],
    ['9999-12-31', { first: 2018, last: 2025 }],
  ])('is made longer for the day %s where that is near, and stands where it is not', (day, years) => {
    expect(holding({ first: 2018, last: 2025 }, [day, null])).toEqual(years)
  })

  test('a day outside stands at the nearer end', () => {
    const axis = axisOf({ first: 2018, last: 2025 })
    expect(['1000-01-01', '2018-01-01', '2025-12-31', '9999-12-31'].map((day) => within(axis, dayOf(day)))).toEqual([
      0, 0, 1, 1,
    ])
  })

  test('has at most eight ticks, each at a New Year', () => {
    for (const years of [
      { first: 2024, last: 2024 },
      { first: 2018, last: 2025 },
      { first: 1000, last: 9999 },
    ]) {
      const ticks = yearTicks(axisOf(years))
      expect(ticks.length).toBeLessThanOrEqual(8)
      expect(ticks[0]).toEqual({ at: 0, words: String(years.first) })
    }
  })
})

describe('years that the axis leaves out', () => {
  const some = facets([1207, ...recent], [...recent, 9999])
  const covers = { start: '1207-05-03', end: '2025-07-31' }

  test('are named, with the way to them', () => {
    const axis = axisOf({ first: 2018, last: 2025 })
    expect(outsideWords(some, axis)).toBe('outside this line: 1207, 9999; type a day to go there')
    expect(yearBars(some, axis)).toHaveLength(recent.length)
    const [bar] = yearBars(facets([2018, 2018], [2018]), axis)
    expect(bar).toMatchObject({ from: 0, up: 1, down: 1 })
    expect(yearBars(facets([2019], []), axis)[0]).toMatchObject({ up: 1, down: 0 })
    expect(yearBars(facets([], [2019]), axis)[0]).toMatchObject({ up: 0, down: 1 })
    expect(outsideWords(facets(recent, []), axis)).toBeNull()
    expect(outsideWords(facets([1200, 1300, 1400, 1500, 1600, 1700, ...recent], []), axis)).toBe(
      'outside this line: 1200, 1300, 1400, 1500 and 2 more years; type a day to go there',
    )
  })

  test('are not said to be covered', () => {
    expect(coveredYears(covers, some)).toEqual({ first: 2018, last: 2025 })
    expect(coveredYears({ ...covers, end: '2031-07-31' }, some)).toEqual({ first: 2018, last: 2031 })
    expect(coveredYears(covers, null)).toEqual({ first: 1207, last: 2025 })
    expect(coveredYears({ start: null, end: null }, some)).toBeNull()
    expect([leavesOut(covers, some), leavesOut({ start: '2018-01-01', end: '2025-01-01' }, some)]).toEqual([
      true,
      false,
    ])
  })
})
