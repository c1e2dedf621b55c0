import { operations } from '../../operations/all.ts'
import { Menu } from '../../parts/menu.tsx'
import type { Store } from '../../state/store.ts'
import { fullName } from '../marks/full-name.ts'
import { keyWords } from '../page/key-words.ts'
import { counted } from '../../state/view/plain-words.ts'

function titleOf(store: Store, ids: readonly string[]): string {
  const [only] = ids
  if (only === undefined) return 'The picture'
  if (ids.length > 1) return counted(ids.length, 'node')
  const entity = store.answers.entities.value.get(only)
  return entity === undefined ? 'This link' : fullName(entity)
}

/** What can be done with what was pressed long, or with the other button; all of it is in the panel too. */
export function ContextMenu({ store }: { store: Store }) {
  const open = store.menu.value
  if (open === null) return null
  const items = operations
    .filter(
      (operation) =>
        operation.available(store, open.ids) &&
        operation.id !== 'step-back' &&
        !(open.ids.length > 0 && operation.group === 'keep'),
    )
    .map((operation) => ({
      id: operation.id,
      title: operation.title(store, open.ids),
      because: operation.disabledBecause(store, open.ids),
      key: operation.keys[0] === undefined ? undefined : keyWords(operation.keys[0]),
      onChoose: () => void operation.perform(store, open.ids),
    }))
  return (
    <Menu
      title={titleOf(store, open.ids)}
      x={open.x}
      y={open.y}
      items={items}
      onClose={() => {
        store.menu.value = null
      }}
    />
  )
}
