import { useEffect, useRef } from 'preact/hooks'
import { DateInput } from './date-input.tsx'
import { IconButton } from './icon-button.tsx'

interface OptionalDateProps {
  /** Of the button that sets it. */
  readonly offer: string
  /** Of the field once it is set. */
  readonly label: string
  /** ISO day, or null while it is not set. */
  readonly value: string | null
  /** ISO day that it begins with. */
  readonly suggestion: string
  readonly min: string
  readonly max: string
  /** A day in words. */
  readonly wordsOf: (value: string) => string
  readonly onChange: (value: string | null) => void
  /** The day that is meant by what is typed; null for what is no whole date. */
  readonly read: (text: string) => string | null
}

/** A day that need not be given: a button until it is, then a field with a way to take it away. */
export function OptionalDate({ offer, suggestion, value, onChange, ...shown }: OptionalDateProps) {
  const field = useRef<HTMLInputElement>(null)
  const offered = useRef(false)
  // The day that it begins with is only a suggestion: the next thing to do is to change it.
  useEffect(() => {
    if (offered.current) field.current?.focus()
    offered.current = false
  }, [value === null])
  const take = () => {
    offered.current = true
    onChange(suggestion)
  }
  if (value === null)
    return (
      <button type="button" class="button small quiet" onClick={take}>
        {offer}
      </button>
    )
  return (
    <span class="time-date set">
      <DateInput {...shown} field={field} value={value} onChange={onChange} />
      <IconButton icon="close" label={`Take away: ${shown.label}`} onPress={() => onChange(null)} />
    </span>
  )
}
