import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Mapping, readMapping } from '../../seed/mapping.ts'
import { Refusal } from '../refusal.ts'
import { recipesFolder } from './gather-files.ts'

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
  const path = join(recipesFolder, `${set}.yaml`)
  if (!existsSync(path)) {
    const there = readdirSync(recipesFolder).map((file) => file.replace(/\.yaml$/, ''))
    throw new Refusal(`There is no recipe '${set}'. There are: ${there.join(', ')}.`)
  }
  const mapping = readMapping(path, readFileSync(path, 'utf8'))
  if (mapping.url === undefined || !FETCHED.test(mapping.url))
    throw new Refusal(
      `The table of '${set}' has no address of its own. Get it from ${mapping.url ?? 'its publisher'}, and bring it ` +
        `in with: npm run import -- FILE --map seed/recipes/${set}.yaml`,
    )
  return { set, mapping, files: [mapping.url] }
}
