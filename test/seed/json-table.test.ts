import { describe, expect, test } from 'vitest'
import { firstLook } from '../../seed/first-look.ts'
import { rejectedRows } from '../../seed/rejected.ts'
import { jsonFiles } from '../support/json-in.ts'
import { takeIn } from '../support/take-in.ts'

const { fileOf, take } = jsonFiles()

const ANN = { name: 'Cllr Ann Lee', council: 'Anytown Council', role: 'Leader', startDate: '2019-05-20' }
const BOB = { name: 'Bob Ray', council: 'Anytown Council', role: 'Member', startDate: '2021' }

const KEYS = ['name', 'council', 'role', 'startDate'] as const
const LINES = [ANN, BOB].map((row) => KEYS.map((key) => row[key]))

const bound = (value: string, type = 'literal') => ({ type, value })

describe('a list of rows in JSON is read as a table:', () => {
  test.each<[string, string, unknown]>([
    ['a list', 'rows.json', [ANN, BOB]],
    ['a list under a key', 'under.json', { total: 2, councillors: [ANN, BOB] }],
    ['a row a line', 'rows.jsonl', `${JSON.stringify(ANN)}\n${JSON.stringify(BOB)}\n`],
    [
      'the answer of a catalogue',
      'catalogue.json',
      { success: true, result: { fields: [{ id: 'name' }], records: [ANN, BOB], total: 2 } },
    ],
    [
      'the answer of a query',
      'query.json',
      {
        head: { vars: ['item', 'itemLabel', 'councilLabel', 'role', 'start'] },
        results: {
          bindings: [ANN, BOB].map(({ name, council, role, startDate }, at) => ({
            item: bound(`http://www.wikidata.org/entity/Q${at}`, 'uri'),
            itemLabel: bound(name),
            councilLabel: bound(council),
            role: bound(role),
            start: bound(startDate),
          })),
        },
      },
    ],
    [
      'objects within objects',
      'within.json',
      [ANN, BOB].map(({ council, startDate, ...rest }) => ({
        id: rest.name,
        ...rest,
        council: { name: council, seats: null },
        committees: ['Audit', 'Planning'],
        term: { start: startDate },
      })),
    ],
    [
      'records with their fields',
      'records.json',
      {
        records: [
          { id: 'r1', fields: ANN },
          { id: 'r2', fields: BOB },
        ],
      },
    ],
    [
      'a catalogue that says more of its columns than it has rows',
      'columns.json',
      { result: { fields: KEYS.map((id) => ({ id, type: 'text' })), records: [ANN, BOB] } },
    ],
    [
      'a map whose features have borders',
      'features.json',
      {
        fields: KEYS.map((name) => ({ name, type: 'String' })),
        features: [ANN, BOB].map((attributes) => ({ attributes, geometry: { rings: [[[1, 2]]] } })),
      },
    ],
    [
      'things with what is said of them in a wrapper',
      'wrapped.json',
      { data: [ANN, BOB].map((attributes, at) => ({ type: 'councillor', id: at + 7, attributes })) },
    ],
    [
      'a query whose answer was made simple',
      'simple.json',
      [ANN, BOB].map(({ name, council, role, startDate }) => ({
        ...{ person: `http://www.wikidata.org/entity/Q${name.length}`, personLabel: name },
        ...{ organisationLabel: council, positionLabel: role, start: startDate },
      })),
    ],
    [
      'rows with an id, a body and a ward',
      'ids.json',
      [ANN, BOB].map(({ role, ...row }, at) => ({ id: at + 7, ...row, post_title: role, ward: '' })),
    ],
    [
      'what was XML',
      'xml.json',
      { list: { rows: { row: [ANN, BOB].map((row) => ({ ...row, name: { '#text': row.name } })) } } },
    ],
    ['rows under a key that our own records have', 'people.json', { people: [ANN, BOB] }],
    ['lists of cells below one of headings', 'lists.json', [KEYS, ...LINES]],
    ['lists of cells, and what their columns are', 'split.json', { columns: KEYS, index: [0, 1], data: LINES }],
    [
      'lists of cells, and deep in what is said of them their columns',
      'view.json',
      { meta: { view: { columns: KEYS.map((name, at) => ({ id: at, name })) } }, data: LINES },
    ],
  ])('%s', async (_, name, content) => {
    const { of } = await take(name, content)
    expect(of('people').map((person) => person['name'])).toEqual(['Ann Lee', 'Bob Ray'])
    expect(of('memberships')).toMatchObject([
      { role: 'Leader', start: '2019-05-20', organization: expect.stringMatching(/^org:test\.anytown-council/) },
      { role: 'Member', start: '2021' },
    ])
  })

  test('the features of a map are bodies, without their borders', async () => {
    const feature = (code: string, name: string) => ({
      type: 'Feature',
      properties: { LAD23CD: code, LAD23NM: name },
      geometry: { type: 'Polygon', coordinates: [[[1, 2]]] },
    })
    const { of, whats } = await take('map.geojson', {
      type: 'FeatureCollection',
      name: 'LAD',
      features: [feature('E08000008', 'Tameside'), feature('E08000007', 'Stockport')],
    })
    expect(of('organizations')).toMatchObject([
      { name: 'Tameside', identifiers: [{ scheme: 'GSS', value: 'E08000008' }] },
      { name: 'Stockport' },
    ])
    expect(whats).toEqual([])
  })
})

