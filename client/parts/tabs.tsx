import type { ComponentChildren } from 'preact'
import { useRef } from 'preact/hooks'
import { movedTo } from './moved-to.ts'

export interface Tab<Id extends string> {
  readonly id: Id
  readonly title: ComponentChildren
}

interface TabsProps<Id extends string> {
  readonly label: string
  /** Prefix of the ids of tabs and panels: `${name}-tab-${id}` and `${name}-${id}`. */
  readonly name: string
  readonly tabs: readonly Tab<Id>[]
  readonly chosen: Id
  readonly onChoose: (id: Id) => void
}

/** A row of tabs; one is a tab stop, arrows move along it. */
export function Tabs<Id extends string>({ label, name, tabs, chosen, onChoose }: TabsProps<Id>) {
  const list = useRef<HTMLDivElement>(null)
  const onKeyDown = (event: KeyboardEvent) => {
    const at = tabs.findIndex((tab) => tab.id === chosen)
    const to = movedTo(event.key, at, tabs.length, { back: 'ArrowLeft', on: 'ArrowRight' })
    const next = to === null ? undefined : tabs.at(to % tabs.length)
    if (next === undefined) return
    event.preventDefault()
    event.stopPropagation()
    onChoose(next.id)
    list.current?.querySelector<HTMLElement>(`#${name}-tab-${next.id}`)?.focus()
  }
  return (
    <div ref={list} class="tabs" role="tablist" aria-label={label} onKeyDown={onKeyDown}>
      {tabs.map((tab) => (
        <button
          key={tab.id}
          type="button"
          role="tab"
          class="tab"
          id={`${name}-tab-${tab.id}`}
          aria-selected={tab.id === chosen}
          aria-controls={tab.id === chosen ? `${name}-${tab.id}` : undefined}
          tabIndex={tab.id === chosen ? 0 : -1}
          onClick={() => onChoose(tab.id)}
        >
          {tab.title}
        </button>
      ))}
    </div>
  )
}
