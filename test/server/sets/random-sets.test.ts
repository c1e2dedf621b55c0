import fc from 'fast-check'
import { expect, test } from 'vitest'
import { allTogether } from '../../../seed/all-together.ts'
import type { Listed } from '../../../seed/listed.ts'
import type { Records } from '../../../seed/records.ts'
import { ensureConstraints } from '../../../server/database/constraints.ts'
import { fill } from '../../../server/sets/fill.ts'
import { fillingOf } from '../../../server/sets/filling.ts'
import { switchSet, takeSetAway } from '../../../server/sets/take-away.ts'
import { toldInOrder } from '../../../server/sets/told-in-order.ts'
import { cleared, scratchDatabase } from '../../support/database.ts'
import { everythingIn } from '../../support/everything-in.ts'
import { withKeptPlans } from '../../support/kept-plans.ts'
import { graphOf } from '../../support/oracle/sets.ts'
import { Chance } from '../../support/random-records.ts'
import { edited, randomSet } from '../../support/random-sets.ts'
import { inOrderOfIds } from '../../support/taking-of.ts'

const database = withKeptPlans(await scratchDatabase())
await ensureConstraints(database)

/** Entities and statements with their relations, in the words of the oracle. */
async function graphIn(): Promise<string[]> {
  const nodes = await database.read<{ held: Record<string, unknown>; seat: boolean }>(
    `MATCH (n:Entity|Statement) RETURN properties(n) AS held, n.relation = 'SEAT_OF' AND n.id ENDS WITH ` +
      `'-seat-of' AS seat`,
  )
  const relations = await database.read<{ from: string; type: string; to: string; held: object }>(
    'MATCH (a:Statement)-[r]->(b) RETURN a.id AS from, type(r) AS type, b.id AS to, properties(r) AS held',
  )
  const sorted = (held: object): string => JSON.stringify(Object.entries(held).sort(([a], [b]) => (a < b ? -1 : 1)))
  return [
    ...nodes.map(({ held: { sets, differences: _, ...held }, seat }) => `${sorted(held)} ${seat ? 'seat' : sets}`),
    ...relations.map(({ from, type, to, held }) => `${from} -${type}-> ${to} ${sorted(held)}`),
  ].sort()
}

const names = ['a', 'b', 'c'] as const
type Name = (typeof names)[number]
type Act = { set: Name; act: 'fill' | 'take away' | 'off' | 'on'; atOnce: number }

const acts = fc.array(
  fc.record({
    set: fc.constantFrom(...names),
    act: fc.constantFrom(
      'fill' as const,
      'fill' as const,
      'fill' as const,
      'take away' as const,
      'off' as const,
      'on' as const,
    ),
    atOnce: fc.constantFrom(2_000, 3),
  }),
  { minLength: 2, maxLength: 7 },
)

/** Lines of sets that are switched off are the only trace of them. */
const isOf = (line: string, sets: readonly string[]): boolean =>
  sets.some((set) => line.startsWith('(Word)') && line.includes(`["set","${set}"]`)) ||
  sets.some((set) => line.startsWith('(DataSet)') && line.includes(`["id","${set}"]`))

test('however sets are added, replaced, switched and taken away, the database holds what one with only the rest ' +
  'would', {
  timeout: 600_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.gen(), acts, async (gen, list) => {
      const chance = new Chance(gen)
      await cleared(database)
      const there = new Map<Name, Records>()
      const off = new Set<Name>()
      const act = async ({ set, act, atOnce }: Act): Promise<void> => {
        if (act === 'fill') {
          const before = there.get(set)
          const fresh = randomSet(set, chance, chance.whole(10, 60))
          const records = before !== undefined && chance.whole(0, 2) > 0 ? edited(chance, before, fresh) : fresh
          there.set(set, records)
          await fill(database, fillingOf(set, records), { atOnce })
        } else if (!there.has(set)) return
        else if (act === 'take away') {
          there.delete(set)
          off.delete(set)
          await takeSetAway(database, set)
        } else {
          if (act === 'off') off.add(set)
          else off.delete(set)
          await switchSet(database, set, act === 'on')
        }
      }
      for (const one of list) await act(one)
      const left = new Map([...there].filter(([set]) => !off.has(set)))
      expect(await graphIn()).toEqual(graphOf(left))
      const taken: Listed[] = []
      for await (const one of toldInOrder(database, [...left.keys()], { after: '', until: '~' })) taken.push(one)
      expect(taken).toEqual(inOrderOfIds(allTogether(left).records))
      const held = (await everythingIn(database)).filter((line) => !isOf(line, [...off]))
      await cleared(database)
      for (const [set, records] of left) await fill(database, fillingOf(set, records))
      expect(held.filter((line) => !line.startsWith('(Turn)'))).toEqual(
        (await everythingIn(database)).filter((line) => !line.startsWith('(Turn)')),
      )
    }),
    { numRuns: 15, endOnFailure: true },
  )
})
