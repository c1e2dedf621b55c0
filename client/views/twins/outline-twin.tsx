import { useMemo, useState } from 'preact/hooks'
import { type EntityType, entityKinds } from '../../../schema/kinds/entities.ts'
import { Tree } from '../../parts/tree.tsx'
import { select, toggleSelected } from '../../state/actions/look.ts'
import type { Store } from '../../state/store.ts'
import { EmptyPicture } from '../stage/empty-picture.tsx'
import { type Find, FindField, NothingDrawn } from './find-field.tsx'
import { keysOn } from '../../operations/keys-on.ts'
import { outlineRows } from './outline-rows.tsx'

const isType = (id: string): id is EntityType => entityKinds.some((kind) => kind.type === id)
/** The thing that a row stands for: of a tie's row, the tie. */
const subjectOf = (row: string): string => row.split(' ').at(-1) ?? row

/** Which rows are open and where the tab stop is, and what can be done to a row. */
function useTreeRows(store: Store) {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set())
  const [active, setActive] = useState<string | null>(store.focused.peek())
  const toggle = (id: string, expanded: boolean) => {
    const change = (set: ReadonlySet<string>, into: boolean) =>
      new Set(into ? [...set, id] : [...set].filter((other) => other !== id))
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
  return { open, closed, active, toggle, choose, activate }
}

/** The drawing as a tree that can do all that the picture can: choose, expand, hide, and the menu. */
export function OutlineTwin({ store, find }: { store: Store; find: Find }) {
  const { open, closed, active, toggle, choose, activate } = useTreeRows(store)
  const { drawing, view } = store
  const { selection } = view.value
  const rows = useMemo(
    () => outlineRows(drawing.value, { selection, open, closed, find: find.text }),
    [drawing.value, selection, open, closed, find.text],
  )
  if (drawing.value.nodes.length === 0)
    return (
      <div class="outline">
        <EmptyPicture store={store} />
      </div>
    )
  return (
    <div class="outline">
      <FindField {...find} />
      {rows.length === 0 ? (
        <NothingDrawn find={find.text} />
      ) : (
        <Tree
          label="What is drawn"
          rows={rows}
          active={active}
          onActive={activate}
          onChoose={choose}
          onToggle={toggle}
          onKey={(id, event) => keysOn(store, isType(id) ? null : subjectOf(id), event)}
          onMenu={(id, at) => {
            if (!isType(id)) store.menu.value = { ids: [subjectOf(id)], ...at }
          }}
        />
      )}
    </div>
  )
}
