import type { EdgeSingular } from 'cytoscape'
import type { Sign } from '../../state/picture/comparison.ts'
import type { Position } from '../../state/picture/picture.ts'
import { along, piecesOf } from '../compose/curve.ts'
import type { Tokens } from './tokens.ts'

/** The colour of a sign, which only adds to its shape. */
export const signColour = (sign: Sign, tokens: Pick<Tokens, 'began' | 'inkSoft' | 'changed'>): string =>
  ({ BEGAN: tokens.began, ENDED: tokens.inkSoft, NEW_HOLDER: tokens.changed })[sign]

/** A sign on a line: at which share of its way, and how many times as large as it is at the least. */
export interface PlacedSign {
  readonly sign: Sign
  readonly share: number
  readonly size: number
}

/** What an element has of its sign; nothing where it has none. */
export const signData = (placed: PlacedSign | null): Readonly<Record<string, string | number>> =>
  placed === null ? {} : { sign: placed.sign, signAt: placed.share, signSize: placed.size }

/** The sign of a drawn line with its place; null where it has none. */
export function signOn(edge: EdgeSingular): (Pick<PlacedSign, 'sign' | 'size'> & Position) | null {
  // What an element had before is still in its data.
  if (!edge.hasClass('signed')) return null
  const pieces = piecesOf({ from: edge.sourceEndpoint(), to: edge.targetEndpoint(), bends: edge.controlPoints() ?? [] })
  const { x, y } = along(pieces, Number(edge.data('signAt')))
  return { sign: edge.data('sign'), size: Number(edge.data('signSize')), x, y }
}
