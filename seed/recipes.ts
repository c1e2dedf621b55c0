import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Mapping, readMapping } from './mapping.ts'

/** Where the mappings of public sets lie that ship. */
const FOLDER = fileURLToPath(new URL('./recipes/', import.meta.url))

/** The names of the recipes there are. */
export const recipeNames = (): string[] => readdirSync(FOLDER).map((file) => file.replace(/\.yaml$/, ''))

/** The mapping of a recipe, by its name. Throws where there is none. */
export function recipe(name: string): Mapping {
  const path = join(FOLDER, `${name}.yaml`)
  return readMapping(path, readFileSync(path, 'utf8'))
}

/** All recipes, by name. */
export const recipes = (): Readonly<Record<string, Mapping>> =>
  Object.fromEntries(recipeNames().map((name) => [name, recipe(name)]))
