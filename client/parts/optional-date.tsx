import { useEffect, useRef } from 'preact/hooks'
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
  readonly onChange: (value: string | null) => void
}

/** A day that need not be given: a button until it is, then a field with a way to take it away. */
export function OptionalDate({ offer, label, value, suggestion, min, max, onChange }: OptionalDateProps) {
  const field = useRef<HTMLInputElement>(null)
  const offered = useRef(false)
  // The day that it begins with is only a suggestion: the next thing to do is to change it.
  useEffect(() => {
    if (offered.current) field.current?.focus()
    offered.current = false
  }, [value === null])
  if (value === null) return <button type="button" class="button small quiet" onClick={() => { offered.current = true; onChange(suggestion) }}>{offer}</button>
  return (
    <span class="time-date set">
      <label>{label} <input ref={field} type="date" value={value} min={min} max={max} onChange={(event) => event.currentTarget.validity.valid && event.currentTarget.value !== '' && onChange(event.currentTarget.value)} /></label>
      <IconButton icon="close" label={`Take away: ${label}`} onPress={() => onChange(null)} />
    </span>
  )
}
