import { expect, test } from 'vitest'
import { coverageRows, yearsOf } from '../../client/views/coverage-years.ts'

const cell = (id: string, month: string, statementCount: number) => ({ month, statementCount, organization: { id, name: id } })
const cells = [cell('org:a', '2018-03', 1), cell('org:a', '2018-04', 2), cell('org:b', '2020-01', 9), cell('org:a', '2020-02', 1)]

test('years without evidence are shown too, and no statement is counted once for each of its months', () => {
  expect(yearsOf(cells)).toEqual(['2018', '2019', '2020'])
  expect(yearsOf([])).toEqual([])
  expect(coverageRows(cells).map(({ id, mostByYear }) => [id, Object.fromEntries(mostByYear)])).toEqual([['org:b', { 2020: 9 }], ['org:a', { 2018: 2, 2020: 1 }]])
})
