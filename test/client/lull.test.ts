import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { along, type Axis, axisOf, besideLull, dayAt, placeOf, yearTicks } from '../../client/views/time/axis.ts'
import { lullIn } from '../../client/views/time/lull.ts'
import { yearBars } from '../../client/views/time/year-bars.ts'
import { dayOf, NO_LOWER, NO_UPPER } from '../../schema/time.ts'

const whole = axisOf({ first: 1999, last: 2025 })
const broken: Axis = { ...whole, lull: { from: dayOf('2001-01-01'), to: dayOf('2019-01-01') } }
const lull = broken.lull ?? { from: 0, to: 0 }
const anyDay = fc.integer({ min: whole.first - 400, max: whole.last + 400 })

describe('a scale with a lull', () => {
  test('gives each day back from its place, whether it has a lull or not', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom(whole, broken), (day, axis) => {
        expect(dayAt(axis, placeOf(axis, day))).toBe(day)
      }),
    )
  })

  test('goes one way, and outside the lull every day is as long as the next', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const step = placeOf(broken, day + 1) - placeOf(broken, day)
        expect(step).toBeGreaterThan(0)
        if (day < lull.from || day >= lull.to) expect(step).toBeCloseTo(1)
        else expect(step).toBeLessThan(0.05)
      }),
    )
    expect([along(broken, broken.first), along(broken, broken.last)]).toEqual([0, 1])
    expect(along(broken, lull.to) - along(broken, lull.from)).toBeCloseTo(0.05)
  })

  test('is leapt over by what is dragged', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const to = besideLull(broken, day)
        if (day < lull.from || day >= lull.to) expect(to).toBe(day)
        else expect([lull.from - 1, lull.to]).toContain(to)
      }),
    )
    expect(besideLull(broken, lull.from + 10)).toBe(dayOf('2000-12-31'))
    expect(besideLull(broken, lull.to - 10)).toBe(dayOf('2019-01-01'))
  })

  test('has a year on either side of its lull, and none in it', () => {
    const words = ['1999', '2000', '2019', '2020', '2021', '2022', '2023', '2024', '2025']
    expect(yearTicks(broken).map((tick) => tick.words)).toEqual(words)
    const wide = {
      ...axisOf({ first: 1900, last: 2025 }),
      lull: { from: dayOf('1950-01-01'), to: dayOf('2000-01-01') },
    }
    const years = yearTicks(wide).map(({ words }) => Number(words))
    expect(years).toContain(1949)
    expect(years).toContain(2000)
    expect(years.length).toBeLessThanOrEqual(9)
    expect(years).toEqual(years.toSorted((a, b) => a - b))
  })

  test('has no columns in its lull', () => {
    const rows = ['1999', '2005', '2019'].map((key) => ({ key, count: 1 }))
    const facets = { types: [], relations: [], classifications: [], startsByYear: rows, endsByYear: [] }
    expect(yearBars(facets, broken)).toHaveLength(2)
    expect(yearBars(facets, whole)).toHaveLength(3)
  })
})

const lane = (...days: readonly number[]) => ({
  bars: days.map((day) => ({
    ...{ id: String(day), name: '', says: '', look: 'held' as const, opens: '' },
    days: { earliestStart: NO_LOWER, latestStart: day, earliestEnd: day, latestEnd: NO_UPPER },
  })),
})
const years = (axis: Axis, ...lanes: readonly (readonly string[])[]) => {
  const found = lullIn(
    axis,
    lanes.map((days) => lane(...days.map(dayOf))),
  )
  const year = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10)
  return found === null ? null : [year(found.from), year(found.to)]
}

describe('the lull of lanes', () => {
  test('is the longest run of years in which nothing begins, ends or is seen', () => {
    expect(years(whole, ['2000-06-01', '2020-03-01'], ['2021-01-01'])).toEqual(['2001-01-01', '2020-01-01'])
  })

  test('leaves the first and the last year of the axis where they are', () => {
    expect(years(whole, ['2024-06-01'])).toEqual(['2000-01-01', '2024-01-01'])
    expect(years(whole, ['1999-06-01'])).toEqual(['2000-01-01', '2025-01-01'])
  })

  test.each([
    ['where it is a third of the axis or less', axisOf({ first: 2000, last: 2026 }), ['2009-01-01', '2019-01-01']],
    ['where it is a year or two', axisOf({ first: 2020, last: 2024 }), ['2020-02-01', '2023-01-01']],
    ['in a year', axisOf({ first: 2024, last: 2024 }), ['2024-03-01']],
    ['as long as no lane has come', axisOf({ first: 2000, last: 2026 }), []],
  ])('is none %s', (_, axis, days) => {
    expect(years(axis, days)).toBeNull()
  })

  test('is a whole number of years with nothing in it, or none', () => {
    fc.assert(
      fc.property(fc.array(anyDay, { maxLength: 12 }), (days) => {
        const found = lullIn(whole, [lane(...days)])
        if (found === null) return
        expect(days.filter((day) => day >= found.from && day < found.to)).toEqual([])
        expect(found.from).toBeGreaterThan(whole.first)
        expect(found.to).toBeLessThan(whole.last)
        expect((found.to - found.from) * 3).toBeGreaterThan((whole.last - whole.first) * 0.98)
      }),
    )
  })
})
