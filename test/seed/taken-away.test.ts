import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { openFile } from '../../seed/formats/open.ts'
import { Intake } from '../../seed/intake.ts'
import { type Listed, listedOf } from '../../seed/listed.ts'
import { Marks } from '../../seed/matches.ts'
import { asCsv } from '../../seed/out/csv.ts'
import { creditOf, creditsTogether } from '../../seed/out/credits.ts'
import { asJsonLines, asYaml } from '../../seed/out/own.ts'
import { asPopolo } from '../../seed/out/popolo.ts'
import { readSeed } from '../../seed/read.ts'
import { recordSchemas, type Records } from '../../seed/records.ts'
import { Chance, randomRecords } from '../support/random-records.ts'
import { root } from '../support/sources.ts'
import { temporaryFolder } from '../support/temporary.ts'

const folder = temporaryFolder()
afterAll(folder.remove)

const inOrder = (records: Records): Listed[] =>
  [...listedOf(records)].sort((a, b) => (a.record.id < b.record.id ? -1 : 1))

async function* each(listed: readonly Listed[]): AsyncGenerator<Listed> {
  yield* listed
}

async function text(pieces: AsyncIterable<string>): Promise<string> {
  const all: string[] = []
  for await (const piece of pieces) all.push(piece)
  return all.join('')
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

const CREDIT = { licence: 'CC BY 4.0', publisher: 'Us: & others', url: 'https://example.org/a' }
const FORMATS = {
  'a.yaml': (listed: readonly Listed[]) => asYaml(each(listed), CREDIT),
  'a.jsonl': (listed: readonly Listed[]) => asJsonLines(each(listed)),
}

describe.each(Object.entries(FORMATS))('what is taken away as %s', (name, write) => {
  test('is brought in again as it was, and taken away again is the same bytes', async () => {
    const shipped = inOrder(readSeed(join(root, 'seed')).records)
    const first = await text(write(shipped))
    const back = await readBack(name, first)
    expect(back).toHaveLength(shipped.length)
    expect(await text(write(back))).toBe(first)
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
        const first = await text(write(inOrder(records)))
        expect(await text(write(await readBack(name, first)))).toBe(first)
      }),
      { numRuns: 20 },
    )
  })
})

test('whose it is goes with it, and is known again', async () => {
  const yaml = await text(asYaml(each([]), CREDIT))
  expect(yaml).toMatch(/^# licence: CC BY 4\.0\n# publisher: Us: & others\n/)
  expect(creditOf(yaml)).toEqual(CREDIT)
  expect(creditsTogether([CREDIT, { licence: 'MIT' }])).toMatchObject({ licence: 'CC BY 4.0; MIT' })
})

test('Popolo that is taken away has the people, bodies and memberships when it is read', async () => {
  const shipped = inOrder(readSeed(join(root, 'seed')).records)
  const { text: popolo, left } = await asPopolo(each(shipped), CREDIT)
  expect(left.get('judgements')).toBeGreaterThan(0)
  const back = await readBack('a.json', popolo)
  const count = (listed: readonly Listed[], list: string) => listed.filter((one) => one.list === list).length
  for (const list of ['people', 'organizations', 'posts', 'events', 'memberships'])
    expect([list, count(back, list)]).toEqual([list, count(shipped, list)])
})

test('a table that is taken away needs no mapping, and runs in no spreadsheet', async () => {
  const shipped = inOrder(readSeed(join(root, 'seed')).records)
  const { text: csv } = await asCsv(each(shipped))
  const path = join(folder.path, 'roles.csv')
  writeFileSync(path, csv)
  const { source } = await openFile({ path, shown: 'roles.csv' }, { set: 'back' })
  const intake = await Intake.of([source], new Marks())
  const back: string[] = []
  for await (const one of intake.taken()) if (one.list === 'memberships') back.push(one.record.role)
  const roles = shipped.flatMap((one) => (one.list === 'memberships' ? [one.record.role] : []))
  expect(back.length).toBe(roles.length)
  const evil = { list: 'people', record: { id: 'person:a', name: '=1+1', alternateNames: [], citations: [] } } as never
  const held = {
    list: 'memberships',
    record: { id: 'membership:a', member: 'person:a', organization: 'org:b', role: '@x', citations: [] },
  } as never
  expect((await asCsv(each([held, evil]))).text).toMatch(/"'=1\+1".*"'@x"/)
})
