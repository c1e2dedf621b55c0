import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { type JsonItem, readJsonStream } from '../../seed/formats/json-stream.ts'
import { openFile } from '../../seed/formats/open.ts'
import { temporaryFolder } from '../support/temporary.ts'

const folder = temporaryFolder()
afterAll(folder.remove)

async function itemsOf(text: string, size: number): Promise<JsonItem[]> {
  async function* pieces() {
    for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size)
  }
  const all: JsonItem[] = []
  for await (const items of readJsonStream('a.json', pieces())) all.push(...items)
  return all
}

/** What the items of a file put together again are. */
function together(items: readonly JsonItem[], isList: boolean): unknown {
  if (isList) return items.map(({ value }) => value)
  const lists = Map.groupBy(items, ({ key }) => key)
  return Object.fromEntries(
    [...lists].map(([key, [first, ...more]]) => [
      key,
      first?.index === undefined ? first?.value : [first, ...more].map(({ value }) => value),
    ]),
  )
}

const full = (value: unknown): boolean => !Array.isArray(value) || value.length > 0

test('whatever a file holds, and wherever it is cut into pieces, its parts are what it is', async () => {
  const object = fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue().filter(full), { noNullPrototype: true })
  const list = fc.array(fc.jsonValue())
  await fc.assert(
    fc.asyncProperty(fc.oneof(object, list), fc.integer({ min: 1, max: 40 }), async (value, size) => {
      const text = JSON.stringify(value)
      const known: unknown = JSON.parse(text)
      expect(together(await itemsOf(text, size), Array.isArray(value))).toEqual(known)
      expect((await itemsOf(JSON.stringify(value, null, 1), size)).length).toBe((await itemsOf(text, size)).length)
    }),
    { numRuns: 300 },
  )
})

test('one endless text, depth without end and a record without end are refused in words', async () => {
  const endless = `{"persons": [{"id": "1", "name": "${'a'.repeat(17_000_000)}`
  await expect(itemsOf(endless, 262_144)).rejects.toThrow(/a\.json has a text of over 16,000,000 letters/)
  await expect(itemsOf('{"a":'.repeat(300), 7)).rejects.toThrow(/in one another, over 200 deep/)
  await expect(itemsOf(`[[${'1,'.repeat(1_000_001)}1]]`, 262_144)).rejects.toThrow(/a record of over 1,000,000 parts/)
  await expect(itemsOf('"alone"', 9)).rejects.toThrow(/neither a list nor an object of records/)
})

test('of a parliament of any size few people are in memory at once', { timeout: 60_000 }, async () => {
  const about = 'x'.repeat(4_000)
  const persons = Array.from({ length: 3_000 }, (_, id) => ({ id: `${id}`, name: `Ann ${id} Lee`, biography: about }))
  const path = join(folder.path, 'large.json')
  writeFileSync(path, JSON.stringify({ organizations: [{ id: 't', name: 'Town' }], persons }))
  const { source } = await openFile({ path, shown: 'large.json' }, { set: 'test' })
  const counts: number[] = []
  for await (const { records } of source.read()) counts.push(records.length)
  expect(Math.max(...counts)).toBeLessThan(100)
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(persons.length + 2)
})
