import { expect, test } from 'vitest'
import { jsonTable } from '../../seed/formats/json-table/open-table.ts'
import { jsonFiles } from '../support/json-in.ts'

const { fileOf, take } = jsonFiles()

const ANN = { name: 'Cllr Ann Lee', council: 'Anytown Council', role: 'Leader', startDate: '2019-05-20' }

const IN_AUDIT = { name: 'Audit Committee', role: 'Chair', start_date: '2020-05-01' }
const IN_PLANNING = { name: 'Planning Committee', role: 'Member' }
const AUDIT = expect.stringMatching(/audit-committee/)
const PLANNING = expect.stringMatching(/planning-committee/)

const roles = [
  { organization: AUDIT, role: 'Chair', start: '2020-05-01' },
  { organization: PLANNING, role: 'Member' },
]
test.each<[string, unknown, number]>([
  ['committees of people', [{ name: 'Ann Lee', party: 'Green', committees: [IN_AUDIT, IN_PLANNING] }], 1],
  [
    'committees of people with ids, one a line of XML',
    { list: { councillor: [{ id: 7, fullName: 'Ann Lee', committees: [IN_AUDIT, IN_PLANNING] }] } },
    1,
  ],
  [
    'roles with the body of each',
    [
      {
        full_name: 'Ann Lee',
        roles: [IN_AUDIT, IN_PLANNING].map(({ name, role, ...rest }) => ({
          title: role,
          organisation: name,
          ...rest,
        })),
      },
    ],
    1,
  ],
  [
    'memberships that name what Popolo tells by an id',
    [
      {
        name: 'Ann Lee',
        memberships: [IN_AUDIT, IN_PLANNING].map(({ name, ...rest }) => ({ organization: { name }, ...rest })),
      },
    ],
    1,
  ],
  [
    'members of bodies',
    {
      committees: [IN_AUDIT, IN_PLANNING].map(({ name, role, ...rest }) => ({
        ...{ name, type: 'committee', founded: '1990' },
        members: [{ name: 'Ann Lee', role, ...rest }],
      })),
    },
    2,
  ],
])('each is a row of its own: %s', async (_, content, people) => {
  const { of } = await take('inner.json', content)
  expect(of('memberships')).toMatchObject(roles)
  expect(of('memberships').some((one) => one['start'] === '1990')).toBe(false)
  expect(of('people').map((person) => person['name'])).toEqual(Array.from({ length: people }, () => 'Ann Lee'))
})

test('what a person is beside lists is a role of its own', async () => {
  const { of, report } = await take('beside.json', [
    { ...ANN, committees: [IN_PLANNING], links: [{ url: 'https://a.example' }] },
  ])
  expect(of('memberships')).toMatchObject([
    { organization: expect.stringMatching(/anytown/), role: 'Leader', start: '2019-05-20' },
    { organization: PLANNING, role: 'Member', citations: [{ locator: '[0].committees[0]' }] },
  ])
  expect(of('memberships')[1]).not.toHaveProperty('start')
  expect(of('people')).toHaveLength(1)
  expect(report.complaints.map(({ what, count }) => [what, count])).toEqual([['holds a list of lists or objects', 1]])
})

test('lists in one another are rows too, and the body of all is that of roles that name none', async () => {
  const { of } = await take('deep.json', [
    {
      council: 'Anytown Council',
      councillors: [
        { name: 'Ann Lee', ward: 'North', positions: [{ position: 'Leader', from: '2019', to: '2020' }] },
        { name: 'Bob Ray', ward: 'South' },
      ],
    },
  ])
  expect(of('memberships')).toMatchObject([
    {
      role: 'Leader, North',
      start: '2019',
      end: '2020',
      citations: [{ locator: '[0].councillors[0].positions[0]' }],
    },
    { role: 'Member, South', citations: [{ locator: '[0].councillors[1]' }] },
  ])
  expect(of('organizations').map((one) => one['name'])).toEqual(['Anytown Council'])
})

