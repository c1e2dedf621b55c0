/** Where values stand that are not everywhere as far apart: how far from the least, and the value that stands there. */
interface Scale {
  readonly placeOf: (value: number) => number
  readonly valueAt: (place: number) => number
}

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
  /** Null where all values are as far apart. */
  readonly scale: Scale | null
}

const OWN = /^(Arrow|Page|Home|End)/
const ARROWS: Readonly<Record<string, 1 | -1>> = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }

/** A range on one line; arrows go by one, Page Up and Page Down leap, Home and End to the ends. */
export function Slider({ label, min, max, value, words, onMove, onRest, leap, scale }: SliderProps) {
  const placeOf = (one: number) => (scale === null ? one : min + Math.round(scale.placeOf(one)))
  const valueAt = (input: HTMLInputElement) =>
    scale === null ? input.valueAsNumber : scale.valueAt(input.valueAsNumber - min)
  const onKeyDown = (event: KeyboardEvent) => {
    const way = event.key === 'PageUp' ? 1 : event.key === 'PageDown' ? -1 : null
    // On a scale of its own a step of the range is not everywhere one of its values.
    const step = scale === null ? undefined : ARROWS[event.key]
    // Its own keys move it; all others are the page's.
    if (OWN.test(event.key) && !event.ctrlKey && !event.metaKey) event.stopPropagation()
    if (way === null && step === undefined) return
    event.preventDefault()
    const to = way === null ? value + (step ?? 0) : leap(value, way, event.shiftKey)
    onRest(Math.min(max, Math.max(min, to)))
  }
  const onInput = ({ currentTarget }: { readonly currentTarget: HTMLInputElement }) => {
    const to = valueAt(currentTarget)
    // Where no value stands the handle goes to the nearest.
    currentTarget.valueAsNumber = placeOf(to)
    onMove(to)
  }
  return (
    <input
      type="range"
      class="slider"
      aria-label={label}
      aria-valuetext={words}
      min={min}
      max={placeOf(max)}
      step={1}
      value={placeOf(value)}
      onInput={onInput}
      onChange={(event) => onRest(valueAt(event.currentTarget))}
      onKeyDown={onKeyDown}
    />
  )
}
