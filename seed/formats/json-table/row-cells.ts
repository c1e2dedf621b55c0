import { isItem, type Item } from '../popolo-items.ts'

/** Keys in which interfaces of maps, lists and catalogues wrap what is said of one thing: they say nothing themselves. */
const WRAPPERS = new Set(['properties', 'attributes', 'fields'])
/** How deep objects in one another are taken for the columns of one row. */
const DEEPEST = 4

/** One cell of a row: the heading that its path is, and its text; none where a list of objects stands, which is no cell. */
export interface JsonCell {
  readonly heading: string
  readonly text: string | undefined
}

/** Of a query's answer as SPARQL gives it: the value itself, beside what kind of value it is. */
const isBound = (value: Item): boolean =>
  typeof value['value'] === 'string' && ['uri', 'literal', 'typed-literal', 'bnode'].includes(String(value['type']))

const scalar = (value: unknown): string => (value === null || value === undefined ? '' : String(value))

function textOf(value: unknown): string | undefined {
  if (!Array.isArray(value)) return isItem(value) ? undefined : scalar(value)
  return value.some((one) => typeof one === 'object' && one !== null) ? undefined : value.map(scalar).join('; ')
}

/** The cells of an object, each under its path in words: `{"council": {"name": …}}` stands under 'council name'. */
export function* cellsOf(item: Item, path: readonly string[] = []): Generator<JsonCell> {
  // Of a feature of a map what is said of it is wanted, and not where its border runs.
  if (item['type'] === 'Feature' && isItem(item['properties'])) return yield* cellsOf(item['properties'], path)
  for (const [key, value] of Object.entries(item)) {
    const under = WRAPPERS.has(key) && isItem(value) ? path : [...path, key]
    if (isItem(value) && isBound(value)) yield { heading: under.join(' '), text: String(value['value']) }
    else if (isItem(value) && path.length < DEEPEST) yield* cellsOf(value, under)
    else yield { heading: under.join(' '), text: textOf(value) }
  }
}
