interface SliderProps {
  readonly label: string
  readonly min: number
  readonly max: number
  readonly value: number
  /** The value in words. */
  readonly words: string
  /** While it moves. */
  readonly onMove: (value: number) => void
  /** When it has come to rest. */
  readonly onRest: (value: number) => void
  /** Where Page Up (1) and Page Down (−1) lead from a value; far with Shift. */
  readonly leap: (from: number, way: 1 | -1, far: boolean) => number
}

const OWN = /^(Arrow|Page|Home|End)/

/** A range on one line; arrows go by one, Page Up and Page Down leap, Home and End to the ends. */
export function Slider({ label, min, max, value, words, onMove, onRest, leap }: SliderProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    const way = event.key === 'PageUp' ? 1 : event.key === 'PageDown' ? -1 : null
    // Its own keys move it; all others are the page's.
    if (OWN.test(event.key) && !event.ctrlKey && !event.metaKey) event.stopPropagation()
    if (way === null) return
    event.preventDefault()
    onRest(Math.min(max, Math.max(min, leap(value, way, event.shiftKey))))
  }
  return (
    <input
      type="range"
      class="slider"
      aria-label={label}
      aria-valuetext={words}
      min={min}
      max={max}
      step={1}
      value={value}
      onInput={(event) => onMove(event.currentTarget.valueAsNumber)}
      onChange={(event) => onRest(event.currentTarget.valueAsNumber)}
      onKeyDown={onKeyDown}
    />
  )
}
