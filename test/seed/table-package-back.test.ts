import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { type Input, openFile } from '../../seed/formats/open.ts'
import { unpacked } from '../../seed/formats/unpack.ts'
import type { Issue } from '../../seed/issue.ts'
import { type Listed, listedOf, propertiesOf } from '../../seed/listed.ts'
import { noRecords, type Records } from '../../seed/records.ts'
import { gatherFiles } from '../../server/commands/gather-files.ts'
import { heapUsed } from '../support/heap.ts'
import { dropped, type Files, filesOf, packed, rewritten, shippedRecords } from '../support/own-tables.ts'
import { Chance } from '../support/random-records.ts'
import { anyRecords, asRecords, said } from '../support/read-back.ts'
import { inOrderOfIds } from '../support/taking-of.ts'
import { temporaryFolder } from '../support/temporary.ts'

const folder = temporaryFolder()
afterAll(folder.remove)
const at = (name: string): string => join(folder.path, name)

/** Reads files as an import would: the records in the order of ids, and all that is wrong. */
async function readBack(given: readonly Input[]) {
  const { inputs, remove } = await unpacked(given)
  const [input, ...others] = inputs
  expect(others).toEqual([])
  const { source, format, credit } = await openFile(input as Input, { set: 'back' })
  const back: Listed[] = []
  const issues: Issue[] = []
  for await (const portion of source.read()) {
    for (const { list, record } of portion.records) back.push({ list, record } as Listed)
    issues.push(...portion.issues)
    expect([...(portion.leftOut ?? [])]).toEqual([])
  }
  remove()
  return { back: back.sort((a, b) => (a.record.id < b.record.id ? -1 : 1)), issues, format, credit }
}

async function comesBack(records: Records): Promise<void> {
  const first = await packed(records)
  writeFileSync(at('all.zip'), first)
  const { back, issues } = await readBack([{ path: at('all.zip'), shown: 'all.zip' }])
  expect(issues).toEqual([])
  expect(said(back)).toEqual(said(inOrderOfIds(records)))
  expect((await packed(asRecords(back))).equals(first)).toBe(true)
}

const inEach = (files: Files, change: (text: string) => string): Files =>
  Object.fromEntries(Object.entries(files).map(([name, text]) => [name, name.endsWith('.csv') ? change(text) : text]))

describe('a set of tables that is taken away', () => {
  test('is one format, and comes back as it was: as an archive, a folder, and files together', async () => {
    await comesBack(shippedRecords())
    const files = await filesOf(shippedRecords())
    const together = await readBack(dropped(folder.path, Object.fromEntries(Object.entries(files).toReversed())))
    mkdirSync(at('folder'))
    for (const [name, text] of Object.entries(files)) writeFileSync(join(at('folder'), name), text)
    const gathered = await gatherFiles([at('folder')])
    const inFolder = await readBack(gathered.inputs)
    gathered.remove()
    for (const { back, issues, format, credit } of [together, inFolder]) {
      expect([format, issues]).toEqual(['csv-set', []])
      expect(said(back)).toEqual(said(inOrderOfIds(shippedRecords())))
      expect(credit).toEqual({ licence: 'CC BY 4.0', publisher: 'Others; Us', url: 'https://example.org/a' })
    }
  })

  test('whatever the records are', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.gen(), async (gen) => comesBack(anyRecords(new Chance(gen), 30))),
      { numRuns: 20 },
    )
  })

  test('whatever their texts are: what would run in a spreadsheet, ends a cell or looks like another value', {
    timeout: 120_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.gen(), async (gen) => {
        const chance = new Chance(gen)
        const records = anyRecords(chance, 12)
        for (const one of listedOf(records)) withTexts(one, () => chance.of(TEXTS))
        await comesBack(records)
      }),
      { numRuns: 20 },
    )
  })

  test('in any order of rows and columns, and as other programs save it', async () => {
    const files = await filesOf(shippedRecords())
    const turned = (rows: string[][]) =>
      [...rows.slice(0, 1), ...rows.slice(1).reverse()].map((row) => row.toReversed())
    const shout = (rows: string[][]) =>
      rows.map((row) => row.map((cell) => (/^(true|false)$/.test(cell) ? cell.toUpperCase() : cell)))
    const excel = inEach(files, (text) => `\uFEFF${rewritten(text, shout, [';', '\r\n'])}`)
    const wide = inEach(files, (text) => rewritten(text, (rows) => [...rows, rows[0]?.map(() => '') ?? []]))
    for (const all of [
      inEach(files, (text) => rewritten(text, turned)),
      inEach(files, (text) => rewritten(text, (rows) => rows, [',', '\n'])),
      excel,
      wide,
    ]) {
      const { back, issues } = await readBack(dropped(folder.path, all))
      expect(issues).toEqual([])
      expect(said(back)).toEqual(said(inOrderOfIds(shippedRecords())))
    }
    const utf16 = Object.fromEntries(
      Object.entries(files).map(([name, text]) => [
        name,
        name.endsWith('.csv') ? Buffer.from(`\uFEFF${text.replace('\uFEFF', '')}`, 'utf16le') : text,
      ]),
    )
    const { back, issues } = await readBack(dropped(folder.path, utf16))
    expect([issues, said(back)]).toEqual([[], said(inOrderOfIds(shippedRecords()))])
  })
})

