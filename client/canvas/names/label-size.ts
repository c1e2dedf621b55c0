/** Height of the lines of the canvas's face, as a part of the size of its letters. */
const LINE = 1.25
/** Widths of its letters in the same parts, as a browser measures them, a little to the bold side. */
const WIDTHS: readonly (readonly [letters: string, width: number])[] = [
  [" ijl,.'’", 0.27],
  ['frtI()-/', 0.36],
  ['mMW⇄', 0.86],
  ['w', 0.7],
]
const CAPITAL = 0.64
const OTHER = 0.55
const widths = new Map(WIDTHS.flatMap(([letters, width]) => [...letters].map((letter) => [letter, width] as const)))

/** Width of a text in sizes of its letters. */
export const letterWidths = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (widths.get(letter) ?? (letter >= 'A' && letter <= 'Z' ? CAPITAL : OTHER)), 0)

export interface Size {
  readonly width: number
  readonly height: number
}

/**
 * The room in pixels that a label takes, wrapped between words at `wrap` pixels as the canvas wraps it; estimated,
 * since nothing is measured in a worker or before the face has loaded.
 */
export function labelSize(label: string, letters: number, wrap: number): Size {
  const space = letterWidths(' ') * letters
  let [widest, line, lines] = [0, 0, 1]
  for (const word of label.split(' ')) {
    const width = letterWidths(word) * letters
    if (line > 0 && line + space + width > wrap) {
      lines += 1
      line = width
    } else line += (line > 0 ? space : 0) + width
    widest = Math.max(widest, line)
  }
  return { width: widest, height: lines * letters * LINE }
}
