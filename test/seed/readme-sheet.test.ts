import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { FIELDS, readMapping, readMappings } from '../../seed/mapping.ts'
import { openFile } from '../../seed/formats/open.ts'
import { Intake, type Taken } from '../../seed/intake.ts'
import { Marks } from '../../seed/matches.ts'
import { root } from '../support/sources.ts'
import { temporaryFolder } from '../support/temporary.ts'

const folder = temporaryFolder()
afterAll(folder.remove)
const block = (paper: string, language: string): string =>
  new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``).exec(readFileSync(join(root, paper), 'utf8'))?.[1] ?? ''

test('the spreadsheet that the README shows goes in as it stands', async () => {
  const path = join(folder.path, 'councillors.csv')
  writeFileSync(path, block('README.md', 'csv'))
  const { source } = await openFile({ path, shown: 'councillors.csv' }, { set: 'councillors' })
  const intake = await Intake.of([source], new Marks())
  const taken: Taken[] = []
  for await (const one of intake.taken()) taken.push(one)
  const of = (list: string) => taken.filter((one) => one.list === list).map(({ record }) => record)
  expect(of('people').map((record) => 'name' in record && record.name)).toEqual([
    'Ann Example',
    'Bob Sample',
    'Cat Model',
  ])
  expect(of('memberships')).toMatchObject([
    { role: 'Leader', start: '2019-05-20', end: '2023-05-22', citations: { length: 2 } },
    { role: 'Leader', start: '2023-05-23' },
    { role: 'Councillor', start: '2011-05' },
    { role: 'Chief executive', start: '2018-09-01', end: '..' },
  ])
  expect(of('facts')).toMatchObject([{ kind: 'VACANCY', text: 'Vacant: Deputy leader', start: '2024' }])
  expect(intake.report.json()).toMatchObject({ placesRefused: 0, placesWarnedOf: 1 })
})

test('the mapping that the guide shows can be read, and the guide names every field', () => {
  expect(readMapping('mapping.yaml', block('docs/mappings.md', 'yaml'))).toMatchObject({ rows: 'memberships' })
  const guide = readFileSync(join(root, 'docs/mappings.md'), 'utf8')
  const [ofTables = ''] = [...guide.matchAll(/```yaml\n(tables:[\s\S]*?)```/g)].map(([, text]) => text)
  expect(
    [...(readMappings('mappings.yaml', ofTables).mappings ?? [])].map(([table, { rows }]) => [table, rows]),
  ).toEqual([
    ['councillors.csv', 'memberships'],
    ['register.xlsx, sheet Bodies', 'organizations'],
    ['register.xlsx, sheet Notes', 'nothing'],
  ])
  for (const [rows, fields] of Object.entries(FIELDS).filter(([rows]) => rows !== 'nothing'))
    expect(guide).toContain(`| \`${rows}\` | ${fields.join(', ')} |`)
})

const pages = readdirSync(join(root, 'docs/formats')).flatMap((page) =>
  [...readFileSync(join(root, 'docs/formats', page), 'utf8').matchAll(/```\w+ (\S+)\n([\s\S]*?)```/g)].map(
    ([, name = '', text = '']) => ({ page, name, text }),
  ),
)

test.each(pages)('the example of docs/formats/$page, $name, goes in as it stands', async ({ name, text }) => {
  const path = join(folder.path, name)
  writeFileSync(path, text)
  const { source } = await openFile({ path, shown: name }, { set: 'anytown' })
  const intake = await Intake.of([source], new Marks())
  const roles: unknown[] = []
  for await (const { list, record } of intake.taken()) if (list === 'memberships') roles.push(record)
  expect(intake.report.json()).toMatchObject({ placesRefused: 0, leftOut: {} })
  expect(roles.length).toBeGreaterThan(0)
})
