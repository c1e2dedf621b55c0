import { letterWidths } from '../names/label-size.ts'

/** Words in lines, with the room that they take in pixels. */
export interface Text {
  readonly lines: readonly string[]
  readonly width: number
  readonly height: number
}

/** Bold letters are so much wider than the widths that are known. */
const BOLD = 1.04
/** Height of a line in sizes of its letters. */
const LEADING = 1.22

export const textWidth = (text: string, letters: number): number => letterWidths(text) * letters * BOLD

function broken(text: string, letters: number, most: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && textWidth(longer, letters) > most) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return [...lines, line]
}

/** The same number of lines, as even as they can be. */
function balanced(text: string, letters: number, most: number): string[] {
  let best = broken(text, letters, most)
  for (let width = most - 8; width > most / 2; width -= 8) {
    const next = broken(text, letters, width)
    if (next.length > best.length || next.some((line) => textWidth(line, letters) > most)) break
    best = next
  }
  return best
}

/** A text wrapped between words at a width; more lines than may be are cut short. */
export function wrapped(text: string, letters: number, most: number, mostLines: number): Text {
  const all = balanced(text, letters, most)
  const lines = all.length > mostLines ? [...all.slice(0, mostLines - 1), `${all[mostLines - 1] ?? ''} …`] : all
  return {
    lines,
    width: Math.max(...lines.map((line) => textWidth(line, letters))),
    height: lines.length * letters * LEADING,
  }
}
