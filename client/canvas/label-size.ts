/** Width of a letter of the canvas's face, on average, and the height of its lines, both as parts of the size of its letters. */
const LETTER = 0.53
const LINE = 1.25

export interface Size {
  readonly width: number
  readonly height: number
}

/** The room in pixels that a label takes, wrapped between words at `wrap` pixels as the canvas wraps it; estimated, since nothing is measured in a worker or before the face has loaded. */
export function labelSize(label: string, letters: number, wrap: number): Size {
  let [widest, line, lines] = [0, 0, 1]
  for (const word of label.split(' ')) {
    const width = word.length * letters * LETTER
    if (line > 0 && line + letters * LETTER + width > wrap) {
      lines += 1
      line = width
    } else line += (line > 0 ? letters * LETTER : 0) + width
    widest = Math.max(widest, line)
  }
  return { width: widest, height: lines * letters * LINE }
}
