import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { WRITERS } from '../../seed/out/writers.ts'
import { readSeed } from '../../seed/read.ts'
import type { Records } from '../../seed/records.ts'
import { Chance, randomRecords } from '../support/random-records.ts'
import { root } from '../support/sources.ts'
import { takingOf, whole } from '../support/taking-of.ts'
import { filesIn } from '../support/zipped.ts'

interface Resource {
  readonly name: string
  readonly path: string
  readonly schema: {
    readonly fields: readonly { readonly name: string }[]
    readonly primaryKey?: string
    readonly foreignKeys: readonly { readonly fields: string; readonly reference: { readonly resource: string } }[]
  }
}

const SET = { id: 'a', name: 'A', licence: 'CC BY 4.0', publisher: 'Us', url: 'https://example.org/a' }

async function packageOf(records: Records) {
  const files = filesIn(await whole(WRITERS['csv-set'].write(takingOf(records, [SET]))))
  const described = JSON.parse(files.get('datapackage.json')?.toString() ?? '{}') as {
    readonly resources: readonly Resource[]
    readonly licenses: readonly object[]
  }
  const tables = new Map(
    described.resources.map(({ name, path }) => {
      const text = files.get(path)?.toString() ?? ''
      expect(text.startsWith('\uFEFF')).toBe(true)
      return [name, parse(text.slice(1), { columns: true }) as Record<string, string>[]]
    }),
  )
  return { described, tables, files }
}

async function holdsTogether(records: Records): Promise<void> {
  const { described, tables } = await packageOf(records)
  for (const { name, schema } of described.resources) {
    const rows = tables.get(name) ?? []
    const [first] = rows
    if (first !== undefined) expect(Object.keys(first)).toEqual(schema.fields.map((field) => field.name))
    if (schema.primaryKey !== undefined) expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length)
    for (const { fields, reference } of schema.foreignKeys) {
      const ids = new Set(tables.get(reference.resource)?.map(({ id }) => id))
      for (const row of rows)
        if (row[fields] !== '')
          expect([name, fields, row[fields], ids.has(row[fields])]).toEqual([name, fields, row[fields], true])
    }
  }
  for (const [list, all] of Object.entries(records))
    expect([list, tables.get(list)?.length]).toEqual([list, all.length])
}

const shipped = readSeed(join(root, 'seed')).records

test('each table has its kind whole, and every reference leads to a row', async () => {
  await holdsTogether(shipped)
  await fc.assert(
    fc.asyncProperty(fc.gen(), async (gen) => holdsTogether(randomRecords(new Chance(gen), 12))),
    { numRuns: 10 },
  )
})

test('it says whose it is, and on what each statement rests', async () => {
  const { described, tables } = await packageOf(shipped)
  expect(described.licenses).toEqual([{ name: 'CC-BY-4.0', title: 'CC BY 4.0' }])
  const cited = Object.values(shipped)
    .flat()
    .reduce((sum, { citations }) => sum + citations.length, 0)
  expect(tables.get('citations')?.length).toBe(cited)
})

test('no cell runs in a spreadsheet', async () => {
  const evil = structuredClone(shipped)
  Object.assign(evil.people[0] ?? {}, { name: '=HYPERLINK("https://evil.example")', alternateNames: ['+1+1', '\t@x'] })
  const { files } = await packageOf(evil)
  for (const [name, content] of files)
    if (name.endsWith('.csv')) {
      const cells = (parse(content.toString().slice(1)) as string[][]).flat()
      // A number runs nothing.
      for (const cell of cells) expect(cell).not.toMatch(/^[=+@\t\r]|^-(?!\d+(\.\d+)?$)/)
    }
})
