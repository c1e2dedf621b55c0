import { useState } from 'preact/hooks'
import { type EntityType, entityKinds } from '../../schema/kinds.ts'
import { operations } from '../operations/all.ts'
import { keyOf } from '../operations/keys.ts'
import { Notice } from '../parts/notice.tsx'
import { Tree } from '../parts/tree.tsx'
import { select, toggleSelected } from '../state/actions/look.ts'
import type { Store } from '../state/store.ts'
import { FindField } from './find-field.tsx'
import { outlineRows } from './outline-rows.tsx'
import { singleKeys } from '../operations/single-keys.ts'

const isType = (id: string): id is EntityType => entityKinds.some((kind) => kind.type === id)
/** The thing that a row stands for: of a tie's row, the tie. */
const subjectOf = (row: string): string => row.split(' ').at(-1) ?? row

/** The drawing as a tree that can do all that the picture can: choose, expand, hide, and the menu. */
export function OutlineTwin({ store }: { store: Store }) {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set())
  const [active, setActive] = useState<string | null>(store.focused.peek())
  const [find, setFind] = useState('')
  const { drawing, view } = store
  const rows = outlineRows(drawing.value, view.value.selection, open, closed, find)
  const toggle = (id: string, expanded: boolean) => {
    const change = (set: ReadonlySet<string>, into: boolean) => new Set(into ? [...set, id] : [...set].filter((other) => other !== id))
    isType(id) ? setClosed(change(closed, !expanded)) : setOpen(change(open, expanded))
  }
  const choose = (id: string, adding: boolean) => {
    if (isType(id)) return toggle(id, closed.has(id))
    store.adjust(adding ? toggleSelected(subjectOf(id)) : select([subjectOf(id)]))
    if (!id.includes(' ') && !open.has(id)) toggle(id, true)
  }
  const activate = (id: string) => {
    setActive(id)
    if (!isType(id)) store.focused.value = id.split(' ')[0] ?? id
  }
  /** The keys of what can be done to a thing act on the row with the focus, picked out or not. */
  const act = (id: string, event: KeyboardEvent): boolean => {
    const target = [subjectOf(id)]
    const found = isType(id) || !singleKeys.peek() ? undefined : operations.find((operation) => operation.keys.includes(keyOf(event)) && !operation.available(store, []) && operation.available(store, target))
    if (found === undefined || found.disabledBecause(store, target) !== null) return false
    void found.perform(store, target)
    return true
  }
  if (drawing.value.nodes.length === 0) return <div class="outline"><Notice title="Nothing is drawn">Search above, or start from one of the questions.</Notice></div>
  return (
    <div class="outline">
      <FindField text={find} onText={setFind} />
      {rows.length === 0
        ? <p class="soft">Nothing drawn is called ‘{find}’. The search above looks through everything.</p>
        : <Tree label="What is drawn" rows={rows} active={active} onActive={activate} onChoose={choose} onToggle={toggle} onKey={act}
            onMenu={(id, at) => { if (!isType(id)) store.menu.value = { ids: [subjectOf(id)], ...at } }} />}
    </div>
  )
}
