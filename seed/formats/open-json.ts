import type { Origin } from '../drafts.ts'
import { recordSchemas } from '../records.ts'
import type { Portion } from '../source.ts'
import { type BodsFound, readBods } from './bods.ts'
import { BodsIndex } from './bods-index.ts'
import { isBods } from './bods-statements.ts'
import { readFtm } from './ftm.ts'
import { isFtm, thingsOf } from './ftm-entity.ts'
import { BrokenJson, type JsonItem, readJsonStream } from './json-stream.ts'
import { parseJson, wholeText } from './json-text.ts'
import type { LineItem } from './lines.ts'
import { readOwnJson } from './own-records.ts'
import { readPopolo } from './popolo.ts'
import { PopoloIndex } from './popolo-index.ts'
import { CLASSES, type Found, foundAmong, foundIn, isItem, isPopolo, WRAPPED } from './popolo-items.ts'
import { isOwnId, recogniseJson } from './recognise.ts'
import { type Encoding, textOf } from './text-of-file.ts'
import { Unreadable } from './unreadable.ts'

type JsonFormat = 'json' | 'popolo' | 'bods' | 'ftm'

/** A file of JSON where it lies. */
interface File {
  readonly path: string
  readonly shown: string
  readonly encoding: Encoding
}

/** A file of JSON that was gone through. */
export interface JsonRead {
  readonly format: JsonFormat
  readonly read: () => AsyncGenerator<Portion>
}

/** What one way through a file tells of it: whose records it has, and what these say of each other. */
class Survey {
  readonly index = new PopoloIndex()
  readonly statements = new BodsIndex()
  readonly #file: string
  readonly #lists = new Set<string>()
  readonly #others = new Set<string>()
  #hasOwn = false
  #hasPopolo = false
  #first: unknown

  constructor(file: string) {
    this.#file = file
  }

  see(item: JsonItem): void {
    const { key = '', index, value } = item
    if (index === undefined) this.#others.add(key)
    else {
      this.#first ??= value
      this.#lists.add(key)
    }
    if (Object.hasOwn(recordSchemas, key) && isItem(value) && isOwnId(value['id'])) this.#hasOwn = true
    if (isBods(value)) this.statements.see(value)
    else
      for (const found of foundAmong(item, this.#file)) {
        this.index.see(found)
        if (found.of !== undefined) this.#hasPopolo = true
      }
  }

  /** Which records it has, one by one; none where it is one object, or of another kind. */
  get format(): JsonFormat | undefined {
    if (isFtm(this.#first) && [...this.#lists].every((key) => key === '' || WRAPPED.has(key))) return 'ftm'
    if (this.#lists.has('')) return isBods(this.#first) ? 'bods' : isPopolo([this.#first]) ? 'popolo' : undefined
    if (this.#hasOwn && !this.#lists.has('persons')) return 'json'
    const hasLists = CLASSES.some((name) => this.#lists.has(name))
    return (hasLists || this.#hasPopolo) && !this.#others.has('id') ? 'popolo' : undefined
  }
}

async function survey(file: File, name: string): Promise<Survey> {
  const found = new Survey(name)
  try {
    for await (const items of readJsonStream(file.shown, textOf(file.path, file.encoding)))
      for (const item of items) found.see(item)
  } catch (error) {
    // Read whole, it can be told where it breaks off.
    if (error instanceof BrokenJson) parseJson(file.shown, await wholeText(file.path, file.shown, file.encoding))
    throw error
  }
  return found
}

async function* foundOf(all: AsyncIterable<readonly JsonItem[]>, file: string): AsyncGenerator<Found[]> {
  for await (const items of all) yield items.flatMap((item) => [...foundAmong(item, file)])
}

async function* statementsOf(all: AsyncIterable<readonly JsonItem[]>): AsyncGenerator<BodsFound[]> {
  for await (const items of all) yield items.map(({ value, index }) => ({ item: value, at: `[${index}]` }))
}

async function* entitiesOf(all: AsyncIterable<readonly JsonItem[]>): AsyncGenerator<LineItem[]> {
  for await (const items of all)
    yield items.flatMap(({ key = '', value, index }) =>
      index === undefined ? [] : [{ line: 1, at: `${key}[${index}]`, item: value }],
    )
}

async function* once<Value>(value: Value): AsyncGenerator<Value> {
  yield value
}

/** Objects of Popolo that are in memory. */
function readPopoloWhole(content: unknown, origin: Origin): AsyncGenerator<Portion> {
  const all = [...foundIn(content, origin.file)]
  const index = new PopoloIndex()
  for (const found of all) index.see(found)
  return readPopolo(once(all), index, origin)
}

/** Statements of beneficial ownership that are in memory. */
function readBodsWhole(content: unknown, origin: Origin): AsyncGenerator<Portion> {
  const all = [content].flat().map((item: unknown, index): BodsFound => ({ item, at: `[${index}]` }))
  const index = new BodsIndex()
  for (const { item } of all) index.see(item)
  return readBods(once(all), index.settle(), origin)
}

/** A file that is one object, or not what it was said to be. */
async function openWhole({ path, shown, encoding }: File, asked: JsonFormat, origin: Origin): Promise<JsonRead> {
  const content = parseJson(shown, await wholeText(path, shown, encoding))
  const format = asked === 'json' ? recogniseJson(shown, content) : asked
  if (format === 'bods') return { format, read: () => readBodsWhole(content, origin) }
  if (format === 'popolo') return { format, read: () => readPopoloWhole(content, origin) }
  throw new Unreadable(shown, 'holds none of our own records.')
}

/** Looks at a file that is one value of JSON. Throws Unreadable. */
export async function openJson(file: File, asked: JsonFormat, origin: Origin): Promise<JsonRead> {
  const { index, statements, format } = await survey(file, origin.file)
  const items = () => readJsonStream(file.shown, textOf(file.path, file.encoding))
  if (format === 'json' && asked === 'json') return { format, read: () => readOwnJson(origin.file, items()) }
  if (format === 'popolo' && asked !== 'bods')
    return { format, read: () => readPopolo(foundOf(items(), origin.file), index, origin) }
  if (format === 'bods' && asked !== 'popolo') {
    statements.settle()
    return { format, read: () => readBods(statementsOf(items()), statements, origin) }
  }
  if (format === 'ftm' && asked === 'json') {
    const things = await thingsOf(entitiesOf(items()))
    return { format, read: () => readFtm(entitiesOf(items()), things, origin) }
  }
  return openWhole(file, asked, origin)
}
