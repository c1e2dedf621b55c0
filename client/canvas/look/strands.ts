import { type Bundle, possibleAmong } from '../../state/picture/bundle.ts'
import { tieClasses } from './element.ts'

/** One stroke of a line: a line is one, or two where some of its ties are certain and others only possible. */
export interface Strand {
  readonly id: string
  /** Pixels from the middle of the line. */
  readonly aside: number
  /** Whether it is the one that has the label, and is pressed. */
  readonly leads: boolean
  readonly classes: readonly string[]
}

/** Pixels from the middle of a line to each of its two strands. */
const ASIDE = 2.6

/** Id of what is drawn of a line's possible ties beside its certain ones. */
export const possibleStrand = (line: string): string => `${line}#possible`

/** The strokes that a line is drawn with, the leading one first. */
export function strandsOf({ id, edges }: Pick<Bundle, 'id' | 'edges'>): readonly Strand[] {
  const classes = tieClasses(edges)
  if (possibleAmong(edges).length === 0) return [{ id, aside: 0, leads: true, classes }]
  const both = [...classes.filter((name) => name !== 'bundle' && name !== 'directed'), 'strand']
  return [
    { id, aside: ASIDE, leads: true, classes: [...classes, 'strand'] },
    { id: possibleStrand(id), aside: -ASIDE, leads: false, classes: [...both, 'possible'] },
  ]
}

/** How one of two strands bends that has no way of its own: out of its node, and then beside the middle of its line. */
export const strandBends = ({ aside }: Strand): Readonly<Record<string, string>> =>
  aside === 0 ? {} : { shares: '0.08 0.92', bows: `${aside} ${aside}` }
