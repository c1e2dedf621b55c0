import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { across, type Step } from '../../server/paths/chain.ts'
import { findPaths } from '../../server/paths/find-paths.ts'
import { nearest } from '../../server/paths/nearest.ts'
import type { ReadTies } from '../../server/paths/reader.ts'
import { stepsAllowed } from '../../server/paths/steps-allowed.ts'
import { oracleChains, strengthOf } from '../support/oracle/chains.ts'
import type { OracleTie } from '../support/oracle/ties.ts'
import { Chance } from '../support/random-records.ts'

function randomTies(chance: Chance, nodes: number, ties: number): OracleTie[] {
  const node = (): string => `org:n${chance.whole(0, 2) === 0 ? chance.whole(0, 2) : chance.whole(0, nodes - 1)}`
  return Array.from({ length: ties }, (_, index) => {
    const day = chance.whole(0, 60)
    return {
      id: `affiliation:s${String(index).padStart(4, '0')}`,
      kind: 'PART_OF' as const,
      source: node(),
      target: node(),
      holds: chance.of(['CERTAINLY', 'POSSIBLY'] as const),
      standing: 'IN_FORCE',
      bounds: { earliestStart: day, latestStart: day, earliestEnd: day, latestEnd: day + chance.whole(0, 40) },
      certainty: chance.of(['STATED', 'IMPLIED'] as const),
      citationCount: 1,
      sourceCount: chance.whole(1, 3),
    }
  }).filter((tie) => tie.source !== tie.target)
}

/** Reads ties from memory as the database does: node by node, cut after `cap` each and `most` in all. */
function reading(ties: readonly OracleTie[]): { read: ReadTies<Step>; count: () => number } {
  let count = 0
  const read: ReadTies<Step> = async (near, cap, most) => {
    const rows = near
      .flatMap((node) =>
        ties
          .filter((tie) => tie.source === node || tie.target === node)
          .slice(0, cap)
          .map((tie) => ({ near: node, tie: { ...tie, days: tie.bounds } })),
      )
      .slice(0, most)
    count += rows.length
    return rows
  }
  return { read, count: () => count }
}

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
    const tie = (id: string, source: string, target: string): OracleTie => ({ ...randomTie, id, source, target })
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
        ...randomTie,
        id: `affiliation:${hub}${index}`,
        source: `person:${hub}${index}`,
        target: `org:${hub}`,
      })),
    )
    const ties = [...crowd, { ...randomTie, id: 'affiliation:z', source: 'person:a49', target: 'org:b' }]
    const question = { from: 'org:a', to: 'org:b', maxHops: 4, first: 5, sameTime: false }
    const budget = { perNode: 10, ties: 100, hubTies: 10, beginnings: 100 }
    expect(await findPaths(question, reading(ties).read, budget)).toEqual({ chains: [], cut: 'TIES' })
    expect(await findPaths(question, reading(ties).read)).toMatchObject({
      chains: [{ nodes: ['org:a', 'person:a49', 'org:b'] }],
      cut: null,
    })
  })
})

const randomTie: OracleTie = {
  id: '',
  kind: 'PART_OF',
  source: '',
  target: '',
  holds: null,
  standing: 'IN_FORCE',
  bounds: { earliestStart: 0, latestStart: 0, earliestEnd: 0, latestEnd: 0 },
  certainty: 'STATED',
  citationCount: 1,
  sourceCount: 1,
}

describe('what a chain may step along', () => {
  test('without being asked: neither adjacency nor documents, events and posts', () => {
    const { relations, through } = stepsAllowed(null, ['person:a', 'person:b'])
    expect([...relations].sort()).toEqual([
      'ADOPTED',
      'FUNDS',
      'MEMBERSHIP',
      'OVERSEES',
      'PARTICIPATION',
      'PART_OF',
      'RUNS',
      'SUCCEEDED_BY',
      'SUPPORTS',
    ])
    expect(['org:a', 'partnership:a', 'programme:a', 'person:a', 'event:a', 'doc:a', 'post:a'].filter(through)).toEqual(
      ['org:a', 'partnership:a', 'programme:a', 'person:a'],
    )
  })

  test('an event, a document or a post may be an end, and is left by its own ties', () => {
    expect(stepsAllowed(null, ['event:a', 'person:b']).relations.has('INVOLVEMENT')).toBe(true)
    expect(stepsAllowed(null, ['doc:a', 'person:b']).relations.has('MENTION')).toBe(true)
    expect(stepsAllowed(null, ['person:b', 'post:a']).relations.has('HOLDS')).toBe(true)
    expect(stepsAllowed(null, ['person:b', 'post:a']).through('post:other')).toBe(false)
  })

  test('what is asked for, through anything', () => {
    const { relations, through } = stepsAllowed(['ADJACENT_TO'], ['org:a', 'org:b'])
    expect([...relations]).toEqual(['ADJACENT_TO'])
    expect(through('doc:a')).toBe(true)
  })
})

describe('the nearest', () => {
  test('a smaller limit gives the beginning of what a larger one gives', async () => {
    await fc.assert(
      fc.asyncProperty(fc.gen(), async (gen) => {
        const chance = new Chance(gen)
        const ties = randomTies(chance, 20, 60)
        const ask = async (near: readonly string[], seen: readonly string[], limit: number) => ({
          ids: [
            ...new Set(
              near.flatMap((node) =>
                ties
                  .filter((tie) => tie.source === node || tie.target === node)
                  .map((tie) => across(tie as never, node)),
              ),
            ),
          ]
            .filter((other) => !seen.includes(other))
            .slice(0, limit),
          unknown: [],
        })
        const depth = chance.whole(1, 4)
        const all = await nearest(['org:n0'], depth, 1_000, ask)
        const limit = chance.whole(1, 12)
        expect((await nearest(['org:n0'], depth, limit, ask)).ids).toEqual(all.ids.slice(0, limit))
      }),
    )
  })
})
