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
  if (value === null) return <button type="button" class="button small quiet" onClick={() => onChange(suggestion)}>{offer}</button>
  return (
    <span class="time-date set">
      <label>{label} <input type="date" value={value} min={min} max={max} onChange={(event) => event.currentTarget.validity.valid && event.currentTarget.value !== '' && onChange(event.currentTarget.value)} /></label>
      <IconButton icon="close" label={`Take away: ${label}`} onPress={() => onChange(null)} />
    </span>
  )
}
