import { SIGN_PATHS, SIGN_RADIUS, SIGN_STROKE } from '../../canvas/look/sign-shape.ts'
import type { Sign } from '../../state/picture/comparison.ts'

export interface Look {
  readonly class: string
  readonly dash: string | undefined
  readonly width: number
  /** Width of the empty stripe in the middle of a double line. */
  readonly hollow?: number
  /** The dashes of a second strand beside it. */
  readonly beside?: string
  /** The sign in its middle. */
  readonly sign?: Sign
}

/** Pixels from the middle of a mark to either of its two strands. */
export const STRAND = 2.5

/** How a line of the picture looks: its strokes are those of the canvas. */
export const looks = {
  certain: { class: 'tie', dash: undefined, width: 2 },
  possible: { class: 'tie', dash: '5 3', width: 2 },
  mixed: { class: 'tie', dash: undefined, width: 2, beside: '5 3' },
  plan: { class: 'tie', dash: '1.5 3', width: 2 },
  ended: { class: 'tie pale', dash: undefined, width: 1 },
  began: { class: 'began', dash: undefined, width: 2.6, sign: 'BEGAN' },
  'began-possible': { class: 'began', dash: '5 3', width: 2.6, sign: 'BEGAN' },
  'ended-between': { class: 'dim', dash: undefined, width: 1.15, sign: 'ENDED' },
  'ended-possible': { class: 'dim', dash: '5 3', width: 1.15, sign: 'ENDED' },
  changed: { class: 'changed', dash: undefined, width: 7, hollow: 3, sign: 'NEW_HOLDER' },
} as const satisfies Record<string, Look>

export type LineLook = keyof typeof looks

const WIDTH = 40
const MIDDLE = 8

/** A short line as it is drawn. Words beside it say what it means. */
export function LineMark({ look }: { look: LineLook }) {
  const { class: name, dash, width, hollow, beside, sign }: Look = looks[look]
  const long = sign === undefined ? 28 : WIDTH
  const stroke = (y: number, dashes: string | undefined) => (
    <path d={`M1 ${y}H${long - 1}`} stroke="currentColor" stroke-width={width} stroke-dasharray={dashes} />
  )
  return (
    <svg class={`line-mark ${name}`} width={long} height="16" viewBox={`0 0 ${long} 16`} aria-hidden="true">
      {stroke(beside === undefined ? MIDDLE : MIDDLE - STRAND, dash)}
      {beside !== undefined && stroke(MIDDLE + STRAND, beside)}
      {hollow !== undefined && <path d={`M0 ${MIDDLE}H${long}`} stroke="var(--surface)" stroke-width={hollow} />}
      {sign !== undefined && (
        <g class={`sign ${sign}`} stroke-width={SIGN_STROKE} transform={`translate(${long / 2} ${MIDDLE})`}>
          <circle r={SIGN_RADIUS} />
          <path d={SIGN_PATHS[sign]} />
        </g>
      )}
    </svg>
  )
}
