import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { TEMPLATE, templateCsv, templateXlsx } from '../../seed/template.ts'
import { takeIn } from '../support/take-in.ts'
import { temporaryFolder } from '../support/temporary.ts'

const folder = temporaryFolder()
afterAll(folder.remove)

test('the template needs no mapping, and every cell of its examples is read', async () => {
  for (const [name, content] of [['t.xlsx', await templateXlsx()] as const, ['t.csv', templateCsv()] as const]) {
    const path = join(folder.path, name)
    writeFileSync(path, content)
    const { of, report, opened } = await takeIn([{ path, shown: name }])
    expect(report.complaints).toEqual([])
    expect(report.leftOut).toEqual({})
    expect(of('memberships')).toMatchObject([{ role: 'Leader, North', start: '2019-05-02', end: '2023-05-04' }])
    const headings = opened.flatMap(({ tables = [] }) =>
      tables.flatMap(({ mapping }) => Object.keys(mapping?.columns ?? {})),
    )
    expect(headings).toEqual(TEMPLATE.slice(0, name === 't.csv' ? 1 : 2).flatMap((sheet) => sheet.headings))
  }
})

test('what its second sheet says of a body is the body of the first', async () => {
  const path = join(folder.path, 'both.xlsx')
  writeFileSync(path, await templateXlsx())
  const { of } = await takeIn([{ path, shown: 'both.xlsx' }])
  const bodies = of<{ name: string; alternateNames: string[]; classification: string }>('organizations')
  expect(bodies.filter(({ name }) => name === 'Example Council')).toMatchObject([
    { alternateNames: ['Example Borough'], classification: 'COUNCIL' },
  ])
})
