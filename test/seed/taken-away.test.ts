import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { ownPart } from '../../seed/drafts.ts'
import { openFile } from '../../seed/formats/open.ts'
import { Intake } from '../../seed/intake.ts'
import type { Listed } from '../../seed/listed.ts'
import { Marks } from '../../seed/matches.ts'
import { creditOf, creditsTogether } from '../../seed/out/credits.ts'
import type { TakenSet } from '../../seed/out/taking.ts'
import { type OutFormat, WRITERS } from '../../seed/out/writers.ts'
import { readSeed } from '../../seed/read.ts'
import type { Records } from '../../seed/records.ts'
import { Chance, randomRecords } from '../support/random-records.ts'
import { anyRecords, asRecords, said } from '../support/read-back.ts'
import { root } from '../support/sources.ts'
import { inOrderOfIds, takingOf, whole } from '../support/taking-of.ts'
import { temporaryFolder } from '../support/temporary.ts'

const folder = temporaryFolder()
afterAll(folder.remove)

/** What a writer makes of records. */
const written = async (name: OutFormat, records: Records, sets: readonly TakenSet[] = [SET]): Promise<string> =>
  (await whole(WRITERS[name].write(takingOf(records, sets)))).toString()

/** Reads a text as an import would, and gives its records in the order of ids. */
async function readBack(name: string, content: string): Promise<Listed[]> {
  const path = join(folder.path, name)
  writeFileSync(path, content)
  const { source } = await openFile({ path, shown: name }, { set: 'back' })
  const found: Listed[] = []
  for await (const { records, issues } of source.read()) {
    expect(issues).toEqual([])
    for (const { list, record } of records) found.push({ list, record } as Listed)
  }
  return found.sort((a, b) => (a.record.id < b.record.id ? -1 : 1))
}

const CREDIT = { licence: 'CC BY 4.0', publisher: 'Us: {"&"} others', url: 'https://example.org/a' }
const SET: TakenSet = { id: 'a', name: 'A', ...CREDIT }
const shipped = (): Records => readSeed(join(root, 'seed')).records

const onAny = (most: number, property: (records: Records) => Promise<void>) =>
  fc.assert(
    fc.asyncProperty(fc.gen(), async (gen) => property(anyRecords(new Chance(gen), most))),
    { numRuns: 20 },
  )

describe.each(['yaml', 'jsonl', 'ftm'] as const)('what is taken away as %s', (name) => {
  test('is brought in again as it was, and taken away again is the same bytes', async () => {
    const first = await written(name, shipped())
    const back = await readBack(`a.${name}`, first)
    expect(said(back)).toEqual(said(inOrderOfIds(shipped())))
    expect(await written(name, asRecords(back))).toBe(first)
  })

  test('says whose it is, so that an import knows', async () => {
    expect(creditOf(await written(name, shipped()))).toEqual(CREDIT)
    expect(creditOf(await written(name, shipped(), []))).toEqual({})
  })

  test('whatever the records are', { timeout: 120_000 }, async () => {
    await onAny(30, async (records) => {
      const first = await written(name, records)
      const back = await readBack(`a.${name}`, first)
      expect(said(back)).toEqual(said(inOrderOfIds(records)))
      expect(await written(name, asRecords(back))).toBe(first)
    })
  })
})

describe('FollowTheMoney that other programs had in hand', () => {
  interface Line {
    readonly id: string
    readonly properties: Record<string, string[]>
    moothall?: object
  }
  const lines = (text: string): Line[] =>
    text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Line)
  const asText = (all: readonly object[]): string => all.map((line) => `${JSON.stringify(line)}\n`).join('')

  test('comes back the same in any order of lines, keys and properties', async () => {
    const first = await written('ftm', shipped())
    const turned = (value: object): object => Object.fromEntries(Object.entries(value).reverse())
    const other = lines(first).map((line) => turned({ ...line, properties: turned(line.properties) }))
    expect(creditOf(asText(other))).toEqual(CREDIT)
    expect(said(await readBack('other.json', asText(other.reverse())))).toEqual(said(inOrderOfIds(shipped())))
  })

  test('comes back with what was changed in its properties', async () => {
    const all = lines(await written('ftm', shipped()))
    for (const { id, properties } of all) {
      if (id === 'person-gerald-cooney') Object.assign(properties, { name: ['Jerry Cooney'], alias: ['G. Cooney'] })
      if (id === 'org-ofsted') delete properties['summary']
    }
    const back = new Map(
      (await readBack('other.json', asText(all))).map((one) => [one.record.id as string, one.record]),
    )
    expect(back.get('person:gerald-cooney')).toMatchObject({ name: 'Jerry Cooney', alternateNames: ['G. Cooney'] })
    expect(back.get('org:ofsted')).not.toHaveProperty('summary')
  })

  test('with entities of their own among ours, which may lead to ours', async () => {
    const links = [
      { id: 'x1', schema: 'Person', properties: { name: ['Ann Lee'] } },
      { id: 'x2', schema: 'Membership', properties: { member: ['x1'], organization: ['org-ofsted'], role: ['Clerk'] } },
      {
        id: 'x3',
        schema: 'Membership',
        properties: { member: ['person-gerald-cooney'], organization: ['org-ofsted'] },
      },
    ]
    const back = await readBack('other.json', (await written('ftm', shipped())) + asText(links))
    const added = back.flatMap((one) =>
      one.list === 'memberships' && one.record.id.includes(':back.') ? one.record : [],
    )
    expect(added.map(({ member, organization, role }) => [member, organization, role])).toEqual([
      ['person:back.x1', 'org:ofsted', 'Clerk'],
      ['person:gerald-cooney', 'org:ofsted', 'Member'],
    ])
  })
})