test.each<[string, unknown]>([
  ['by its kind', { council: 'Anytown Council', gss: 'E08000007', total: 2, councillors: [{ name: 'Ann Lee' }] }],
  ['by a name that is one', { id: 12, name: 'Anytown Council', members: [{ name: 'Ann Lee' }] }],
])('what stands beside a list names the body of all in it: %s', async (_, content) => {
  const { of } = await take('one.json', content)
  expect(of('memberships')).toMatchObject([{ citations: [{ locator: expect.stringMatching(/s\[0\]$/) }] }])
  expect(of('organizations').map((one) => one['name'])).toEqual(['Anytown Council'])
})

test.each<[string, unknown, string]>([
  [
    'names alone, in lists of the file',
    { 'Audit Committee': ['Ann Lee'], 'Planning Committee': ['Cat May', 'Bob Ray'] },
    'Planning Committee[1]',
  ],
  [
    'people, in lists within',
    { year: 2024, committees: { 'Audit Committee': [{ name: 'Ann Lee' }], Cabinet: [{ name: 'Bob Ray' }] } },
    'committees.Cabinet[0]',
  ],
])('lists that stand under the names of bodies are of those in them: %s', async (_, content, last) => {
  const { of, report } = await take('under.json', content)
  const names = of('organizations').map((one) => String(one['name']))
  expect(names).toEqual(['Audit Committee', last.includes('Cabinet') ? 'Cabinet' : 'Planning Committee'])
  expect(of('people').at(-1)).toMatchObject({ name: 'Bob Ray' })
  expect(of('memberships').at(-1)).toMatchObject({ citations: [{ locator: last }] })
  expect(report.complaints).toEqual([])
})

test.each<[string, unknown]>([
  ['a kind of body', { 'Local authority': [{ name: 'Anytown', gss: 'E08000007' }] }],
  ['a party with its bodies', { 'Example Party': [{ name: 'Anytown Council', gss: 'E08000007' }] }],
])('what a list of bodies stands under is no body that they are in: %s', async (_, content) => {
  const { of } = await take('kinds.json', content).catch(() => ({ of: () => [] as { name?: unknown }[] }))
  expect(of('people')).toEqual([])
})

test('a title of a list is no body, and who names one has that', async () => {
  const { of } = await take('titled.json', {
    ...{ title: 'Who is who', council: 'Anytown Council' },
    members: [{ name: 'Ann Lee', organisation: 'Othertown Council' }],
  })
  expect(of('organizations').map((one) => one['name'])).toEqual(['Othertown Council'])
})

test('two people of one name stay apart', async () => {
  const { of } = await take('namesakes.json', [
    { name: 'Ann Lee', ward: 'North', committees: [IN_AUDIT, IN_PLANNING] },
    { name: 'Ann Lee', ward: 'South', committees: [IN_AUDIT, IN_PLANNING] },
  ])
  expect(of('people')).toHaveLength(2)
  expect(of('memberships')).toHaveLength(4)
  // The ward is one of their council, and not of what else they sit on.
  expect(new Set(of('memberships').map((one) => one['role']))).toEqual(new Set(['Chair', 'Member']))
})

test('a short file that makes very many rows is gone through a portion at a time', async () => {
  const wide = Object.fromEntries(Array.from({ length: 100 }, (_, at) => [`note ${at}`, 'x'.repeat(50)]))
  const members = Array.from({ length: 5_000 }, (_, at) => ({ name: `Ann Lee ${at}` }))
  const { path, shown } = fileOf('short.json', [{ committee: 'Audit Committee', ...wide, members }])
  const rows = (await jsonTable({ path, shown, file: shown, encoding: 'utf-8' }))?.() ?? []
  let [most, count] = [0, 0]
  for await (const portion of rows) {
    most = Math.max(most, portion.rows.length)
    count += portion.rows.length
  }
  expect(count).toBe(5_001)
  expect(most).toBeLessThanOrEqual(1_000)
})

test('a person of Popolo with roles that name no body stays one', async () => {
  const { of, opened } = await take('roles.json', [
    { id: 'ocd-person/1', name: 'Ann Lee', family_name: 'Lee', roles: [{ type: 'upper', district: '4' }] },
  ])
  expect(opened.map(({ format }) => format)).toEqual(['popolo'])
  expect(of('people').map((person) => person['name'])).toEqual(['Ann Lee'])
})
