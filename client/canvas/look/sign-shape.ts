import type { Sign } from '../../state/picture/comparison.ts'

/** Half the width of the round sign on a line of what two compared days did to it, in pixels. */
export const SIGN = 8
/** Width of its strokes, and the radius of the middle of its circle's. */
export const SIGN_STROKE = 1.6
export const SIGN_RADIUS = SIGN - SIGN_STROKE / 2

/** What is drawn in it, round its middle: a plus, a cross, or an arrow either way. */
export const SIGN_PATHS: Readonly<Record<Sign, string>> = {
  BEGAN: 'M-3.8 0h7.6M0-3.8v7.6',
  ENDED: 'M-2.7-2.7l5.4 5.4M2.7-2.7l-5.4 5.4',
  NEW_HOLDER: 'M-4-1.8h7.6l-2-2M4 1.8h-7.6l2 2',
}
