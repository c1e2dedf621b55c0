import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { across } from '../../server/paths/chain.ts'
import { nearest } from '../../server/paths/nearest.ts'
import { Chance } from '../support/random-records.ts'
import { randomTies } from '../support/random-ties.ts'

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
