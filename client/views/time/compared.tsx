import { formatDate } from '../../../schema/time.ts'
import { IconButton } from '../../parts/icon-button.tsx'
import { look } from '../../state/actions/look.ts'
import type { Store } from '../../state/store.ts'
import { compare } from './compare.ts'

/** Which two days are compared, with the way to what changed between them, and the way out; nothing where none are. */
export function Compared({ store }: { store: Store }) {
  const { compareWith } = store.view.value
  if (compareWith === null) return null
  const [from = compareWith, to = compareWith] = [store.day.value, compareWith].sort()
  return (
    <span class="compared">
      <button
        type="button"
        class="compared-days"
        title="What changed"
        onClick={() => store.adjust(look({ panel: 'changes' }))}
      >
        <span>{formatDate(from)}</span> <span>against {formatDate(to)}</span>
      </button>
      <IconButton icon="close" label="Stop comparing" onPress={() => compare(store, null)} />
    </span>
  )
}
