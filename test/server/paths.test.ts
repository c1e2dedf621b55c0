import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { commonWindow } from '../../schema/bounds.ts'
import { dayOf } from '../../schema/time.ts'
import { across } from '../../server/paths/chain.ts'
import { findPaths } from '../../server/paths/find-paths.ts'
import { oracleChains, overlaps, strengthOf } from '../support/oracle/chains.ts'
import type { OracleTie } from '../support/oracle/ties.ts'
import { Chance } from '../support/random-records.ts'
import { oneDay, parallelTies, randomTies, reading } from '../support/random-ties.ts'

describe('chains between two entities', () => {
  test('are those that brute force finds, in its order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.gen(), async (gen) => {
        const chance = new Chance(gen)
        const ties = randomTies(chance, chance.whole(2, 25), chance.whole(1, 45))
        const question = {
          from: 'org:n0',
          to: `org:n${chance.whole(1, 4)}`,
          maxHops: chance.whole(1, 5),
          first: chance.whole(1, 12),
          sameTime: chance.whole(0, 1) === 1,
        }
        const { chains, cut } = await findPaths(question, reading(ties).read)
        const expected = oracleChains(ties, question.from, question.to, question.maxHops, question.sameTime).slice(
          0,
          question.first,
        )
        expect(chains.map((chain) => chain.nodes)).toEqual(expected.map((chain) => chain.nodes))
        expect(chains.map((chain) => strengthOf({ nodes: chain.nodes, ties: chain.ties as never }))).toEqual(
          expected.map(strengthOf),
        )
        expect(cut).toBeNull()
      }),
      { numRuns: 300 },
    )
  })

  test('of many parallel ties take those that overlap, wherever some choice does', async () => {
    let apart = 0
    await fc.assert(
      fc.asyncProperty(fc.gen(), async (gen) => {
        const chance = new Chance(gen)
        const hops = chance.whole(1, 5)
        const ties = parallelTies(chance, hops)
        const question = { from: 'org:n0', to: `org:n${hops}`, maxHops: hops, first: 20, sameTime: gen(fc.boolean) }
        const { chains } = await findPaths(question, reading(ties).read)
        const expected = oracleChains(ties, question.from, question.to, hops, question.sameTime).slice(0, 20)
        expect(chains.map(({ nodes }) => nodes)).toEqual(expected.map(({ nodes }) => nodes))
        const found = chains.map((chain) => ({ nodes: chain.nodes, ties: chain.ties as never as OracleTie[] }))
        expect(found.map(overlaps)).toEqual(expected.map(overlaps))
        expect(found.map(strengthOf)).toEqual(expected.map(strengthOf))
        apart += expected.filter((chain) => !overlaps(chain)).length
      }),
      { numRuns: 300 },
    )
    expect(apart).toBeGreaterThan(0)
  })

  test('of terms that follow one another take the one that overlaps, in a window of its days', async () => {
    const term = (id: string, source: string, start: string, end: string): OracleTie => {
      const [first, last] = [dayOf(start), dayOf(end)]
      const bounds = { earliestStart: first, latestStart: first, earliestEnd: last, latestEnd: last }
      return { ...oneDay, id, source, target: 'org:council', bounds }
    }
    const ties = [
      term('affiliation:a1', 'person:a', '1998-06-25', '1998-09-21'),
      term('affiliation:a2', 'person:a', '1998-09-21', '2003-04-28'),
      term('affiliation:b', 'person:b', '2001-01-17', '2003-04-28'),
    ]
    const { chains } = await findPaths(
      { from: 'person:a', to: 'person:b', maxHops: 2, first: 5, sameTime: false },
      reading(ties).read,
    )
    expect(chains.map((chain) => chain.ties.map(({ id }) => id))).toEqual([['affiliation:a2', 'affiliation:b']])
    expect(commonWindow(chains[0]?.ties.map(({ days }) => days) ?? [])).toEqual({
      earliest: dayOf('2001-01-17'),
      latest: dayOf('2003-04-28'),
    })
  })

  test('on a sparse graph of 200 entities are those that brute force finds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.gen(), async (gen) => {
        const chance = new Chance(gen)
        const ties = randomTies(chance, 200, 190)
        const question = { from: 'org:n0', to: `org:n${chance.whole(3, 199)}`, maxHops: 6, first: 5, sameTime: false }
        const expected = oracleChains(ties, question.from, question.to, 6, false).slice(0, 5)
        expect((await findPaths(question, reading(ties).read)).chains.map((chain) => chain.nodes)).toEqual(
          expected.map((chain) => chain.nodes),
        )
      }),
      { numRuns: 20 },
    )
  })

  test('are chains still, and the reading stays within its budget, where hubs are too large to read', async () => {
    await fc.assert(
      fc.asyncProperty(fc.gen(), async (gen) => {
        const chance = new Chance(gen)
        const ties = randomTies(chance, 30, chance.whole(30, 120))
        const budget = { perNode: 4, ties: 40, hubTies: 15, beginnings: 1_000 }
        const { read, count } = reading(ties)
        const { chains } = await findPaths(
          { from: 'org:n0', to: 'org:n5', maxHops: 6, first: 5, sameTime: false },
          read,
          budget,
        )
        // Each of the two passes stops one tie behind its limit, to see that there is more.
        expect(count()).toBeLessThanOrEqual(budget.ties + budget.hubTies + 2 * 12)
        for (const chain of chains) {
          expect(new Set(chain.nodes).size).toBe(chain.nodes.length)
          expect([chain.nodes[0], chain.nodes.at(-1)]).toEqual(['org:n0', 'org:n5'])
          for (const [index, tie] of chain.ties.entries())
            expect(across(tie, chain.nodes[index] ?? '')).toBe(chain.nodes[index + 1])
        }
      }),
      { numRuns: 100 },
    )
  })

  test('find a way past a hub from its far side', async () => {
    const tie = (id: string, source: string, target: string): OracleTie => ({ ...oneDay, id, source, target })
    const crowd = Array.from({ length: 50 }, (_, index) =>
      tie(`affiliation:crowd${index}`, `person:c${index}`, 'org:hub'),
    )
    const ties = [
      ...crowd,
      tie('affiliation:a', 'person:a', 'org:hub'),
      tie('affiliation:x', 'person:x', 'org:hub'),
      tie('affiliation:y', 'person:x', 'org:small'),
    ]
    const { chains, cut } = await findPaths(
      { from: 'person:a', to: 'org:small', maxHops: 6, first: 1, sameTime: false },
      reading(ties).read,
      { perNode: 10, ties: 100, hubTies: 10, beginnings: 100 },
    )
    expect(chains.map((chain) => chain.nodes)).toEqual([['person:a', 'org:hub', 'person:x', 'org:small']])
    expect(cut).toBeNull()
  })

  test('are all there, however small the budget, unless it is said that some may be missing', async () => {
    const said = { exact: 0, TIES: 0, BEGINNINGS: 0 }
    await fc.assert(
      fc.asyncProperty(fc.gen(), async (gen) => {
        const chance = new Chance(gen)
        const ties = randomTies(chance, chance.whole(4, 20), chance.whole(4, 40))
        const question = {
          from: 'org:n0',
          to: `org:n${chance.whole(1, 3)}`,
          maxHops: chance.whole(1, 5),
          first: chance.whole(1, 12),
          sameTime: chance.whole(0, 1) === 1,
        }
        const budget = {
          perNode: chance.whole(1, 8),
          ties: chance.whole(1, 60),
          hubTies: chance.whole(0, 20),
          beginnings: chance.whole(1, 60),
        }
        const { chains, cut } = await findPaths(question, reading(ties).read, budget)
        said[cut ?? 'exact'] += 1
        if (cut !== null) return
        const expected = oracleChains(ties, question.from, question.to, question.maxHops, question.sameTime).slice(
          0,
          question.first,
        )
        expect(chains.map((chain) => chain.nodes)).toEqual(expected.map((chain) => chain.nodes))
      }),
      { numRuns: 300 },
    )
    expect(Math.min(...Object.values(said))).toBeGreaterThan(0)
  })

  test('may be missing where both ends are hubs that were not read, and that is said', async () => {
    const crowd = ['a', 'b'].flatMap((hub) =>
      Array.from({ length: 50 }, (_, index) => ({
        ...oneDay,
        id: `affiliation:${hub}${index}`,
        source: `person:${hub}${index}`,
        target: `org:${hub}`,
      })),
    )
    const ties = [...crowd, { ...oneDay, id: 'affiliation:z', source: 'person:a49', target: 'org:b' }]
    const question = { from: 'org:a', to: 'org:b', maxHops: 4, first: 5, sameTime: false }
    const budget = { perNode: 10, ties: 100, hubTies: 10, beginnings: 100 }
    expect(await findPaths(question, reading(ties).read, budget)).toEqual({ chains: [], cut: 'TIES' })
    expect(await findPaths(question, reading(ties).read)).toMatchObject({
      chains: [{ nodes: ['org:a', 'person:a49', 'org:b'] }],
      cut: null,
    })
  })
})
