import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Database } from '../../../server/database/database.ts'
import { ensureConstraints } from '../../../server/database/constraints.ts'
import type { Story } from '../../../seed/story.ts'
import { fill, isLoaded } from '../../../server/sets/fill.ts'
import { type Entry, type Filling, fillingOf } from '../../../server/sets/filling.ts'
import { Changing } from '../../../server/sets/one-moment.ts'
import { oneByOne, settle } from '../../../server/sets/settle.ts'
import { takeOut, type Wish } from '../../../server/sets/take-out.ts'
import { finishWithSets, giveUp } from '../../../server/sets/take-away.ts'
import { noRecords, type RecordList, recordSchemas } from '../../../seed/records.ts'
import { testApp } from '../../support/app.ts'
import { cleared, scratchDatabase } from '../../support/database.ts'
import { everythingIn } from '../../support/everything-in.ts'
import { Chance, randomRecords } from '../../support/random-records.ts'
import { whole } from '../../support/taking-of.ts'

const database = await scratchDatabase()
await ensureConstraints(database)

function version(chance: Chance, name: string): Filling {
  const records = randomRecords(chance, 30)
  const story: Story = { id: `story:${name}`, title: name, question: name, summary: name, steps: [] }
  const correction = { id: `correction:${name}`, date: '2025-01-01', about: 'x', was: 'a', now: 'b', why: name }
  return fillingOf('made', records, { stories: [story], corrections: [correction] })
}

class BrokenOff extends Error {}

/** The database, broken off for good at its write number `after`, be it within a transaction. */
function breaking(whole: Database, after: number): Database {
  let writes = 0
  const count = (): void => {
    if (writes++ >= after) throw new BrokenOff()
  }
  return {
    ...whole,
    async write(text, parameters) {
      count()
      return whole.write(text, parameters)
    },
    async writeAll(statements) {
      count()
      return whole.writeAll(statements)
    },
    transact: (work) =>
      whole.transact((run) =>
        work((text, parameters) => {
          count()
          return run(text, parameters)
        }),
      ),
  }
}

async function undisturbed(filling: Filling): Promise<string[]> {
  await cleared(database)
  await fill(database, filling)
  return everythingIn(database)
}

test('after fills broken off anywhere, the next one ends as if nothing had been', { timeout: 240_000 }, async () => {
  const breaks = fc.array(fc.record({ later: fc.boolean(), after: fc.nat(120) }), { minLength: 1, maxLength: 3 })
  const ways = fc.record({ earlierIn: fc.boolean(), endLater: fc.boolean(), atOnce: fc.constantFrom(9, 2_000) })
  await fc.assert(
    fc.asyncProperty(fc.gen(), breaks, ways, async (gen, broken, { earlierIn, endLater, atOnce }) => {
      const chance = new Chance(gen)
      const [earlier, later] = [version(chance, 'earlier'), version(chance, 'later')]
      const end = endLater ? later : earlier
      const wanted = await undisturbed(end)
      await cleared(database)
      if (earlierIn) await fill(database, earlier, { atOnce })
      for (const { later: isLater, after } of broken)
        await fill(breaking(database, after), isLater ? later : earlier, { atOnce }).catch((error: unknown) => {
          if (!(error instanceof BrokenOff)) throw error
        })
      await fill(database, end, { atOnce })
      expect(await everythingIn(database)).toEqual(wanted)
    }),
    { numRuns: 12 },
  )
})

test('no version is in while one is being brought', async () => {
  const [{ earlier, later }] = fc.sample(
    fc.gen().map((gen) => {
      const chance = new Chance(gen)
      return { earlier: version(chance, 'earlier'), later: version(chance, 'later') }
    }),
    { numRuns: 1, seed: 7 },
  ) as [{ earlier: Filling; later: Filling }]
  await cleared(database)
  expect(await fill(database, earlier)).toBe('filled')
  expect(await fill(database, earlier)).toBe('unchanged')
  // In several transactions: one that is a single transaction leaves the version before it as it was.
  await expect(fill(breaking(database, 20), later, { atOnce: 9 })).rejects.toThrow(BrokenOff)
  expect(await isLoaded(database, 'made', earlier.fingerprint)).toBe(false)
  expect(await isLoaded(database, 'made', later.fingerprint)).toBe(false)
  expect(await fill(database, earlier)).toBe('filled')
})

/** A set whose file is longer than what is handed on at once: each version has another name for everybody. */
function long(name: string): Filling {
  const cited = [{ document: 'doc:list' as const, locator: 'row 1', paraphrase: 'Lists it.' }]
  const each = Array.from({ length: 60 }, (_, index) => index)
  const people = each.map((at) => ({ id: `person:p${at}`, name: `${name} ${at}`, summary: name.repeat(600) }))
  const memberships = each.map((at) => ({
    id: `membership:m${at}`,
    ...{ member: `person:p${at}`, organization: 'org:body', role: name, citations: cited },
  }))
  const lists: [RecordList, object[]][] = [
    ['documents', [{ id: 'doc:list', title: 'A list', kind: 'REPORT' }]],
    ['organizations', [{ id: 'org:body', name: 'Body', classification: 'BOARD' }]],
    ['people', people],
    ['memberships', memberships],
  ]
  const read = lists.map(([list, all]) => [list, all.map((record) => recordSchemas[list].parse(record))])
  return fillingOf('long', { ...noRecords(), ...Object.fromEntries(read) })
}

