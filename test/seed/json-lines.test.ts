import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { jsonLinesFile, readJsonLines } from '../../seed/formats/json-lines.ts'
import type { Issue } from '../../seed/issue.ts'
import { issuesOf } from '../../seed/judge.ts'
import { listedOf } from '../../seed/listed.ts'
import { plainlySound } from '../../seed/plain-check.ts'
import { type RecordList, type Records, recordSchemas } from '../../seed/records.ts'
import { rowsOf } from '../../seed/rows.ts'
import { type LabelledRow, Stream } from '../../seed/stream.ts'
import { Chance, randomRecords } from '../support/random-records.ts'
import { temporaryFolder } from '../support/temporary.ts'
import { seedOf, SMALL, smallWith } from './small-seed.ts'

const folder = temporaryFolder()
afterAll(folder.remove)

const linesOf = (records: Records): string[] =>
  [...listedOf(records)].map(({ list, record }) => JSON.stringify({ [list]: record }))

/** Random records as a file may hold them: what the test of the database gives them beside is left out. */
function soundRecords(gen: fc.GeneratorValue, most: number): Records {
  const records = randomRecords(new Chance(gen), most)
  for (const { list, record } of listedOf(records)) {
    const fields = record as unknown as Record<string, unknown>
    for (const name of Object.keys(fields)) if (!Object.hasOwn(recordSchemas[list].shape, name)) delete fields[name]
  }
  return records
}

/** A text as a file comes: in pieces of some bytes, which break off inside of lines and letters. */
async function* pieces(text: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = new TextEncoder().encode(text)
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size)
}

async function all<Value>(given: AsyncIterable<Value>): Promise<Value[]> {
  const found: Value[] = []
  for await (const value of given) found.push(value)
  return found
}

async function read(text: string, size = 7) {
  const portions = await all(readJsonLines('a.jsonl', pieces(text, size)))
  return { records: portions.flatMap(({ records }) => records), issues: portions.flatMap(({ issues }) => issues) }
}

async function streamed(lines: readonly string[]): Promise<Stream> {
  const file = join(folder.path, 'a.jsonl')
  writeFileSync(file, lines.join('\n'))
  return Stream.of(jsonLinesFile(file))
}

describe('a line', () => {
  test('holds a record, or several, of one list or several; blank ones hold none', async () => {
    const { records, issues } = await read(
      '\uFEFF{"people": {"id": "person:ann", "name": "Ann Äbel 张"}}\r\n\n{"people": [{"id": "person:bob", ' +
        '"name": "Bob"}, {"id": "person:cat", "name": " Cat "}], "programmes": []}\n',
    )
    expect(issues).toEqual([])
    expect(records).toEqual([
      {
        list: 'people',
        line: 1,
        record: {
          id: 'person:ann',
          name: 'Ann Äbel 张',
          alternateNames: [],
          citations: [],
          identifiers: [],
          named: true,
        },
      },
      {
        list: 'people',
        line: 3,
        record: { id: 'person:bob', name: 'Bob', alternateNames: [], citations: [], identifiers: [], named: true },
      },
      {
        list: 'people',
        line: 3,
        record: { id: 'person:cat', name: 'Cat', alternateNames: [], citations: [], identifiers: [], named: true },
      },
    ])
  })

  test.each([
    ['broken off', '{"people": {"id": "person:ann", ', undefined, /no JSON/],
    ['no record', '["person:ann"]', undefined, /no record/],
    ['of a list nobody knows', '{"peeple": {"id": "person:ann"}}', undefined, /'peeple' is no list/],
    ['of a list that every object has', '{"__proto__": {"id": "person:ann"}}', undefined, /'__proto__' is no list/],
    ['without a name', '{"people": {"id": "person:ann"}}', 'name', /expected string/],
    ['with a field nobody knows', '{"people": {"id": "person:ann", "name": "Ann", "age": 7}}', undefined, /age/],
    ['of null', '{"people": null}', undefined, /expected object/],
    [
      'with a day that is none',
      '{"programmes": {"id": "programme:a", "name": "A", "kind": "PLAN", "start": "2021-02-30"}}',
      'start',
      /2021-02-30/,
    ],
  ])('%s is complained of with its line, and the rest stays', async (_, bad, field, what) => {
    const { records, issues } = await read(
      `{"people": {"id": "person:bob", "name": "Bob"}}\n${bad}\n{"people": {"id": "person:cat", "name": "Cat"}}`,
    )
    expect(records.map(({ record }) => record.id)).toEqual(['person:bob', 'person:cat'])
    expect(issues).toMatchObject([
      {
        file: 'a.jsonl',
        line: 2,
        severity: 'ERROR',
        ...(field === undefined ? {} : { field, record: expect.any(String) }),
      },
    ])
    expect(issues[0]?.what).toMatch(what)
  })

  test('that never ends is left out before it fills the memory', async () => {
    const { records, issues } = await read(
      `{"people": {"id": "person:ann", "name": "${'a'.repeat(33_000_000)}"}}\n{"people": {"id": ` +
        `"person:bob", "name": "Bob"}}\n`,
      1_000_000,
    )
    expect(records.map(({ record }) => record.id)).toEqual(['person:bob'])
    expect(issues).toMatchObject([{ line: 1, what: expect.stringContaining('longer than') }])
  })
})

