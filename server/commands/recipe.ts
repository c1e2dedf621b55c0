import type { Mapping } from '../../seed/mapping.ts'
import { recipe, recipeNames } from '../../seed/recipes.ts'
import { Refusal } from '../refusal.ts'

/** Addresses that lead to a table, and not to a page about one. */
const FETCHED = /\.(csv|tsv|json|jsonl)(\.gz)?$/i

/** A mapping that ships, with the address of the table it is for. */
export interface Recipe {
  readonly set: string
  readonly mapping: Mapping
  readonly files: readonly string[]
}

/** The recipe that 'recipe:NAME' names; undefined for the name of a file. Throws Refusal where there is none. */
export function recipeOf(named: string): Recipe | undefined {
  const set = /^recipe:([a-z0-9-]+)$/.exec(named)?.[1]
  if (set === undefined) return undefined
  const there = recipeNames()
  if (!there.includes(set)) throw new Refusal(`No recipe is called ${set}. There are: ${there.join(', ')}.`)
  const mapping = recipe(set)
  if (mapping.url === undefined || !FETCHED.test(mapping.url))
    throw new Refusal(
      `The table of '${set}' has no address of its own. Get it from ${mapping.url ?? 'its publisher'}, and bring it ` +
        `in with: npm run import -- FILE --map seed/recipes/${set}.yaml`,
    )
  return { set, mapping, files: [mapping.url] }
}
