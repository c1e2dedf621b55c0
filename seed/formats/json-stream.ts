import Assembler from 'stream-json/core/assembler.js'
import { jsonParser, type Token } from 'stream-json/core/parser.js'
import { isMany, none } from 'stream-chain/defs.js'
import { Unreadable } from './unreadable.ts'

/** Lists and objects within one another: what people's programs write has ten. */
const DEEPEST = 200
/** Letters of the longest text or number. */
const LONGEST = 16_000_000
/** Values, names and brackets of one record. */
const MOST_PARTS = 1_000_000

/** A file is no JSON from some place on. */
export class BrokenJson extends Unreadable {}

/** One value of a file: an element of its list, of a list in it, or what stands under one of its keys. */
export interface JsonItem {
  /** The key at the top under which it stands; none where the whole file is one list. */
  readonly key?: string
  /** Its place in the list, from 0; none where it stands in no list. */
  readonly index?: number
  readonly value: unknown
}

const OPENING = new Set(['startObject', 'startArray'])
const CLOSING = new Set(['endObject', 'endArray'])

/** Puts the parts of a file together, value by value. */
class Items {
  readonly #shown: string
  #root: 'list' | 'object' | undefined
  #key: string | undefined
  #index: number | undefined
  #value: Assembler | undefined
  #parts = 0
  #depth = 0
  #items: JsonItem[] = []

  constructor(shown: string) {
    this.#shown = shown
  }

  see(token: Token): void {
    if (OPENING.has(token.name)) this.#depth += 1
    if (this.#depth > DEEPEST)
      throw new Unreadable(this.#shown, `has lists and objects in one another, over ${DEEPEST} deep. It is no data.`)
    if (this.#value !== undefined) this.#go(this.#value, token)
    else this.#between(token)
    if (CLOSING.has(token.name)) this.#depth -= 1
  }

  /** What stands outside of the values: the file's own brackets, keys, and where a value begins. */
  #between(token: Token): void {
    const { name } = token
    if (this.#root === undefined) {
      if (!OPENING.has(name)) throw new Unreadable(this.#shown, 'is JSON, and neither a list nor an object of records.')
      this.#root = name === 'startArray' ? 'list' : 'object'
      if (this.#root === 'list') this.#index = 0
    } else if (token.name === 'keyValue') this.#key = token.value
    else if (this.#root === 'object' && this.#index === undefined && name === 'startArray') this.#index = 0
    else if (CLOSING.has(name)) this.#index = undefined
    else {
      this.#parts = 0
      this.#value = new Assembler()
      this.#go(this.#value, token)
    }
  }

  #go(value: Assembler, token: Token): void {
    this.#parts += 1
    if (this.#parts > MOST_PARTS)
      throw new Unreadable(this.#shown, `has a record of over ${MOST_PARTS.toLocaleString('en-GB')} parts. Split it.`)
    value.consume(token)
    if (!value.done) return
    this.#value = undefined
    const index = this.#index
    if (index !== undefined) this.#index = index + 1
    this.#items.push({
      ...(this.#key === undefined ? {} : { key: this.#key }),
      ...(index === undefined ? {} : { index }),
      value: value.current,
    })
  }

  take(): JsonItem[] {
    const items = this.#items
    this.#items = []
    return items
  }
}

/**
 * Reads one value of JSON, a list or an object, part by part: no more than one record is in memory. Throws Unreadable
 * for what is too deep, too long or no JSON.
 */
export async function* readJsonStream(
  shown: string,
  pieces: AsyncIterable<string>,
): AsyncGenerator<readonly JsonItem[]> {
  const parse = jsonParser({ packValues: true, streamValues: false })
  const items = new Items(shown)
  let since = 0
  const go = (text: string | typeof none): void => {
    let tokens: ReturnType<typeof parse>
    try {
      tokens = parse(text as string)
    } catch (error) {
      throw new BrokenJson(shown, `is no JSON (${(error as Error).message}). Get the file anew.`)
    }
    if (!isMany(tokens)) return
    for (const token of tokens.values) {
      items.see(token as Token)
      since = 0
    }
  }
  for await (const piece of pieces) {
    since += piece.length
    go(piece)
    if (since > LONGEST)
      throw new Unreadable(shown, `has a text of over ${LONGEST.toLocaleString('en-GB')} letters, which no record has.`)
    yield items.take()
  }
  go(none)
  yield items.take()
}
