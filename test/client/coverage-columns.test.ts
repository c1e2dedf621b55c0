import { expect, test } from 'vitest'
import { columnsOf, coverageRows } from '../../client/views/data/coverage-columns.ts'

const cell = (id: string, month: string, statementCount: number) => ({
  month,
  statementCount,
  organization: { id, name: id },
})
const cells = [
  cell('org:a', '2018-03', 1),
  cell('org:a', '2018-04', 2),
  cell('org:b', '2020-01', 9),
  cell('org:a', '2020-02', 1),
]
const rows = (year: string | null) =>
  coverageRows(cells, year).map(({ id, counts }) => [id, Object.fromEntries(counts)])

test('years without evidence are shown too, and no statement is counted once for each of its months', () => {
  expect(columnsOf(cells, null)).toEqual(['2018', '2019', '2020'])
  expect(columnsOf([], null)).toEqual([])
  expect(rows(null)).toEqual([
    ['org:b', { 2020: 9 }],
    ['org:a', { 2018: 2, 2020: 1 }],
  ])
})

test('a year has all of its months, and every organisation stays in its place', () => {
  expect(columnsOf(cells, '2018')).toHaveLength(12)
  expect(columnsOf(cells, '2018').at(-1)).toBe('2018-12')
  const [first, second] = rows('2018')
  expect(first?.[0]).toBe('org:b')
  expect(second).toEqual(['org:a', { '2018-03': 1, '2018-04': 2, '2020-02': 1 }])
})
