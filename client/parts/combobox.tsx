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
  /** Whether the options are those of the text; while they are not yet, Enter waits for them and takes the first. */
  readonly settled?: boolean
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

/** Waits for the options of a text, and takes the first of them; typing on or closing the list gives it up. */
function useWaiting({ text, open, options, settled = true, onChoose }: ComboboxProps): (text: string) => void {
  const [waitsFor, setWaitsFor] = useState<string | null>(null)
  useEffect(() => {
    if (waitsFor === null || !settled) return
    setWaitsFor(null)
    const [first] = options
    if (waitsFor === text && open && first !== undefined && first.disabled !== true) onChoose(first.id)
  }, [waitsFor, settled])
  return setWaitsFor
}

/** What is active among the options, and what keys do about it. */
function useKeys(props: ComboboxProps) {
  const { name, options, settled = true, open, text, onOpen, onChoose, onText, onLeave } = props
  const [active, setActive] = useState(0)
  useEffect(() => setActive(0), [text, options.length])
  const at = Math.min(active, options.length - 1)
  const current = options[at]
  const waitFor = useWaiting(props)
  useEffect(() => document.getElementById(`${name}-option-${at}`)?.scrollIntoView({ block: 'nearest' }), [at, open])

  const onKeyDown = (event: KeyboardEvent) => {
    // Safari says so by the key's number alone.
    if (event.isComposing || event.keyCode === 229) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0) {
      event.preventDefault()
      if (!open) onOpen(true)
      else if (options.length > 0) setActive((at + step + options.length) % options.length)
    } else if (event.key === 'Enter' && open && !settled) {
      event.preventDefault()
      waitFor(text)
    } else if (event.key === 'Enter' && open && current !== undefined) {
      event.preventDefault()
      if (current.disabled !== true) onChoose(current.id)
    } else if (event.key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      if (open && options.length > 0) onOpen(false)
      else if (text !== '') onText('')
      else onLeave()
    }
  }
  return { at, setActive, onKeyDown, activeId: open && current !== undefined ? `${name}-option-${at}` : undefined }
}

type Keys = ReturnType<typeof useKeys>

function Field({ props, keys }: { props: ComboboxProps; keys: Keys }) {
  return (
    <input
      ref={props.input}
      class={props.inputClass}
      type="text"
      role="combobox"
      aria-label={props.label}
      placeholder={props.placeholder}
      value={props.text}
      aria-expanded={props.open}
      aria-controls={`${props.name}-list`}
      aria-autocomplete="list"
      aria-activedescendant={keys.activeId}
      autocomplete="off"
      autocapitalize="off"
      spellcheck={false}
      enterkeyhint="search"
      onInput={(event) => {
        props.onText(event.currentTarget.value)
        props.onOpen(true)
      }}
      onClick={() => props.onOpen(true)}
      onKeyDown={keys.onKeyDown}
    />
  )
}

function Options({ props, keys }: { props: ComboboxProps; keys: Keys }) {
  return (
    <div role="listbox" id={`${props.name}-list`} aria-label={props.label}>
      {props.options.map((option, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled by the input, which keeps the focus
        <div
          key={option.id}
          id={`${props.name}-option-${index}`}
          role="option"
          tabIndex={-1}
          class={props.optionClass}
          aria-selected={index === keys.at}
          aria-disabled={option.disabled}
          onMouseMove={() => keys.setActive(index)}
          onClick={() => option.disabled !== true && props.onChoose(option.id)}
        >
          {option.content}
        </div>
      ))}
    </div>
  )
}

/** A text field with a list of options: arrows move, Enter takes, Esc closes (ARIA combobox with a listbox). */
export function Combobox(props: ComboboxProps) {
  const keys = useKeys(props)
  return (
    <>
      <div class={props.fieldClass}>
        {props.before}
        <Field props={props} keys={keys} />
        {props.after}
      </div>
      <div class={props.listClass} hidden={!props.open} onMouseDown={(event) => event.preventDefault()}>
        {props.above}
        <Options props={props} keys={keys} />
        {props.below}
      </div>
    </>
  )
}