test('each row is cited by its place, and what no cell holds is told', async () => {
  const { of, report } = await take('places.json', {
    councillors: [{ ...ANN, links: [{ url: 'https://a.example' }] }, 'Bob', { ...BOB, startDate: '2021-13-45' }],
    wards: [{ ward: 'North' }],
  })
  expect(of('memberships')).toMatchObject([
    { citations: [{ locator: 'councillors[0]' }] },
    { citations: [{ locator: 'councillors[2]' }] },
  ])
  const told = report.complaints.map(({ what, examples }) => [what, examples.map(({ at }) => at)])
  expect(told).toEqual(
    expect.arrayContaining([
      ['holds a list of lists or objects', ['councillors[0]']],
      ['is no row', ['councillors[1]']],
      ['is a list that is not read', ['wards']],
      [expect.stringMatching(/is no date/), ['councillors[2]']],
    ]),
  )
})

test('its columns can be looked at and said, and rows that were refused come back', async () => {
  const input = fileOf('look.json', [ANN, { ...BOB, council: '' }])
  const [look] = await firstLook(input)
  expect(look).toMatchObject({
    format: 'json-table',
    table: {
      headings: ['name', 'council', 'role', 'startDate'],
      rows: [Object.values(ANN), ['Bob Ray', '', 'Member', '2021']],
      mapping: { columns: { name: 'person', council: 'organisation', role: 'role', startDate: 'start' } },
    },
  })
  const { opened } = await takeIn([input])
  const rejected = await rejectedRows(opened[0]?.tables ?? [], new Map([['look.json, [1]', ['lacks a body.']]]))
  expect(rejected?.replaceAll('"', '')).toBe(
    'What is wrong,name,council,role,startDate\r\nlacks a body.,Bob Ray,,Member,2021\r\n',
  )
})

describe('what has a format of its own is not taken for a table:', () => {
  test.each<[string, string, unknown, string]>([
    ['one person with links', 'person.json', { id: 'p', name: 'Ann', links: [{ url: 'https://a.example' }] }, 'popolo'],
    ['people with ids', 'people.json', [{ id: 'p', name: 'Ann Lee', party: 'Green' }], 'popolo'],
    ['people within an answer', 'answer.json', { result: [{ persons: [{ id: 'p', name: 'Ann Lee' }] }] }, 'popolo'],
    ['our own records', 'own.json', { people: [{ id: 'person:ann', name: 'Ann', citations: [] }] }, 'json'],
    ['FollowTheMoney', 'ftm.json', [{ id: 'a', schema: 'Person', properties: { name: ['Ann'] } }], 'ftm'],
  ])('%s', async (_, name, content, format) => {
    expect(await firstLook(fileOf(name, content))).toMatchObject([{ format }])
  })
})

