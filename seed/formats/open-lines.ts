import type { Origin } from '../drafts.ts'
import type { Issue } from '../issue.ts'
import type { Portion } from '../source.ts'
import { readBods } from './bods.ts'
import { BodsIndex } from './bods-index.ts'
import { readFtm } from './ftm.ts'
import { thingsOf } from './ftm-entity.ts'
import type { LineItem } from './lines.ts'
import { readPopolo } from './popolo.ts'
import { PopoloIndex } from './popolo-index.ts'
import { type Found, foundAmong } from './popolo-items.ts'

type Lines = () => AsyncIterable<readonly LineItem[]>
type Read = () => AsyncIterable<Portion>

async function* mapped<From, To>(all: AsyncIterable<From>, to: (one: From) => To): AsyncGenerator<To> {
  for await (const one of all) yield to(one)
}

async function openBods(lines: Lines, origin: Origin): Promise<Read> {
  const index = new BodsIndex()
  for await (const items of lines()) for (const { item } of items) index.see(item)
  index.settle()
  const found = (items: readonly LineItem[]) => items.map(({ item, line }) => ({ item, at: `line ${line}` }))
  return () => readBods(mapped(lines(), found), index, origin)
}

type Unread = (line: number) => void

/** Objects of Popolo, each with its place among all; a line that is no JSON is told of. */
async function* foundInLines(lines: Lines, file: string, unread: Unread = () => {}): AsyncGenerator<Found[]> {
  let count = 0
  for await (const items of lines()) {
    for (const { item, line } of items) if (item === undefined) unread(line)
    yield items.flatMap(({ item }) => {
      const index = count++
      return item === undefined ? [] : [...foundAmong({ index, value: item }, file)]
    })
  }
}

const NO_JSON = { what: 'is no JSON', why: 'Each line is a value of its own; it is left out', todo: 'Correct it' }

async function openPopolo(lines: Lines, origin: Origin): Promise<Read> {
  const { file } = origin
  const index = new PopoloIndex()
  for await (const all of foundInLines(lines, file)) for (const found of all) index.see(found)
  return async function* () {
    const issues: Issue[] = []
    const unread: Unread = (line) => void issues.push({ file, line, severity: 'ERROR', ...NO_JSON })
    yield* readPopolo(foundInLines(lines, file, unread), index, origin)
    yield { records: [], issues }
  }
}

/**
 * Looks at a file that has a value of JSON in each line: it is gone through once for what they say of each other, and
 * again to read them, and is never whole in memory.
 */
export async function openLines(lines: Lines, format: 'ftm' | 'popolo' | 'bods', origin: Origin): Promise<Read> {
  if (format === 'bods') return openBods(lines, origin)
  if (format === 'popolo') return openPopolo(lines, origin)
  const things = await thingsOf(lines())
  return () => readFtm(lines(), things, origin)
}
