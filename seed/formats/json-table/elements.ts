import type { Place } from '../../issue.ts'
import type { JsonItem } from '../json-stream.ts'
import type { LineItem } from '../lines.ts'
import { isItem, type Item } from '../popolo-items.ts'
import { innerRows, isUnderBody, joinedToBody, underBody } from './inner-rows.ts'

/** An element of a list of a file: which list, where, and in which line where each has one. */
export interface Element {
  readonly list: string
  readonly place: Omit<Place, 'file'>
  readonly value: unknown
}

/** How deep in objects within one another a list is looked for: what was XML has a few around it. */
const DEEPEST = 5

/** What all lists that stand under the names of bodies are called: they are one table. */
const UNDER_BODIES = 'the lists under names of bodies'

/** An element of a list; `name` is the last part of its key. */
function elementOf(key: string, index: number, value: unknown, name = key): Element {
  const place = { line: 1, at: `${key}[${index}]` }
  return isUnderBody(name) ? { list: UNDER_BODIES, place, value: underBody(name, value) } : { list: key, place, value }
}

/** The elements of the lists in a value that is in no list itself. */
function* elementsWithin(key: string, value: unknown, name = key, depth = 0): Generator<Element> {
  if (Array.isArray(value)) for (const [at, one] of value.entries()) yield elementOf(key, at, one, name)
  else if (isItem(value) && depth < DEEPEST)
    for (const [inner, one] of Object.entries(value)) yield* elementsWithin(`${key}.${inner}`, one, inner, depth + 1)
}

/** An element as the rows that it makes. */
function* inRows(element: Element): Generator<Element> {
  const { place, value } = element
  if (!isItem(value)) return yield element
  for (const { at, item } of innerRows(value))
    yield { ...element, place: { ...place, at: `${place.at}${at}` }, value: item }
}

/** So many rows are gone through at a time. */
const PORTION = 1_000

/** The rows that elements make, portion by portion. */
function* inPortions(elements: Iterable<Element>): Generator<Element[]> {
  let portion: Element[] = []
  for (const element of elements)
    for (const row of inRows(element)) {
      portion.push(row)
      if (portion.length < PORTION) continue
      yield portion
      portion = []
    }
  yield portion
}

/** The elements of items of a file: themselves, where they are in a list, or those of the lists within them. */
function* elementsIn(items: readonly JsonItem[], join: ReturnType<typeof joinedToBody>): Generator<Element> {
  for (const { key = '', index, value } of items)
    if (index === undefined) yield* elementsWithin(key, value)
    else yield elementOf(key, index, isItem(value) ? join(key, value) : value)
}

/** The rows of a file that is one value of JSON; `beside` is what stands beside its lists. */
export async function* elementsOf(all: AsyncIterable<readonly JsonItem[]>, beside: Item): AsyncGenerator<Element[]> {
  const join = joinedToBody(beside)
  for await (const items of all) yield* inPortions(elementsIn(items, join))
}

/** The rows of a file that has one in each line. */
export async function* elementsOfLines(all: AsyncIterable<readonly LineItem[]>): AsyncGenerator<Element[]> {
  for await (const items of all)
    yield* inPortions(items.map(({ line, item }) => ({ list: '', place: { line, at: `line ${line}` }, value: item })))
}