test('a company that holds an office is a body, and of a birth nothing is kept', async () => {
  const officer = (name: string) => ({
    name,
    officer_role: 'director',
    appointed_to: { company_name: 'ANYTOWN LTD', company_number: '01' },
    appointed_on: '2019-05-20',
    date_of_birth: { month: 3, year: 1960 },
    address: { premises: '1', locality: 'Anytown' },
  })
  const { of, report } = await take('officers.json', {
    items: ['Lee, Ann', 'Big Secretaries Limited', 'Vacant'].map(officer),
  })
  expect(of('people').map(({ name }) => name)).toEqual(['Ann Lee'])
  expect(of('facts')).toMatchObject([{ kind: 'VACANCY' }])
  expect(of('organizations').map(({ name }) => name)).toContain('Big Secretaries Limited')
  expect(of('memberships')).toMatchObject(
    [{ member: /^person:/ }, { member: /^org:test\.big-secretaries/ }].map(({ member }) => ({
      member: expect.stringMatching(member),
    })),
  )
  expect(report.complaints).toMatchObject([{ what: "is nobody's name" }])
  expect(JSON.stringify([...of('people'), ...of('memberships')])).not.toMatch(/1960|locality/)
})

test('of two values of one key neither is lost, and nothing stands at the end of a list', async () => {
  const [look] = await firstLook(
    fileOf('two.json', [
      { id: 'rec1', fields: { id: 7, ...ANN, site: ['https://a.example/ann', null], none: [null] } },
    ]),
  )
  expect(look?.table).toMatchObject({
    headings: ['id', 'fields id', ...KEYS, 'site', 'none'],
    rows: [['rec1', '7', ...(LINES[0] ?? []), 'https://a.example/ann', '']],
  })
})

test('a body without a class is no person, and an object of Popolo within an answer no row', async () => {
  const { of } = await take('bodies.json', [
    { id: 'b', name: 'Anytown Council' },
    { id: 'p', name: 'Ann Green' },
  ])
  expect(of('organizations')).toMatchObject([{ name: 'Anytown Council', classification: 'COUNCIL' }])
  expect(of('people')).toMatchObject([{ name: 'Ann Green' }])
  await expect(take('answer.json', { result: { persons: [{ id: 'p', name: 'Ann Lee' }] } })).rejects.toThrow(/neither/)
})

test('rows of more keys than any table has are refused', async () => {
  const row = Object.fromEntries(Array.from({ length: 16_385 }, (_, at) => [`k${at}`, 1]))
  await expect(take('wide.json', [row])).rejects.toThrow(/wide\.json has rows of over 16,384 different keys/)
})

test('without a list of rows, or where no key tells what its rows are about, it is said', async () => {
  await expect(take('none.json', { a: [1, 2] })).rejects.toThrow(/none\.json is JSON, but neither/)
  await expect(take('row.json', ANN)).rejects.toThrow(/save them as a list/)
  for (const by of ['0', 'Ann Lee'])
    await expect(take('keys.json', { [by]: ANN })).rejects.toThrow(/save them as a list/)
  const byColumn = Object.fromEntries(KEYS.map((key) => [key, { 0: ANN[key], 1: BOB[key] }]))
  await expect(take('column.json', { ...byColumn, start_date: {} })).rejects.toThrow(/save them as a list/)
  await expect(take('colours.json', [{ colour: 'red', size: 4 }])).rejects.toThrow(/colour/)
  await expect(take('cut.json', '[{"name": "Ann", "council": "X"}, {"na')).rejects.toThrow(/cut\.json is no JSON/)
})
