import { isItem, type Item, WRAPPERS } from '../popolo-items.ts'

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

/** The text of a value. Nothing stands at the end of a list that says so of its last ones. */
export function textOf(value: unknown): string | undefined {
  if (!Array.isArray(value)) return isItem(value) ? undefined : scalar(value)
  if (value.some((one) => typeof one === 'object' && one !== null)) return undefined
  const texts = value.map(scalar)
  return texts.slice(0, texts.findLastIndex((text) => text !== '') + 1).join('; ')
}

/** Keys of what an element of XML holds, where a program made JSON of it: they say nothing themselves. */
const OF_XML = new Set(['#text', '$t'])

/** What an object says of its thing, without what it is wrapped in; of two of one key the inner one keeps its wrapper's. */
function* saidOf(item: Item): Generator<[string, unknown]> {
  const wrapped = Object.entries(item).filter(([key, value]) => WRAPPERS.has(key) && isItem(value))
  for (const [key, value] of Object.entries(item))
    if (WRAPPERS.has(key) && isItem(value))
      for (const [inner, one] of Object.entries(value))
        yield [Object.hasOwn(item, inner) ? `${key} ${inner}` : inner, one]
    // Of a feature of a map what is said of it is wanted, and not where its border runs.
    else if (key !== 'geometry' || wrapped.length === 0) yield [key, value]
}

/** The cells of an object, each under its path in words: `{"council": {"name": …}}` stands under 'council name'. */
export function* cellsOf(item: Item, path: readonly string[] = []): Generator<JsonCell> {
  // A feature of a map says of itself only that it is one.
  const one = item['type'] === 'Feature' && isItem(item['properties']) ? item['properties'] : item
  for (const [key, value] of saidOf(one)) {
    const under = OF_XML.has(key) ? path : [...path, key]
    if (isItem(value) && isBound(value)) yield { heading: under.join(' '), text: String(value['value']) }
    else if (isItem(value) && path.length < DEEPEST) yield* cellsOf(value, under)
    else yield { heading: under.join(' '), text: textOf(value) }
  }
}
