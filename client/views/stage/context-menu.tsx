import { operation } from '../../operations/all.ts'
import { Menu } from '../../parts/menu.tsx'
import type { Store } from '../../state/store.ts'
import { fullName } from '../marks/full-name.ts'
import { keyWords } from '../page/key-words.ts'
import { howMany } from '../../state/view/how-many.ts'

/** As many entries as a menu has at most; all else is on the card and in 'All commands'. */
const MOST = 8
/** What a menu offers, by what is wanted most: for nodes and links, and for the picture as a whole. */
const OFFERED: readonly string[] = [
  ...[
    'open-group',
    'close-group',
    'pick-too',
    'expand',
    'expand-by',
    'unexpand',
    'connect',
    'common',
    'path-from',
    'path-to',
    'isolate',
    'hide',
  ],
  ...['remove', 'details', 'pin', 'unpin', 'fit'],
]
const OFFERED_WHOLE: readonly string[] = [
  ...['fit', 'arrange', 'close-groups', 'any-time', 'plans', 'select-all', 'unhide', 'undo', 'share', 'commands'],
]

function titleOf(store: Store, ids: readonly string[]): string {
  const [only] = ids
  if (only === undefined) return 'The picture'
  if (ids.length > 1) return howMany(ids)
  const entity = store.answers.entities.value.get(only)
  return entity === undefined ? 'This link' : fullName(entity)
}

interface ContextMenuProps {
  readonly store: Store
  /** Ids of operations that lead to what is not there. */
  readonly without?: readonly string[]
}

/** What can be done with what was pressed long, or with the other button; all of it is in the panel too. */
export function ContextMenu({ store, without = [] }: ContextMenuProps) {
  const open = store.menu.value
  if (open === null) return null
  const items = (open.ids.length > 0 ? OFFERED : OFFERED_WHOLE)
    .filter((id) => !without.includes(id))
    .map(operation)
    .filter((one) => one.available(store, open.ids))
    .slice(0, MOST)
    .map((one) => ({
      id: one.id,
      title: one.title(store, open.ids),
      because: one.disabledBecause(store, open.ids),
      key: one.keys[0] === undefined ? undefined : keyWords(one.keys[0]),
      onChoose: () => void one.perform(store, open.ids),
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
