import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { openFile } from '../../seed/formats/open.ts'
import { ownPart } from '../../seed/drafts.ts'
import { Intake } from '../../seed/intake.ts'
import { type Listed, listedOf } from '../../seed/listed.ts'
import { Marks } from '../../seed/matches.ts'
import { creditOf, creditsTogether } from '../../seed/out/credits.ts'
import type { TakenSet } from '../../seed/out/taking.ts'
import { type OutFormat, WRITERS } from '../../seed/out/writers.ts'
import { readSeed } from '../../seed/read.ts'
import { noRecords, recordSchemas, type Records } from '../../seed/records.ts'
import { Chance, randomRecords } from '../support/random-records.ts'
import { root } from '../support/sources.ts'
import { inOrderOfIds, takingOf, whole } from '../support/taking-of.ts'
import { temporaryFolder } from '../support/temporary.ts'

const folder = temporaryFolder()
afterAll(folder.remove)

/** What a writer makes of records. */
const written = async (name: OutFormat, records: Records, sets: readonly TakenSet[] = [SET]): Promise<string> =>
  (await whole(WRITERS[name].write(takingOf(records, sets)))).toString()

/** Records as lists. */
function asRecords(listed: readonly Listed[]): Records {
  const records = noRecords()
  for (const { list, record } of listed) (records[list] as unknown[]).push(record)
  return records
}

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

describe.each(['yaml', 'jsonl'] as const)('what is taken away as %s', (name) => {
  test('is brought in again as it was, and taken away again is the same bytes', async () => {
    const first = await written(name, shipped())
    const back = await readBack(`a.${name}`, first)
    expect(back).toHaveLength(inOrderOfIds(shipped()).length)
    expect(await written(name, asRecords(back))).toBe(first)
  })

  test('says whose it is, so that an import knows', async () => {
    expect(creditOf(await written(name, shipped()))).toEqual(CREDIT)
    expect(creditOf(await written(name, shipped(), []))).toEqual({})
  })

  test('whatever the records are', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.gen(), async (gen) => {
        const records = randomRecords(new Chance(gen), 12)
        for (const { list, record } of listedOf(records)) {
          const fields = record as unknown as Record<string, unknown>
          for (const field of Object.keys(fields))
            if (!Object.hasOwn(recordSchemas[list].shape, field)) delete fields[field]
        }
        const first = await written(name, records)
        expect(await written(name, asRecords(await readBack(`a.${name}`, first)))).toBe(first)
      }),
      { numRuns: 20 },
    )
  })
})

test('of several sets whose they are is put together', () => {
  expect(creditsTogether([CREDIT, { licence: 'MIT' }])).toMatchObject({ licence: 'CC BY 4.0; MIT' })
})

test('Popolo that is taken away has the people, bodies and memberships when it is read', async () => {
  const all = inOrderOfIds(shipped())
  const back = await readBack('a.json', await written('popolo', shipped()))
  const count = (listed: readonly Listed[], list: string) => listed.filter((one) => one.list === list).length
  for (const list of ['people', 'organizations', 'posts', 'events', 'memberships'])
    expect([list, count(back, list)]).toEqual([list, count(all, list)])
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
