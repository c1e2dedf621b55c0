import type { ComponentChildren, RefObject } from 'preact'
import { useEffect, useState } from 'preact/hooks'

export interface Option {
  readonly id: string
  readonly content: ComponentChildren
  readonly disabled?: boolean
}

interface ComboboxProps {
  readonly label: string
  /** Prefix of ids in the page. */
  readonly name: string
  readonly placeholder: string
  readonly text: string
  readonly onText: (text: string) => void
  readonly options: readonly Option[]
  readonly onChoose: (id: string) => void
  /** Esc in an empty field, or with the list already closed. */
  readonly onLeave: () => void
  readonly open: boolean
  readonly onOpen: (open: boolean) => void
  readonly input: RefObject<HTMLInputElement | null>
  readonly inputClass?: string
  readonly listClass: string
  readonly optionClass?: string
  /** Stands in the field behind the input. */
  readonly after?: ComponentChildren
  /** Stands above and below the options. */
  readonly above?: ComponentChildren
  readonly below?: ComponentChildren
  readonly fieldClass?: string
  readonly before?: ComponentChildren
}

/** A text field with a list of options: arrows move, Enter takes, Esc closes (ARIA combobox with a listbox). */
export function Combobox(props: ComboboxProps) {
  const { name, options, open } = props
  const [active, setActive] = useState(0)
  useEffect(() => setActive(0), [props.text, options.length])
  const at = Math.min(active, options.length - 1)
  const current = options[at]
  useEffect(() => document.getElementById(`${name}-option-${at}`)?.scrollIntoView({ block: 'nearest' }), [at, open])

  const onKeyDown = (event: KeyboardEvent) => {
    // Safari says so by the key's number alone.
    if (event.isComposing || event.keyCode === 229) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0) {
      event.preventDefault()
      if (!open) props.onOpen(true)
      else if (options.length > 0) setActive((at + step + options.length) % options.length)
    } else if (event.key === 'Enter' && open && current !== undefined) {
      event.preventDefault()
      if (current.disabled !== true) props.onChoose(current.id)
    } else if (event.key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      if (open && options.length > 0) props.onOpen(false)
      else if (props.text !== '') props.onText('')
      else props.onLeave()
    }
  }

  return (
    <>
      <div class={props.fieldClass}>
        {props.before}
        <input
          ref={props.input}
          class={props.inputClass}
          type="text"
          role="combobox"
          aria-label={props.label}
          placeholder={props.placeholder}
          value={props.text}
          aria-expanded={open}
          aria-controls={`${name}-list`}
          aria-autocomplete="list"
          aria-activedescendant={open && current !== undefined ? `${name}-option-${at}` : undefined}
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          enterkeyhint="search"
          onInput={(event) => {
            props.onText(event.currentTarget.value)
            props.onOpen(true)
          }}
          onClick={() => props.onOpen(true)}
          onKeyDown={onKeyDown}
        />
        {props.after}
      </div>
      <div class={props.listClass} hidden={!open} onMouseDown={(event) => event.preventDefault()}>
        {props.above}
        <div role="listbox" id={`${name}-list`} aria-label={props.label}>
          {options.map((option, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled by the input, which keeps the focus
            <div
              key={option.id}
              id={`${name}-option-${index}`}
              role="option"
              tabIndex={-1}
              class={props.optionClass}
              aria-selected={index === at}
              aria-disabled={option.disabled}
              onMouseMove={() => setActive(index)}
              onClick={() => option.disabled !== true && props.onChoose(option.id)}
            >
              {option.content}
            </div>
          ))}
        </div>
        {props.below}
      </div>
    </>
  )
}
