import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { Mapping } from '../../seed/mapping.ts'
import { takeIn } from '../support/take-in.ts'
import { temporaryFolder } from '../support/temporary.ts'

const folder = temporaryFolder()
afterAll(folder.remove)

function read(shown: string, content: string, mapping?: Mapping) {
  const path = join(folder.path, shown)
  writeFileSync(path, content)
  return takeIn([{ path, shown }], mapping === undefined ? {} : { mapping })
}

const named = (records: readonly unknown[]): string[] =>
  records.map((one) => String((one as { name: string }).name)).sort()

test('an id that rows share loses none of them, and is told', async () => {
  const rows = '1,Ann Lee,X Council,Leader\n1,Bob Ray,X Council,Clerk\n1,Ann Lee,X Council,Leader\n'
  const found = await read('rows.csv', `Row ID,Name,Organisation,Role\n2,Cat Fox,X Council,Mayor\n${rows}`, {
    rows: 'memberships',
    dates: 'dmy',
    columns: { 'Row ID': 'row id', Name: 'person', Organisation: 'organisation', Role: 'role' },
    defaults: {},
    words: {},
    abolished: [],
  })
  const roles = found.of<{ role: string }>('memberships').map(({ role }) => role)
  expect(roles).toEqual(['Mayor', 'Leader', 'Clerk'])
  expect(found.whats).toEqual(['is the id of another row as well', 'is there twice'])
})

test('a role or a party may stand beside the name, and what stands for none is none', async () => {
  const found = await read(
    'beside.csv',
    'Councillor,Council,Party,Ward\nCllr Ann Lee (Chair),X Council,Unknown,NA\n"Bob Ray, Leader",X Council,Labour,North\n' +
      'Cat Fox (Green),X Council,,\nDan Null – Deputy Leader of the Labour group,X Council,,\nVacancy,X Council,,South\n',
  )
  expect(found.of<{ role: string }>('memberships').map(({ role }) => role)).toEqual([
    'Chair',
    'Leader, North',
    'Councillor',
    'Deputy Leader of the Labour group',
  ])
  expect(named(found.of('organizations'))).toEqual(['Green', 'Labour', 'X Council'])
  expect(named(found.of('people'))).toEqual(['Ann Lee', 'Bob Ray', 'Cat Fox', 'Dan Null'])
  expect(found.of('facts')).toMatchObject([{ text: 'Vacant: Councillor, South' }])
  expect(found.report.leftOut).toEqual({ Party: 1 })
})

test('where no column names a body, it is told what to do, and of whom nobody is told nothing is made', async () => {
  const none = await read('none.csv', 'Name,Ward\nAnn Lee,North\nBob Ray,South\n')
  expect(none.report.complaints).toMatchObject([
    {
      count: 2,
      what: 'names no organisation, as no column does',
      todo: expect.stringContaining('defaults: {organisation'),
    },
  ])
  const withheld = await read(
    'withheld.csv',
    'Name,Job title,Organisation\nN/D,Deputy Director,X\nEliminated,Clerk,X\n',
  )
  expect(withheld.taken.filter(({ list }) => list !== 'documents')).toEqual([])
  expect(withheld.report.complaints).toMatchObject([{ count: 2, what: 'says that nobody is named' }])
  const number = await read('number.csv', 'item,itemLabel,bodyLabel\nQ77,Q77,X Council\n')
  expect(number.whats).toEqual(['is a number in place of a name'])
})

test('bodies in one cell are each their own, and the roles that go with them', async () => {
  const found = await read(
    'bodies.csv',
    'Name,Committees,Role\nAnn Lee,Planning; Licensing,Chair; Member\nBob Ray,Planning;,Clerk\n',
  )
  expect(named(found.of('organizations'))).toEqual(['Licensing', 'Planning'])
  expect(found.of<{ role: string }>('memberships').map(({ role }) => role)).toEqual(['Chair', 'Member', 'Clerk'])
})

test('people in one cell are each their own, and a page that two columns name is cited once', async () => {
  const found = await read(
    'cells.csv',
    'Outside body,Representative,Link,Source\nRiver Board,Cllr Ann Lee; Cllr Bob Ray,https://x.org/a,https://x.org/a\n',
  )
  expect(named(found.of('people'))).toEqual(['Ann Lee', 'Bob Ray'])
  for (const one of found.of<{ citations: readonly object[] }>('memberships')) expect(one.citations).toHaveLength(2)
})
