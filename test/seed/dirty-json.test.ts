import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { openFile } from '../../seed/formats/open.ts'
import { Intake, type Taken } from '../../seed/intake.ts'
import { Marks } from '../../seed/matches.ts'
import { publicSets } from '../support/public-sets.ts'
import { temporaryFolder } from '../support/temporary.ts'

const folder = temporaryFolder()
afterAll(folder.remove)

/** Reads files as one set, without a database. */
async function take(files: Readonly<Record<string, unknown>>) {
  const sources = []
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder.path, name)
    writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
    sources.push((await openFile({ path, shown: name }, { set: 'test' })).source)
  }
  const intake = await Intake.of(sources, new Marks())
  const taken: Taken[] = []
  for await (const one of intake.taken()) taken.push(one)
  const of = <Some = never>(list: string) =>
    taken.filter((one) => one.list === list).map(({ record }) => record as unknown as Some)
  return { of, report: intake.report.json(), whats: intake.report.json().complaints.map(({ what }) => what) }
}

const lines = (...items: readonly unknown[]): string => items.map((item) => JSON.stringify(item)).join('\n')
const ANN = { id: 'a', name: 'Ann Lee' }
const TOWN = { id: 't', name: 'Town Council', classification: 'council' }

describe('Popolo as it comes', () => {
  test('ids that point at nobody, and ids that come twice, cost nobody else', async () => {
    const { of, report, whats } = await take({
      'dangling.json': {
        persons: [ANN, { id: 'a', name: 'Ann Again' }, { id: 'n' }],
        organizations: [TOWN],
        memberships: [
          { person_id: 'a', organization_id: 't', role: 'Leader' },
          { person_id: 'gone', organization_id: 't', role: 'Leader' },
          { person_id: 'a', organization_id: 'gone' },
          { person_id: 'a' },
        ],
      },
    })
    expect([of('people').length, of('memberships').length]).toEqual([1, 1])
    expect(new Set(whats)).toEqual(
      new Set([
        'is there twice',
        'is a person without a name',
        expect.stringMatching(/^'person:test\.gone' is not known/),
        expect.stringMatching(/^'org:test\.gone' is not known/),
        'names no organisation',
      ]),
    )
    const places = report.complaints.flatMap(({ examples }) => examples.map(({ at }) => at))
    expect(places.sort()).toEqual(['memberships[1]', 'memberships[2]', 'memberships[3]', 'persons[1]', 'persons[2]'])
  })

  test('dates of any length are read, sentinels are none, and periods give theirs', async () => {
    const { of } = await take({
      'dates.json': {
        persons: [ANN],
        organizations: [TOWN],
        events: [
          {
            id: 'term/1',
            name: 'First term',
            start_date: '2010-05',
            end_date: '2014',
            classification: 'legislative period',
          },
        ],
        memberships: [
          { person_id: 'a', organization_id: 't', role: 'm', legislative_period_id: 'term/1' },
          {
            person_id: 'a',
            organization_id: 't',
            role: 'm',
            start_date: '2011-02-03T00:00:00Z',
            legislative_period_id: 'term/1',
          },
          { person_id: 'a', organization_id: 't', role: 'm', start_date: '0000-00-00', end_date: '9999-12-31' },
          { person_id: 'a', organization_id: 't', role: 'n', start_date: '2015', end_date: '2012' },
        ],
      },
    })
    expect(of('memberships')).toMatchObject([
      { start: '2010-05', end: '2014' },
      { start: '2011-02-03', end: '2014' },
      expect.not.objectContaining({ start: expect.anything(), end: expect.anything() }),
      expect.not.objectContaining({ start: expect.anything(), end: expect.anything() }),
    ])
  })

  test('objects within others, and one file a class, are the same as ids in one', async () => {
    const within = await take({
      'within.json': [
        { id: '1', role: 'Leader', person: ANN, organization: TOWN, on_behalf_of: { id: 'p', name: 'The Party' } },
      ],
    })
    const apart = await take({
      'persons.json': [ANN],
      'organizations.json': [TOWN, { id: 'p', name: 'The Party' }],
      'memberships.json': [{ id: '1', role: 'Leader', person_id: 'a', organization_id: 't', on_behalf_of_id: 'p' }],
    })
    for (const read of [within, apart]) {
      expect(read.report.complaints).toEqual([])
      expect(read.of('memberships')).toMatchObject([
        { member: 'person:test.a', organization: 'org:test.t', onBehalfOf: 'org:test.p', role: 'Leader' },
      ])
      expect(read.of('people')).toHaveLength(1)
      expect(read.of('organizations')).toHaveLength(2)
    }
  })

  test('posts have as many seats as held them at once, bodies their parents, and places their names', async () => {
    const held = (person: string, start: string) => ({
      person_id: person,
      organization_id: 't',
      post_id: 'w',
      start_date: start,
    })
    const { of } = await take({
      'posts.json': {
        persons: [ANN, { id: 'b', name: 'Bob Ray' }],
        organizations: [TOWN, { id: 'c', name: 'Planning Committee', parent_id: 't' }],
        areas: [{ id: 'x', name: 'North Ward' }],
        posts: [{ id: 'w', label: 'Councillor', organization_id: 't', area_id: 'x' }],
        memberships: [held('a', '2019'), held('b', '2020')],
      },
    })
    expect(of('posts')).toMatchObject([{ label: 'Councillor, North Ward', seats: 2 }])
    expect(of('affiliations')).toMatchObject([{ from: 'org:test.c', to: 'org:test.t', kind: 'PART_OF' }])
    expect(of('organizations')).toMatchObject([{ classification: 'COUNCIL' }, { classification: 'COMMITTEE' }])
  })

  test('JSON lines are read, nobody is no person, and what is personal is counted', async () => {
    const { of, report, whats } = await take({
      'lines.json': lines(
        { ...ANN, email: 'a@x.uk', gender: 'female', family_name: 'Lee' },
        { id: 'v', name: 'VACANT', family_name: 'Vacant' },
        { person_id: 'a', organization: TOWN, role: 'Leader' },
      ),
    })
    expect(of('people')).toMatchObject([{ name: 'Ann Lee' }])
    expect(of('memberships')).toHaveLength(1)
    expect(whats).toEqual(["is nobody's name"])
    expect(report.leftOut).toMatchObject({ email: 1, gender: 1 })
  })

  test('names in parts, bodies by their posts and a party that is not there, as parliaments write them', async () => {
    const { of, whats } = await take({
      'people.json': {
        persons: [
          {
            id: 'p/1',
            other_names: [
              { given_name: 'Ann', family_name: 'Ray', note: 'Main', start_date: '2001', end_date: '2005' },
              { given_name: 'Ann', family_name: 'Lee', note: 'Main', start_date: '2005', end_date: '9999-12-31' },
            ],
          },
          {
            id: 'p/2',
            other_names: [{ honorific_prefix: 'Baroness', lordname: 'Fox', lordofname: 'Moor', note: 'Main' }],
          },
        ],
        organizations: [{ id: 'commons', name: 'House of Commons' }],
        posts: [{ id: 'c/1', label: 'MP for Moor', role: 'MP', organization_id: 'commons', area: { name: 'Moor' } }],
        memberships: [
          {
            id: 'm/1',
            person_id: 'p/1',
            post_id: 'c/1',
            on_behalf_of_id: 'gone',
            start_date: '2001',
            end_date: '9999-12-31',
          },
        ],
      },
    })
    expect(of('people')).toMatchObject([
      { name: 'Ann Lee', alternateNames: ['Ann Ray'] },
      { name: 'Fox of Moor', honorificPrefix: 'Baroness' },
    ])
    expect(of('memberships')).toMatchObject([
      {
        organization: 'org:test.commons',
        role: 'Member of Parliament',
        post: expect.stringMatching(/^post:test\.c-1/),
      },
    ])
    expect(of<object>('memberships')[0]).not.toHaveProperty('onBehalfOf')
    expect(whats.sort()).toEqual([expect.stringMatching(/^'org:test\.gone' is not known/), 'stands for no date'])
  })

  test.each([
    [
      'lists within an answer',
      { result: [{ ...ANN, memberships: [{ organization: TOWN, role: 'Leader' }] }], total: 1 },
    ],
    [
      'objects by their ids',
      { persons: { a: { name: 'Ann Lee' } }, memberships: [{ person_id: 'a', organization: TOWN }] },
    ],
    [
      'a file in several lines',
      lines({ persons: [ANN] }, { organizations: [TOWN] }, { memberships: [{ person_id: 'a', organization_id: 't' }] }),
    ],
  ])('%s are read', async (_, content) => {
    const { of, whats } = await take({ 'within.json': content })
    expect(of('people')).toMatchObject([{ name: 'Ann Lee' }])
    expect(of('memberships')).toHaveLength(1)
    expect(whats).toEqual([])
  })

  test('what is of no class is told, or counted by its list, and no row is lost in silence', async () => {
    const rows = await take({ 'list.json': [{ ...ANN, gender: 'f' }, { nickname: 'Bob' }, 'Cat', null] })
    expect(rows.report.complaints).toMatchObject([
      { count: 3, what: 'is no person, organisation, membership, post or event' },
    ])
    expect(rows.report.complaints[0]?.examples.map(({ at }) => at)).toEqual(['[1]', '[2]', '[3]'])
    const lists = await take({ 'votes.json': { persons: [ANN, 'Bob'], motions: [{ id: '1' }, { id: '2' }] } })
    expect(lists.report.leftOut).toEqual({ motions: 2 })
    expect(lists.report.complaints).toMatchObject([{ count: 1, examples: [{ at: 'persons[1]' }] }])
    await expect(take({ 'plain.json': [{ colour: 'red', size: 4 }] })).rejects.toThrow(/Its headings: colour, size/)
  })

  test.each([
    ['lists', { persons: [], organizations: [], memberships: [] }],
    ['a list', []],
    ['an object', {}],
  ])('of %s with nothing in them it is said', async (_, content) => {
    const { report } = await take({ 'empty.json': content })
    expect(report.complaints).toMatchObject([{ severity: 'WARNING', what: 'holds no records' }])
  })

  test('a party that is unknown is none, and a post within a membership is of its body', async () => {
    const { of, report } = await take({
      'council.json': {
        persons: [ANN],
        organizations: [TOWN, { id: 'party/unknown', name: 'unknown', classification: 'party' }],
        memberships: [
          {
            person_id: 'a',
            organization_id: 't',
            on_behalf_of_id: 'party/unknown',
            post: { id: 'l', label: 'Leader' },
          },
        ],
      },
    })
    expect(of('organizations')).toMatchObject([{ name: 'Town Council' }])
    expect(of('posts')).toMatchObject([{ label: 'Leader', organization: 'org:test.t' }])
    expect(of('memberships')).toMatchObject([{ post: 'post:test.l' }])
    expect(of<object>('memberships')[0]).not.toHaveProperty('onBehalfOf')
    expect(report.leftOut).toEqual({ 'party that is unknown': 1, on_behalf_of_id: 1 })
    expect(report.complaints).toEqual([])
  })

  test('what is wrong with a line of ours is told by the name of its file', async () => {
    const { report } = await take({ 'ours.jsonl': '{"people": {"id": "person:a", "name": "Ann"}}\nno json\n' })
    expect(report.complaints[0]?.examples[0]).toMatchObject({ file: 'ours.jsonl', line: 2 })
  })

  test.runIf(publicSets !== undefined)('the examples of the specification are read', async () => {
    for (const name of ['embedding-person', 'embedding-organization', 'person', 'organization', 'membership', 'post']) {
      const path = join(publicSets ?? '', `popolo-spec/examples/${name}.json`)
      const { format, source } = await openFile({ path, shown: path }, { set: 'spec' })
      expect([name, format]).toEqual([name, 'popolo'])
      let records = 0
      for await (const portion of source.read()) records += portion.records.length
      expect([name, records > 0]).toEqual([name, true])
    }
  })
})
