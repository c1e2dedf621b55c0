import { createWriteStream, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { afterAll, expect, test } from 'vitest'
import { openFile } from '../../seed/formats/open.ts'
import { heapUsed } from '../support/heap.ts'
import { takeIn } from '../support/take-in.ts'
import { temporaryFolder } from '../support/temporary.ts'

const folder = temporaryFolder()
afterAll(folder.remove)

/** Lines of a file that would be 40 megabytes in memory at the least. */
const MANY = 20_000
const LONG = 'It goes on. '.repeat(170)
/** Megabytes that reading it may hold: what its lines say of each other, and a piece. */
const MOST = 16

const ftm = (at: number): object =>
  at % 2 === 0
    ? { id: `p${at}`, schema: 'Person', properties: { name: [`Person ${at}`], notes: [LONG] } }
    : {
        id: `m${at}`,
        schema: 'Membership',
        properties: { member: [`p${at - 1}`], organization: ['o'], summary: [LONG] },
      }
const ours = (at: number): object => ({ ...ftm(at), id: `person-p${at}`, moothall: { summary: LONG } })
const bods = (at: number): object => ({
  statementId: `s${at}`,
  recordId: `r${at}`,
  recordType: 'entity',
  recordStatus: 'new',
  recordDetails: { name: `Body ${at}`, annotations: [LONG] },
})
const popolo = (at: number): object => ({ id: `p${at}`, name: `Person ${at}`, given_name: 'P', biography: LONG })

test.each(Object.entries({ ftm, ours, bods, popolo }))('lines of %s are never whole in memory', async (name, make) => {
  const path = join(folder.path, `${name}.jsonl`)
  function* lines() {
    for (let at = 0; at < MANY; at += 1) yield `${JSON.stringify(make(at))}\n`
  }
  await pipeline(Readable.from(lines()), createWriteStream(path))
  const before = await heapUsed()
  const { source } = await openFile({ path, shown: `${name}.jsonl` }, { set: 'a' })
  let [records, portions, held] = [0, 0, await heapUsed()]
  for await (const portion of source.read()) {
    records += portion.records.length
    portions += 1
    if (portions % 40 === 0) held = Math.max(held, await heapUsed())
  }
  expect(records).toBeGreaterThan(MANY / 2 - 1)
  expect(portions).toBeGreaterThan(80)
  expect(held - before).toBeLessThan(MOST)
})

test.each([
  ['bods', bods],
  ['popolo', popolo],
  ['ftm', ftm],
] as const)('of lines of %s one that is no JSON is told, and costs the others nothing', async (name, make) => {
  const path = join(folder.path, `broken-${name}.jsonl`)
  writeFileSync(path, `${JSON.stringify(make(0))}\n{"id": \n\n${JSON.stringify(make(2))}\n`)
  const { taken, report } = await takeIn([{ path, shown: `broken-${name}.jsonl` }])
  expect(taken.filter(({ list }) => list === 'people' || list === 'organizations')).toHaveLength(2)
  expect(report.complaints).toMatchObject([{ count: 1, what: expect.stringMatching(/^is no /) }])
})

test('our own lines are read however their letters are written', async () => {
  const text = `${JSON.stringify({ people: { id: 'person:ann', name: 'Ann Äbel' } })}\n`
  for (const [encoding, mark] of [
    ['utf16le', '\uFEFF'],
    ['utf8', '\uFEFF'],
    ['latin1', ''],
  ] as const) {
    const path = join(folder.path, `${encoding}.jsonl`)
    writeFileSync(path, Buffer.from(`${mark}${text}${text.replace('ann', 'bob')}`, encoding))
    const { of } = await takeIn([{ path, shown: 'a.jsonl' }])
    expect([encoding, of('people').map(({ name }) => name)]).toEqual([encoding, ['Ann Äbel', 'Ann Äbel']])
  }
})
