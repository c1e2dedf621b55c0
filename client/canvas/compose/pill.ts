import type { Side } from './subject.ts'
import { textWidth } from './text.ts'

/** What an inspection found, in words on a ground of their own under its name; in pixels. */
export const PILL = { letters: 12, height: 20, padding: 9, gap: 5 }

export const pillWidth = (words: string): number => textWidth(words, PILL.letters) + 2 * PILL.padding

/** What a pill stands under: a name in lines at a side of a node of a size, so many pixels from it. */
interface Above {
  readonly side: Side
  readonly size: number
  readonly lines: number
  readonly letters: number
  readonly gap: { readonly under: number; readonly beside: number }
}

/** Where a pill stands from the middle of its node, and how far the name above it moves down. */
export interface PillPlace {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly lift: number
}

/** A pill under a name, so many times as large as it is composed. */
export function pillPlace(words: string, { side, size, lines, letters, gap }: Above, larger: number): PillPlace {
  const [width, height] = [pillWidth(words) * larger, PILL.height * larger]
  const [half, room] = [size / 2, PILL.gap + height]
  const text = lines * letters * larger
  switch (side) {
    case 'below':
      return { x: 0, y: half + gap.under + text + PILL.gap + height / 2, width, height, lift: 0 }
    case 'above':
      return { x: 0, y: -half - gap.under - height / 2, width, height, lift: -room }
    case 'right':
    case 'left': {
      const x = half + gap.beside + width / 2
      return { x: side === 'right' ? x : -x, y: (text + PILL.gap) / 2, width, height, lift: -room / 2 }
    }
  }
}
