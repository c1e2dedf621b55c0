import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Database } from '../../../server/database/database.ts'
import { ensureConstraints } from '../../../server/database/constraints.ts'
import type { Story } from '../../../seed/story.ts'
import { fill, isLoaded } from '../../../server/sets/fill.ts'
import { type Entry, type Filling, fillingOf } from '../../../server/sets/filling.ts'
import { oneByOne, settle } from '../../../server/sets/settle.ts'
import { finishWithSets, giveUp } from '../../../server/sets/take-away.ts'
import { scratchDatabase } from '../../support/database.ts'
import { everythingIn } from '../../support/everything-in.ts'
import { Chance, randomRecords } from '../../support/random-records.ts'

const database = await scratchDatabase()
await ensureConstraints(database)
const clear = (): Promise<unknown> => database.write('MATCH (n) DETACH DELETE n')

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
  await clear()
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
      await clear()
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
  await clear()
  expect(await fill(database, earlier)).toBe('filled')
  expect(await fill(database, earlier)).toBe('unchanged')
  // In several transactions: one that is a single transaction leaves the version before it as it was.
  await expect(fill(breaking(database, 20), later, { atOnce: 9 })).rejects.toThrow(BrokenOff)
  expect(await isLoaded(database, 'made', earlier.fingerprint)).toBe(false)
  expect(await isLoaded(database, 'made', later.fingerprint)).toBe(false)
  expect(await fill(database, earlier)).toBe('filled')
})

/** Entries that end in the middle, as a person ends an import or a file breaks off. */
async function* until(filling: Filling, share: number): AsyncGenerator<Entry> {
  const entries: Entry[] = []
  for await (const entry of filling.entries) entries.push(entry)
  yield* entries.slice(0, Math.floor(share * entries.length))
  throw new BrokenOff()
}

test('a newer version that is given up leaves the one before whole; what was not there is not there', {
  timeout: 120_000,
}, async () => {
  const way = fc.record({
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    /** What is done with other sets meanwhile works out the words that are there so far. */
    meanwhile: fc.boolean(),
    atStart: fc.boolean(),
    wasThere: fc.boolean(),
  })
  await fc.assert(
    fc.asyncProperty(fc.gen(), way, async (gen, { share, meanwhile, atStart, wasThere }) => {
      const chance = new Chance(gen)
      const [earlier, later] = [version(chance, 'earlier'), version(chance, 'later')]
      await clear()
      if (wasThere) await fill(database, earlier)
      const wanted = await everythingIn(database)
      const broken = fill(database, { ...later, entries: until(later, share) }, { atOnce: 9 })
      await expect(broken).rejects.toThrow(BrokenOff)
      if (meanwhile) await settle(oneByOne(database))
      if (atStart && wasThere) await finishWithSets(database)
      else await giveUp(database, 'made', wasThere)
      const now = (await everythingIn(database)).filter((line) => !line.startsWith('(Turn)'))
      expect(now).toEqual(wanted.filter((line) => !line.startsWith('(Turn)')))
    }),
    { numRuns: 6 },
  )
})

test('two fill one set one after the other, and two sets side by side', { timeout: 60_000 }, async () => {
  const [{ a, b }] = fc.sample(
    fc.gen().map((gen) => {
      const chance = new Chance(gen)
      return { a: version(chance, 'a'), b: version(chance, 'b') }
    }),
    { numRuns: 1, seed: 7 },
  ) as [{ a: Filling; b: Filling }]
  const wanted = [await undisturbed(a), await undisturbed(b)]
  await clear()
  const done = await Promise.all([fill(database, a, { atOnce: 25 }), fill(database, b, { atOnce: 25 })])
  expect(done).toEqual(['filled', 'filled'])
  expect(wanted).toContainEqual(await everythingIn(database))
  await clear()
  const side = { ...b, set: 'beside', about: { name: 'beside' } }
  await Promise.all([fill(database, a, { atOnce: 25 }), fill(database, side, { atOnce: 25 })])
  for (const { set, fingerprint } of [a, side]) expect(await isLoaded(database, set, fingerprint)).toBe(true)
})
