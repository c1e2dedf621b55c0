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
  /** How far Page Up and Page Down go. */
  readonly leap: number
}

/** A range on one line; arrows go by one, Page Up and Page Down by a leap, Home and End to the ends. */
export function Slider({ label, min, max, value, words, onMove, onRest, leap }: SliderProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    const far = event.key === 'PageUp' ? leap : event.key === 'PageDown' ? -leap : 0
    // Its own keys move it; those with Ctrl or Cmd are the page's.
    if (!event.ctrlKey && !event.metaKey) event.stopPropagation()
    if (far === 0) return
    event.preventDefault()
    onRest(Math.min(max, Math.max(min, value + far)))
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