test('of several sets whose they are is put together', () => {
  expect(creditsTogether([CREDIT, { licence: 'MIT' }])).toMatchObject({ licence: 'CC BY 4.0; MIT' })
})

/** Dates that Popolo knows. */
const plain = (date: string | undefined) => (/^\d{4}(-\d\d){0,2}$/.test(date ?? '') ? date : undefined)
// A role of somebody else's file begins with a capital.
const inSmall = (role: string) => role.toLowerCase()
const without = (fields: object) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))

/** What Popolo carries of a record: names, roles, bodies and plain dates, under an id made of ours. */
function carriedByPopolo({ list, record }: Listed, idOf: (id: string | undefined) => string | undefined): object {
  const own = { list, id: idOf(record.id) }
  if (list === 'people') return { ...own, name: record.name }
  if (list === 'organizations') return { ...own, name: record.name, classification: record.classification }
  if (list === 'posts')
    return { ...own, label: record.label, role: inSmall(record.role), organization: idOf(record.organization) }
  if (list === 'events') return { ...own, name: record.name }
  if (list !== 'memberships') return {}
  const { member, organization, role, post, onBehalfOf, start, end } = record
  const ends = {
    member: idOf(member),
    organization: idOf(organization),
    post: idOf(post),
    onBehalfOf: idOf(onBehalfOf),
  }
  return without({ ...own, ...ends, role: inSmall(role), start: plain(start), end: plain(end) })
}

test('Popolo that is taken away comes back with all that it carries', { timeout: 120_000 }, async () => {
  const among = (all: readonly Listed[], idOf: (id: string | undefined) => string | undefined) =>
    all
      .map((one) => carriedByPopolo(one, idOf))
      .filter((fields) => 'list' in fields)
      .map((fields) => JSON.stringify(fields))
      .sort()
  const inSet = (id: string | undefined) => id?.replace(/:(.*)$/, () => `:back.${ownPart(`${id}`)}`)
  await onAny(30, async (records) => {
    const back = await readBack('a.json', await written('popolo', records))
    expect(among(back, (id) => id)).toEqual(among(inOrderOfIds(records), inSet))
  })
})

test('a table that is taken away comes back with who held which role where, and when', async () => {
  const rows = (all: readonly Listed[]): string[] => {
    const called = new Map(all.map(({ record }) => [record.id as string, 'name' in record ? record.name : '']))
    return all
      .flatMap(({ list, record }) => {
        if (list !== 'memberships' || !record.member.startsWith('person:')) return []
        const { member, organization, onBehalfOf = '', role, start, end } = record
        const names = [member, organization, onBehalfOf].map((id) => called.get(id) ?? '')
        return JSON.stringify([...names, inSmall(role), start, end])
      })
      .sort()
  }
  await onAny(30, async (records) => {
    // A body that is a member is in no table of people.
    const people = records.memberships.filter(({ member }) => member.startsWith('person:'))
    const back = await readBack('a.csv', await written('csv', { ...records, memberships: people }))
    expect(rows(back)).toEqual(rows(inOrderOfIds(records)))
  })
})

/** What a format that is not ours has of some memberships of people, whatever else it carries, once it is read. */
async function memberships(name: string, content: string) {
  const path = join(folder.path, name)
  writeFileSync(path, content)
  const { source } = await openFile({ path, shown: name }, { set: 'back' })
  const intake = await Intake.of([source], new Marks())
  const back = new Map<string, object>()
  for await (const { list, record } of intake.taken())
    if (list === 'memberships') {
      const { member, organization, role, start, end } = record
      back.set(record.id, { member, organization, role, start, end })
    }
  return back
}

/** Dates as a format writes them: all, or those that are days, months and years. */
const asWritten = (date: string | undefined, isPlain: boolean): string | undefined =>
  date === undefined || (isPlain && !/^\d{4}(-\d{2}(-\d{2})?)?$/.test(date)) ? undefined : date

test.each([
  ['popolo', 'a.json'],
  ['csv', 'a.csv'],
] as const)('whatever the records are, %s brings every role of a person back, with its dates', async (format, name) => {
  await fc.assert(
    fc.asyncProperty(fc.gen(), async (gen) => {
      const records = randomRecords(new Chance(gen), 20)
      const back = await memberships(name, await written(format, records))
      for (const { id, member, organization, role, start, end } of records.memberships) {
        if (!member.startsWith('person:')) continue
        expect(back.get(`membership:back.${ownPart(id)}`)).toEqual({
          member: `person:back.${ownPart(member)}`,
          organization: `org:back.${ownPart(organization)}`,
          role,
          start: asWritten(start, format === 'popolo'),
          end: asWritten(end, format === 'popolo'),
        })
      }
    }),
    { numRuns: 20 },
  )
})

test('a table that is taken away needs no mapping, and runs in no spreadsheet', async () => {
  const path = join(folder.path, 'roles.csv')
  writeFileSync(path, await written('csv', shipped()))
  const { source } = await openFile({ path, shown: 'roles.csv' }, { set: 'back' })
  const intake = await Intake.of([source], new Marks())
  const back: string[] = []
  for await (const one of intake.taken()) if (one.list === 'memberships') back.push(one.record.role)
  expect(back.length).toBe(shipped().memberships.length)
  const evil = shipped()
  const [person] = evil.people
  const held = evil.memberships.find(({ member }) => member === person?.id)
  Object.assign(person ?? {}, { name: '=1+1' })
  Object.assign(held ?? {}, { role: '@x' })
  expect(await written('csv', evil)).toMatch(/"'=1\+1".*"'@x"/)
})
