import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bulkOf, each } from '../../schema/bulk.ts'

const recent = [2018, 2019, 2020, 2021, 2021, 2022, 2023, 2024, 2025, 2025]

describe('the bulk of some years', () => {
  test.each([
    ['all of them, where none is far', recent, [2018, 2025]],
    ['not a slip far before', [1207, ...recent], [2018, 2025]],
    ['not a slip far behind', [...recent, 9999], [2018, 2025]],
    ['nor both, nor two of one record', [1207, 1207, ...recent, 9999, 9999], [2018, 2025]],
    ['a founding that is near enough', [1995, ...recent], [1995, 2025]],
    ['a history without long gaps', [1835, 1850, 1870, 1888, 1910, 1930, 1948, 1974, 2000, 2020], [1835, 2020]],
    ['two ages that both have their share', [1890, 1891, 1892, 1893, 2018, 2019, 2020, 2021], [1890, 2021]],
    ['the two of three that are near', [1207, 2020, 2021], [2020, 2021]],
    ['both of two, as nothing tells which is wrong', [1207, 2020], [1207, 2020]],
    ['a year that is just near enough', [1993, ...recent], [1993, 2025]],
    ['not one that is just too far', [1992, ...recent], [2018, 2025]],
    ['a year alone', [2020], [2020, 2020]],
  ])('is %s', (_, years, [first, last]) => {
    expect(bulkOf(each(years))).toEqual({ first, last })
  })

  test('is not moved by an end for ever that every record has, and is none where there is nothing', () => {
    expect(bulkOf(each(recent), each(recent.map(() => 9999)))).toEqual({ first: 2018, last: 2025 })
    expect(bulkOf(each(recent), each([2028]))).toEqual({ first: 2018, last: 2028 })
    expect(bulkOf([], each([2020, 2021]))).toEqual({ first: 2020, last: 2021 })
    expect(bulkOf([])).toBeNull()
    expect(bulkOf([{ year: 1207, count: 0 }])).toBeNull()
  })

  test('holds four fifths of what is counted at least, and does not hang on the order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ year: fc.integer({ min: 1000, max: 9999 }), count: fc.integer({ min: 1, max: 20 }) }), {
          minLength: 1,
        }),
        (counts) => {
          const bulk = bulkOf(counts)
          const inside = counts.filter(({ year }) => bulk !== null && bulk.first <= year && year <= bulk.last)
          const sum = (some: typeof counts) => some.reduce((total, { count }) => total + count, 0)
          const total = sum(counts)
          expect(sum(inside)).toBeGreaterThanOrEqual(total - 2 * Math.max(2, Math.floor(total / 10)))
          expect(bulkOf(counts.toReversed())).toEqual(bulk)
        },
      ),
    )
  })
})
