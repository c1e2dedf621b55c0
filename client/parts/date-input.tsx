import type { Ref } from 'preact'

interface DateInputProps {
  readonly label: string
  /** ISO day. */
  readonly value: string
  /**
   * The same in words, shown while nothing is typed: what a browser shows follows its own language, and 02/01 means two
   * days.
   */
  readonly words: string
  readonly min: string
  readonly max: string
  readonly onChange: (value: string) => void
  /** Told where what was typed is a day before `min` or after `max`. */
  readonly onOutside: () => void
  readonly field?: Ref<HTMLInputElement>
}

/** A day to be typed or picked. What is no day, or one outside, is put back to the day that is shown. */
export function DateInput({ label, value, words, min, max, onChange, onOutside, field = null }: DateInputProps) {
  const putBack = (input: HTMLInputElement) => {
    if (input.value !== '' && input.validity.valid) return
    if (input.validity.rangeUnderflow || input.validity.rangeOverflow) onOutside()
    input.value = value
  }
  return (
    <span class="time-date">
      <label>
        <span>{label}</span>{' '}
        <input
          ref={field}
          type="date"
          value={value}
          min={min}
          max={max}
          onChange={({ currentTarget }) =>
            currentTarget.value !== '' && currentTarget.validity.valid && onChange(currentTarget.value)
          }
          onBlur={({ currentTarget }) => putBack(currentTarget)}
          onKeyDown={({ key, currentTarget }) => key === 'Enter' && putBack(currentTarget)}
        />
      </label>
      <span class="date-words" aria-hidden="true">
        {words}
      </span>
    </span>
  )
}
