export interface Look {
  readonly class: string
  readonly dash: string | undefined
  readonly width: number
  /** Width of the empty stripe in the middle of a double line. */
  readonly hollow?: number
  /** The dashes of a second strand beside it. */
  readonly beside?: string
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
  began: { class: 'began', dash: undefined, width: 4 },
  'began-possible': { class: 'began', dash: '7 4', width: 4 },
  'ended-between': { class: 'ended', dash: '2 3', width: 2.5 },
  changed: { class: 'changed', dash: undefined, width: 7, hollow: 3 },
} as const satisfies Record<string, Look>

export type LineLook = keyof typeof looks

/** A short line as it is drawn. Words beside it say what it means. */
export function LineMark({ look }: { look: LineLook }) {
  const { class: name, dash, width, hollow, beside }: Look = looks[look]
  const y = beside === undefined ? 5 : 5 - STRAND
  return (
    <svg class={`line-mark ${name}`} width="28" height="10" viewBox="0 0 28 10" aria-hidden="true">
      <path d={`M1 ${y}h26`} stroke="currentColor" stroke-width={width} stroke-dasharray={dash} />
      {beside !== undefined && (
        <path d={`M1 ${5 + STRAND}h26`} stroke="currentColor" stroke-width={width} stroke-dasharray={beside} />
      )}
      {hollow !== undefined && <path d="M0 5h28" stroke="var(--surface)" stroke-width={hollow} />}
    </svg>
  )
}
