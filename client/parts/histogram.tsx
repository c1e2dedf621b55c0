export interface Bar {
  /** Where along the axis, from 0 to 1. */
  readonly from: number
  readonly to: number
  /** What stands above the line, and what below it. */
  readonly up: number
  readonly down: number
}

/** Pairs of bars along an axis: one up, one down, on one scale. A picture only; `label` says what it shows. */
export function Histogram({ bars, label }: { bars: readonly Bar[]; label: string }) {
  const most = Math.max(1, ...bars.map((bar) => Math.max(bar.up, bar.down)))
  const height = (count: number) => (count === 0 ? 0 : Math.max(6, (count / most) * 48))
  return (
    <svg class="histogram" viewBox="0 0 1000 100" preserveAspectRatio="none" role="img" aria-label={label}>
      <path class="axis" d="M0 50H1000" vector-effect="non-scaling-stroke" />
      {bars.map((bar) => {
        const x = bar.from * 1000 + 2
        const width = Math.max(2, (bar.to - bar.from) * 1000 - 4)
        return (
          <g key={bar.from}>
            <rect class="began" x={x} width={width} y={50 - height(bar.up)} height={height(bar.up)} />
            <rect class="ended" x={x} width={width} y={50} height={height(bar.down)} />
          </g>
        )
      })}
    </svg>
  )
}
