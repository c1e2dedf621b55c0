import { allTogether } from './all-together.ts'
import type { Seed } from './read.ts'

/**
 * Folders of data that were read as sets of their own, by name, as one: what the rules are run over where several sets
 * are. One alone is itself.
 */
export function besideEachOther(seeds: readonly (readonly [set: string, seed: Seed])[]): Seed {
  const [only, ...others] = seeds
  if (only !== undefined && others.length === 0) return only[1]
  const all = seeds.map(([, seed]) => seed)
  const first = <Found>(look: (seed: Seed) => Found | undefined): Found | undefined =>
    all.map(look).find((found) => found !== undefined)
  return {
    records: allTogether(new Map(seeds.map(([set, seed]) => [set, seed.records]))).records,
    stories: all.flatMap((seed) => seed.stories),
    corrections: all.flatMap((seed) => seed.corrections),
    issues: all.flatMap((seed) => seed.issues),
    placeOf: (id) => first((seed) => seed.placeOf(id)),
    whereIs: (id) => first((seed) => seed.whereIs(id)),
  }
}