const TEXTS = [
  ...['=1+1', "'=1+1", "''=1+1", '+44 161', '-5', "'-5", '@x', '|cmd', "' x", "''' x", "'s-Hertogenbosch", '－1'],
  ...['a; b', ';', '"', '""', '"a"; b', 'say "no"', 'a,b', 'a;"b', 'one\ntwo', 'one\r\ntwo', 'Müller 张伟 🎉', '\\"'],
  ...['true', '1', '2024-08', '..', 'null', '[1]', '{"a":1}', "'", 'Plain words'],
]

/** Puts other texts into a record, wherever it has any. */
function withTexts({ list, record }: Listed, other: () => string): void {
  const fields = record as unknown as Record<string, unknown>
  for (const [name, { form }] of Object.entries(propertiesOf(list))) {
    if (fields[name] === undefined) continue
    if (form === 'text') fields[name] = other()
    // The only text that may begin with a space.
    if (form === 'value') fields[name] = ` ${other()}`
    if (form === 'texts') fields[name] = [...new Set([other(), other()])]
    if (form === 'identifiers') fields[name] = [{ scheme: other(), value: other() }]
    if (form === 'passages') fields[name] = [{ locator: other(), nothing: other() }, { locator: other() }]
    if (form === 'place') fields[name] = { name: other(), latitude: -53.1, longitude: 1e-7 }
    if (form === 'citations' || form === 'tellings')
      for (const passage of fields[name] as Record<string, unknown>[]) {
        const texts = ['locator', 'paraphrase', 'titleAsFound', 'quote', 'summary'].filter((one) => one in passage)
        for (const text of texts) passage[text] = other()
        if ('alternateNames' in passage) passage['alternateNames'] = [other(), other()]
      }
  }
}

test('of a set of any size few passages are in memory at once', { timeout: 120_000 }, async () => {
  const files = await filesOf(noRecords())
  const many = Array.from({ length: 15_000 }, (_, index) => `membership:m${String(index).padStart(5, '0')}`)
  const longer = (name: string, cellsOf: (id: string) => Record<string, string>): void => {
    const headings = (files[name] ?? '').replaceAll(/["\r\n\uFEFF]/g, '').split(',')
    files[name] += many.map((id) => `${headings.map((one) => cellsOf(id)[one] ?? '').join(',')}\r\n`).join('')
  }
  longer('memberships.csv', (id) => ({ id, member: 'person:a', organization: 'org:a', role: 'Clerk' }))
  const quote = 'x'.repeat(4_000)
  longer('citations.csv', (record) => ({ record, document: 'doc:a', locator: 'p. 1', paraphrase: 'It is so.', quote }))
  const given = dropped(folder.path, files)
  for (const name of Object.keys(files)) delete files[name]
  const { inputs } = await unpacked(given)
  const { source } = await openFile(inputs[0] as Input, { set: 'back' })
  const before = await heapUsed()
  let [held, portions, read] = [0, 0, 0]
  for await (const { records, issues } of source.read()) {
    expect(issues).toEqual([])
    read += records.length
    portions += 1
    if (portions % 10 === 0) held = Math.max(held, await heapUsed())
  }
  expect(read).toBe(many.length)
  expect(held).toBeGreaterThan(0)
  // All of them are sixty megabytes.
  expect(held - before).toBeLessThan(20)
})