describe('what is taken away while a set is being written', () => {
  const taken = async (from: Database, wish: Wish): Promise<string> =>
    (await whole((await takeOut(from, wish)).pieces)).toString()

  test('is one version of it or the other, or ends in words', { timeout: 120_000 }, async () => {
    const [earlier, later] = [long('earlier'), long('later, and other')]
    const wish = { format: 'popolo' } as const
    const files: string[] = []
    await cleared(database)
    for (const one of [earlier, later]) {
      await fill(database, one)
      files.push(await taken(database, wish))
    }
    let versions = [earlier, later]
    const came = new Set<string>()
    for (let after = 0; after < 30; after += 2) {
      let reads = 0
      const [next = earlier] = versions
      const from: Database = {
        ...database,
        async read(...asked) {
          if (reads++ === after) await fill(database, next)
          return database.read(...asked)
        },
      }
      const text = await taken(from, wish).catch((error: unknown) => {
        if (error instanceof Changing) return 'broken off'
        throw error
      })
      if (text !== 'broken off') expect(files).toContain(text)
      came.add(text === 'broken off' ? text : 'one version')
      if (reads > after) versions = versions.reverse()
    }
    expect([...came].sort()).toEqual(['broken off', 'one version'])
  })

  test('is refused while that goes on or was broken off; what does not need the set is not', async () => {
    await cleared(database)
    await fill(database, fillingOf('short', noRecords()))
    await fill(database, long('earlier'))
    await expect(fill(breaking(database, 8), long('later'), { atOnce: 9 })).rejects.toThrow(BrokenOff)
    const refused = /^long is being changed just now, or that was broken off/
    await expect(taken(database, { format: 'yaml' })).rejects.toThrow(refused)
    await expect(taken(database, { format: 'graphml', set: 'short' })).rejects.toThrow(refused)
    expect(await taken(database, { format: 'yaml', set: 'short' })).toBe('{}\n')
    const answer = await testApp(database).fetch(new Request('http://127.0.0.1:4000/exports?format=yaml'))
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, expect.stringMatching(/^\d+$/)])
    expect(await answer.text()).toMatch(/being changed just now/)
    await fill(database, long('earlier'))
    expect(await taken(database, { format: 'yaml' })).toContain('earlier 59')
  })
})

/** Entries that end in the middle, as a person ends an import or a file breaks off. */
async function* until(filling: Filling, share: number): AsyncGenerator<Entry> {
  const entries: Entry[] = []
  for await (const entry of filling.entries) entries.push(entry)
  yield* entries.slice(0, Math.floor(share * entries.length))
  throw new BrokenOff()
}

/** Whether a version was there, who gives the newer one up, and whether what is there of it has been worked out. */
const ways = [true, false].flatMap((wasThere) =>
  [true, false].flatMap((meanwhile) =>
    (wasThere ? [true, false] : [false]).map((atStart) => ({ wasThere, meanwhile, atStart })),
  ),
)

test.each(ways)(
  'a newer version that is given up leaves the one before whole, or nothing where nothing was: %o',
  {
    timeout: 120_000,
  },
  async ({ wasThere, meanwhile, atStart }) => {
    await fc.assert(
      fc.asyncProperty(fc.gen(), fc.constantFrom(0.9, 0.6, 0.3, 0), async (gen, share) => {
        const chance = new Chance(gen)
        const [earlier, later] = [version(chance, 'earlier'), version(chance, 'later')]
        await cleared(database)
        if (wasThere) await fill(database, earlier)
        const wanted = await everythingIn(database)
        const broken = fill(database, { ...later, entries: until(later, share) }, { atOnce: 9 })
        await expect(broken).rejects.toThrow(BrokenOff)
        // What is done with other sets works out the words that are there so far.
        if (meanwhile) await settle(oneByOne(database))
        if (atStart) await finishWithSets(database)
        else await giveUp(database, 'made', wasThere)
        const now = (await everythingIn(database)).filter((line) => !line.startsWith('(Turn)'))
        expect(now).toEqual(wanted.filter((line) => !line.startsWith('(Turn)')))
      }),
      { numRuns: 3 },
    )
  },
)

test('two fill one set one after the other, and two sets side by side', { timeout: 60_000 }, async () => {
  const [{ a, b }] = fc.sample(
    fc.gen().map((gen) => {
      const chance = new Chance(gen)
      return { a: version(chance, 'a'), b: version(chance, 'b') }
    }),
    { numRuns: 1, seed: 7 },
  ) as [{ a: Filling; b: Filling }]
  const wanted = [await undisturbed(a), await undisturbed(b)]
  await cleared(database)
  const done = await Promise.all([fill(database, a, { atOnce: 25 }), fill(database, b, { atOnce: 25 })])
  expect(done).toEqual(['filled', 'filled'])
  expect(wanted).toContainEqual(await everythingIn(database))
  await cleared(database)
  const side = { ...b, set: 'beside', about: { name: 'beside' } }
  await Promise.all([fill(database, a, { atOnce: 25 }), fill(database, side, { atOnce: 25 })])
  for (const { set, fingerprint } of [a, side]) expect(await isLoaded(database, set, fingerprint)).toBe(true)
})
