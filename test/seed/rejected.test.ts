import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openFile } from '../../seed/formats/open.ts'
import { Intake } from '../../seed/intake.ts'
import { Marks } from '../../seed/matches.ts'
import { rejectedRows } from '../../seed/rejected.ts'
import { temporaryFolder } from '../support/temporary.ts'

const folder = temporaryFolder()
afterAll(folder.remove)

async function rejectedOf(content: string) {
  const path = join(folder.path, 'a.csv')
  writeFileSync(path, content)
  const { source, tables = [] } = await openFile({ path, shown: 'a.csv' }, { set: 'test' })
  const intake = await Intake.of([source], new Marks())
  let taken = 0
  for await (const { list } of intake.taken()) taken += list === 'memberships' ? 1 : 0
  return { taken, rows: await rejectedRows(tables, intake.report.refused) }
}

const SHEET = `Councillors of June
Name,Council,Role,Email
Ann Lee,Town,Leader,a@example.org
Bob Ray,,Clerk,
,Town,=cmd(),
Cat Fox,Town,Mayor,
Dan Poe,Town,Whip,,,too far
`

test('rows that were refused come back under their headings, with what is wrong, and nothing runs', async () => {
  const { taken, rows } = await rejectedOf(SHEET)
  expect(taken).toBe(2)
  const lines = rows?.trimEnd().split('\r\n') ?? []
  expect(lines[0]).toBe('"What is wrong","Name","Council","Role","Email"')
  expect(lines).toHaveLength(4)
  expect(lines[1]).toMatch(/^"Council names no organisation\. Fill in .*","Bob Ray","","Clerk",""$/)
  expect(lines[2]).toMatch(/^"Name names no person\. .*","","Town","'=cmd\(\)",""$/)
  expect(lines[3]).toMatch(/has 6 cells where there are 4 headings .*"Dan Poe"/)
})

test('mended, the very file comes in', async () => {
  const { rows } = await rejectedOf(SHEET)
  const mended = (rows ?? '').replace('"Bob Ray",""', '"Bob Ray","Town"').split('\r\n').slice(0, 2).join('\r\n')
  expect(await rejectedOf(mended)).toEqual({ taken: 1, rows: undefined })
})
