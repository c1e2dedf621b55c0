import { operation } from '../../operations/all.ts'
import type { IconName } from '../../parts/icon.tsx'
import { IconButton } from '../../parts/icon-button.tsx'
import type { Store } from '../../state/store.ts'

interface RoundProps {
  readonly store: Store
  /** Of the operation that it performs. */
  readonly id: string
  readonly icon: IconName
  readonly label?: string
}

/** A round button of an operation on the picture as a whole. */
export function Round({ store, id, icon, label }: RoundProps) {
  const one = operation(id)
  return (
    <IconButton
      icon={icon}
      label={label ?? one.title(store, [])}
      because={one.disabledBecause(store, [])}
      onPress={() => void one.perform(store, [])}
    />
  )
}

/** The camera: all of it, nearer, farther. */
export function Zoom({ store }: { store: Store }) {
  return (
    <div class="round zoom" role="group" aria-label="Zoom">
      <Round store={store} id="fit" icon="fit" label="Show all of it" />
      <Round store={store} id="zoom-in" icon="plus" label="Nearer" />
      <Round store={store} id="zoom-out" icon="minus" label="Farther" />
    </div>
  )
}
