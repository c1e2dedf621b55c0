import { textOf, type Encoding } from './text-of-file.ts'
import { Unreadable } from './unreadable.ts'

/** Letters of the longest text that is read whole; JSON lines may be of any length. */
const LONGEST = 400_000_000

/** The text of a file, whole. Throws Unreadable where it is too long for that. */
export async function wholeText(path: string, shown: string, encoding: Encoding): Promise<string> {
  const pieces: string[] = []
  let length = 0
  for await (const piece of textOf(path, encoding)) {
    length += piece.length
    if (length > LONGEST)
      throw new Unreadable(shown, `is longer than ${LONGEST.toLocaleString('en-GB')} letters. Write it as JSON lines.`)
    pieces.push(piece)
  }
  return pieces.join('')
}

const lineAt = (text: string, position: number): number => text.slice(0, position).split('\n').length

/** A text as a value of JSON. Throws Unreadable with the line in which it breaks off. */
export function parseJson(shown: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const { message } = error as Error
    const at = /position (\d+)/.exec(message)?.[1]
    const end = /[}\]]\s*$/.test(text) ? '' : ' It seems to be cut off: its last bracket is missing.'
    const line = at === undefined ? lineAt(text, text.length) : lineAt(text, Number(at))
    throw new Unreadable(shown, `is no JSON from line ${line} on (${message.slice(0, 120)}).${end} Get the file anew.`)
  }
}
