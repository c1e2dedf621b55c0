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

/** What is typed until it is taken, and what is wrong with it. */
function useTyped({ value, wordsOf, read, min, max, onChange }: DateInputProps) {
  const [text, setText] = useState<string | null>(null)
  const [wrong, setWrong] = useState<string | null>(null)
  const leave = () => {
    setText(null)
    setWrong(null)
  }
  useEffect(leave, [value])
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
  const onKeyDown = (event: KeyboardEvent) => {
    // While characters are composed, Enter takes those; Safari says so by the key's number alone.
    if (event.isComposing || event.keyCode === 229) return
    if (event.key === 'Enter') take(true)
    if (event.key !== 'Escape' || text === null) return
    event.stopPropagation()
    leave()
  }
  return { text, wrong, setText, take, onKeyDown }
}

/**
 * A day to be typed in words or numbers. Enter, or leaving the field, takes it where it is a whole date within the
 * bounds; else nothing changes, and beside the field stands what is wrong.
 */
export function DateInput(props: DateInputProps) {
  const { text, wrong, setText, take, onKeyDown } = useTyped(props)
  const about = useId()
  return (
    <span class="time-date">
      <label>
        <span>{props.label}</span>{' '}
        <input
          ref={props.field ?? null}
          type="text"
          inputMode="text"
          autocomplete="off"
          spellcheck={false}
          value={text ?? props.wordsOf(props.value)}
          data-untouched={text === null || undefined}
          aria-invalid={wrong !== null || undefined}
          aria-describedby={wrong === null ? undefined : about}
          onFocus={({ currentTarget }) => currentTarget.select()}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
          onBlur={() => take(false)}
          onKeyDown={onKeyDown}
        />
      </label>
      <span id={about} class="date-wrong" role="alert">
        {wrong}
      </span>
    </span>
  )
}
