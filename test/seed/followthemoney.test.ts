import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { takeIn } from '../support/take-in.ts'
import { temporaryFolder } from '../support/temporary.ts'

const folder = temporaryFolder()
afterAll(folder.remove)

function take(shown: string, content: string) {
  const path = join(folder.path, shown)
  writeFileSync(path, content)
  return takeIn([{ path, shown }])
}

const lines = (...items: readonly unknown[]): string => items.map((item) => JSON.stringify(item)).join('\n')

const person = {
  id: 'a',
  schema: 'Person',
  caption: 'Ann Lee',
  properties: { name: ['A. Lee', 'Ann Lee'], birthDate: ['1970'] },
}
const body = { id: 't', schema: 'PublicBody', properties: { name: ['Town Council'], wikidataId: ['Q1'] } }

test.each([
  ['one list', (all: readonly object[]) => all, '[2]'],
  ['the answer of an interface', (all: readonly object[]) => ({ total: 3, results: all }), 'results[2]'],
])('%s is read like lines', async (_, written, at) => {
  const link = { id: 'l', schema: 'Membership', properties: { member: ['a'], organization: ['t'], role: ['clerk'] } }
  const { of, whats } = await take('list.json', JSON.stringify(written([person, body, link, { id: 'x' }])))
  expect(of('memberships')).toMatchObject([{ role: 'Clerk', citations: [{ locator: at }] }])
  expect(whats).toEqual(['is no entity'])
})

test('roles, posts and families are read, and one bad line costs nobody else', async () => {
  const entities = lines(
    person,
    body,
    { id: 'p', schema: 'Position', properties: { name: ['Mayor of Town'], organization: ['t'], numberOfSeats: ['1'] } },
    {
      id: '1',
      schema: 'Employment',
      properties: { employee: ['a'], employer: ['t'], role: ['clerk'], startDate: ['2019-05'] },
    },
    {
      id: '2',
      schema: 'Occupancy',
      properties: { holder: ['a'], post: ['p'], startDate: ['2020'], endDate: ['2021'] },
    },
    { id: '3', schema: 'Family', properties: { person: ['a'], relative: ['b'], relationship: ['sister'] } },
    { id: 'b', schema: 'Person', properties: { name: ['Bea Lee'] } },
    { id: '4', schema: 'Membership', properties: { member: ['gone'], organization: ['t'] } },
    { id: '5', schema: 'Vessel', properties: { name: ['Boat'] } },
    { schema: 'Person', properties: {} },
  )
  const { of, report, whats } = await take('ftm.json', `${entities}\nno json`)
  expect(of('people')).toMatchObject([{ name: 'Ann Lee', alternateNames: ['A. Lee'] }, { name: 'Bea Lee' }])
  expect(of('memberships')).toMatchObject([
    { role: 'Clerk', start: '2019-05', organization: 'org:test.t' },
    { role: 'Mayor of Town', post: 'post:test.p', start: '2020', end: '2021' },
  ])
  expect(of('facts')).toMatchObject([{ about: 'person:test.a', text: 'Sister: Bea Lee' }])
  expect(report.leftOut).toMatchObject({ Vessel: 1, birthDate: 1 })
  expect(whats.sort()).toEqual(['is no entity', 'names no member that the file has'])
})
