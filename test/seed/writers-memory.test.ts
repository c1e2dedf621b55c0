import { expect, test } from 'vitest'
import { isEntity, type Listed, type ListedEntity } from '../../seed/listed.ts'
import type { Taking, Timed } from '../../seed/out/taking.ts'
import { type OutFormat, WRITERS } from '../../seed/out/writers.ts'
import { versionsOf } from '../../seed/versions.ts'
import { heapUsed } from '../support/heap.ts'

/** People with a role each: in memory, they would be 60 megabytes at least. */
const MANY = 30_000
/** Records that are in memory at once, as a database gives them. */
const BATCH = 1_000
/** Megabytes that writing them may hold: ids that stand for one another, and a batch. */
const MOST = 8

const cited = { document: 'doc:a', locator: 'row 1', paraphrase: 'Lists it.' }
const person = (at: number): Listed =>
  ({
    list: 'people',
    record: {
      id: `person:p${at}`,
      name: `Person ${at}`,
      named: true,
      alternateNames: [],
      identifiers: [],
      citations: [cited],
    },
  }) as unknown as Listed
const role = (at: number): Listed =>
  ({
    list: 'memberships',
    record: {
      id: `membership:m${at}`,
      member: `person:p${at}`,
      organization: 'org:a',
      role: 'Councillor',
      start: '2019-05-02',
      standing: 'IN_FORCE',
      certainty: 'STATED',
      citations: [cited],
    },
  }) as unknown as Listed
const few = [
  {
    list: 'documents',
    record: { id: 'doc:a', title: 'A', kind: 'DATASET', alternateNames: [], passages: [], citations: [] },
  },
  {
    list: 'organizations',
    record: { id: 'org:a', name: 'A', classification: 'COUNCIL', alternateNames: [], identifiers: [], citations: [] },
  },
] as unknown as readonly ListedEntity[]

async function* made(make: (at: number) => Listed): AsyncGenerator<readonly Listed[]> {
  for (let from = 0; from < MANY; from += BATCH) yield Array.from({ length: BATCH }, (_, at) => make(from + at))
}

const taking: Taking = {
  sets: [{ id: 'a', name: 'A' }],
  left: new Map(),
  async *batches(lists) {
    const asked = (list: string) => lists === undefined || (lists as readonly string[]).includes(list)
    yield few.filter(({ list }) => asked(list))
    if (asked('memberships')) yield* made(role)
    if (asked('people')) yield* made(person)
  },
  entities: async (ids) =>
    new Map(
      ids.flatMap((id): [string, ListedEntity][] => {
        const found = few.find(({ record }) => record.id === id) ?? person(Number(id.slice('person:p'.length)))
        return isEntity(found) ? [[id, found]] : []
      }),
    ),
  times: async (statements) =>
    new Map(
      statements.map(({ record }): [string, Timed] => [
        record.id,
        versionsOf([{ start: record.start, end: record.end, knownFrom: 0 }], record.citations, () => 0).at(-1) as Timed,
      ]),
    ),
}

test.each(Object.keys(WRITERS) as OutFormat[])('%s is written with no more in memory than a batch', async (format) => {
  let [written, held, pieces] = [0, 0, 0]
  const before = await heapUsed()
  for await (const piece of WRITERS[format].write(taking)) {
    written += piece.length
    pieces += 1
    if (pieces % 20_000 === 0 || (format === 'csv-set' && pieces % 10 === 0)) held = Math.max(held, await heapUsed())
  }
  expect(written / MANY).toBeGreaterThan(format === 'csv-set' ? 1 : 50)
  expect(held).toBeGreaterThan(0)
  expect(held - before).toBeLessThan(MOST)
})
