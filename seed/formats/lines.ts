import { textOf, type Encoding } from './text-of-file.ts'

/** Characters of the longest line that is read: the longest record that anybody has written is a thousandth of it. */
export const LONGEST = 16_000_000

/** A line of a file, counted from 1; without its text where it is longer than any record. */
interface Line {
  readonly line: number
  readonly text: string | undefined
}

/** The lines of a text that comes piece by piece; no more than a piece and the line it breaks off in is in memory. */
export async function* linesOf(pieces: AsyncIterable<string>): AsyncGenerator<readonly Line[]> {
  let rest = ''
  let line = 0
  let isTooLong = false
  const numbered = (text: string): Line => {
    line += 1
    const one = { line, text: isTooLong ? undefined : text }
    isTooLong = false
    return one
  }
  for await (const piece of pieces) {
    const texts = (rest + piece).split('\n')
    rest = texts.pop() ?? ''
    if (texts.length > 0) yield texts.map(numbered)
    if (rest.length > LONGEST) isTooLong = true
    if (isTooLong) rest = ''
  }
  if (rest !== '' || isTooLong) yield [numbered(rest)]
}

/** A value of JSON in a line of its own; none where the line is no JSON, or too long. */
export interface LineItem {
  readonly line: number
  /** Where it stands, in a file that is one list. */
  readonly at?: string
  readonly item: unknown
}

/** Reads a file of a value a line, as often as it is asked to; empty lines are nothing. */
export const lineItems = (path: string, encoding: Encoding) =>
  async function* (): AsyncGenerator<readonly LineItem[]> {
    for await (const lines of linesOf(textOf(path, encoding)))
      yield lines.flatMap(({ line, text }) => (text?.trim() === '' ? [] : [{ line, item: itemOf(text) }]))
  }

function itemOf(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}
