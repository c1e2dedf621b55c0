import { operation } from '../../operations/all.ts'
import { IconButton } from '../../parts/icon-button.tsx'
import type { Store } from '../../state/store.ts'

/** What concerns the whole picture: laying it out anew, and the list of all commands. */
export function StageTools({ store, onPalette }: { store: Store; onPalette: () => void }) {
  const arrange = operation('arrange')
  return (
    <div class="stage-tools">
      <IconButton
        icon="arrange"
        label={arrange.title(store, [])}
        because={arrange.disabledBecause(store, [])}
        onPress={() => void arrange.perform(store, [])}
      />
      <IconButton icon="menu" label="All commands" onPress={onPalette} />
    </div>
  )
}
