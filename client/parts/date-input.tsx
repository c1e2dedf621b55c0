import type { Ref } from 'preact'
import { useEffect, useId, useState } from 'preact/hooks'

interface DateInputProps {
  readonly label: string
  /** ISO day. */
  readonly value: string
  /** A day in words, as it stands in the field. */
  readonly wordsOf: (value: string) => string
  /** The day that is meant by what is typed; null for what is no whole date. */
  readonly read: (text: string) => string | null
  readonly min: string
  readonly max: string
  readonly onChange: (value: string) => void
  readonly field?: Ref<HTMLInputElement>
}

/**
 * A day to be typed in words or numbers. Enter, or leaving the field, takes it where it is a whole date within the
 * bounds; else nothing changes, and beside the field stands what is wrong.
 */
export function DateInput({ label, value, wordsOf, read, min, max, onChange, field = null }: DateInputProps) {
  const [text, setText] = useState<string | null>(null)
  const [wrong, setWrong] = useState<string | null>(null)
  const about = useId()
  useEffect(() => {
    setText(null)
    setWrong(null)
  }, [value])
  const take = (stays: boolean) => {
    if (text === null) return
    const day = read(text)
    const outside = day !== null && (day < min || day > max)
    if (day === null) setWrong('Write a whole date, such as 17 September 2024 or March 2024.')
    else if (outside) setWrong(`Choose a day from ${wordsOf(min)} to ${wordsOf(max)}.`)
    else setWrong(null)
    if (day !== null && !outside && day !== value) onChange(day)
    if (!stays || (day !== null && !outside)) setText(null)
  }
  return (
    <span class="time-date">
      <label>
        <span>{label}</span>{' '}
        <input
          ref={field}
          type="text"
          inputMode="text"
          autocomplete="off"
          spellcheck={false}
          value={text ?? wordsOf(value)}
          data-untouched={text === null || undefined}
          aria-invalid={wrong !== null || undefined}
          aria-describedby={wrong === null ? undefined : about}
          onFocus={({ currentTarget }) => currentTarget.select()}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
          onBlur={() => take(false)}
          onKeyDown={(event) => {
            // While characters are composed, Enter takes those; Safari says so by the key's number alone.
            if (event.isComposing || event.keyCode === 229) return
            if (event.key === 'Enter') take(true)
            if (event.key !== 'Escape' || text === null) return
            event.stopPropagation()
            setText(null)
            setWrong(null)
          }}
        />
      </label>
      <span id={about} class="date-wrong" role="alert">
        {wrong}
      </span>
    </span>
  )
}