test('what is read does not depend on where the pieces break off', async () => {
  const text = linesOf(seedOf(SMALL.replaceAll('Ann', 'Ännî 张')).records).join('\n')
  const whole = await read(text, text.length * 4)
  for (const size of [1, 2, 3, 5, 64]) expect(await read(text, size)).toEqual(whole)
})

test('the quick look takes nothing that the schema would not take, and as it is', () => {
  const values = fc.constantFrom<unknown>(
    undefined,
    null,
    '',
    ' a ',
    'a',
    'person:ann',
    'org:a',
    '2020',
    '2020-02-30',
    '..',
    7,
    0,
    -1,
    1.5,
    true,
    [],
    {},
    ['a'],
    [' a'],
    [7],
    { name: 'A' },
    { scheme: 'A', value: 'b' },
  )
  const place = fc.record({ field: fc.nat(), value: values, add: fc.boolean() })
  fc.assert(
    fc.property(fc.gen(), fc.array(place, { maxLength: 3 }), (gen, changes) => {
      for (const { list, record } of listedOf(soundRecords(gen, 12))) {
        const changed: Record<string, unknown> = JSON.parse(JSON.stringify(record))
        for (const { field, value, add } of changes) {
          const of = add ? Object.keys(recordSchemas[list].shape) : Object.keys(changed)
          const name = of[field % of.length]
          if (name !== undefined) changed[name] = value
        }
        const given = JSON.parse(JSON.stringify(changed))
        const { success, data } = recordSchemas[list as RecordList].safeParse(JSON.parse(JSON.stringify(changed)))
        if (plainlySound(list, given)) expect([success, given]).toEqual([true, data])
        // An address or a moment is always left to the schema.
        else expect(changes.length > 0 || 'url' in record || 'recordedAt' in record).toBe(true)
      }
    }),
    { numRuns: 200 },
  )
})

const byPlace = (issues: readonly Issue[]) =>
  issues.map(({ record, field, what }) => `${record} ${field ?? ''} ${what}`).toSorted()

test('a file that passes by breaks the same rules as one that is read whole, whatever the order of its lines', async () => {
  const broken = smallWith('role: Member', 'role: Leader\n    post: post:town-leader\n    end: 2019-12').records
  broken.people.push({
    id: 'person:cat',
    name: 'Cat',
    alternateNames: [],
    citations: [],
    identifiers: [],
    named: true,
  } as never)
  const seed = { ...seedOf(''), records: broken, placeOf: (id: string) => places.get(id) }
  const places = new Map([...listedOf(broken)].map(({ record }) => [record.id as string, { file: 'a.jsonl', line: 1 }]))
  const expected = byPlace(issuesOf({ ...seed, issues: [] }))
  expect(expected.length).toBeGreaterThan(2)
  const lines = linesOf(broken)
  for (const order of [lines, lines.toReversed()])
    expect(byPlace(await all((await streamed(order)).issues()))).toEqual(expected)
})

test('of two records of one id the first stays', async () => {
  const stream = await streamed([
    ...linesOf(seedOf(SMALL).records),
    '{"people": [{"id": "person:ann", "name": "Other"}]}',
  ])
  expect(await all(stream.issues())).toMatchObject([
    { record: 'person:ann', line: 8, what: 'is there twice', why: expect.stringMatching(/a\.jsonl:1;/) },
  ])
  const names = (await all(stream.rows())).flat().filter(({ row }) => row.id === 'person:ann')
  expect(names.map(({ row }) => row.properties['name'])).toEqual(['Ann Able'])
})

test('a file that passes by gives the same rows as one that is read whole', async () => {
  await fc.assert(
    fc.asyncProperty(fc.gen(), async (gen) => {
      const records = soundRecords(gen, 30)
      const { entities, statements } = rowsOf(records)
      const stream = await streamed(linesOf(records))
      const rows = (await all(stream.rows())).flat()
      const under = (of: LabelledRow['of'], typename: string) =>
        rows.filter((row) => row.of === of && row.typename === typename).map(({ row }) => row)
      for (const [typename, list] of entities) expect(under('entity', typename)).toEqual(list)
      for (const [typename, list] of statements)
        expect(under('statement', typename).toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(
          list.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
        )
    }),
    { numRuns: 50 },
  )
})
