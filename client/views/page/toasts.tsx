import { IconButton } from '../../parts/icon-button.tsx'
import type { Store } from '../../state/store.ts'
import { Isolated } from '../../parts/isolated.tsx'

/** Short messages, each with the way back where there is one. */
export function Toasts({ toasts }: { toasts: Store['toasts'] }) {
  return (
    <div class="toasts" role="status" aria-live="polite">
      {toasts.shown.value.map((toast) => (
        <div class="toast" key={toast.id}>
          <span>
            <Isolated text={toast.words} />
          </span>
          {toast.button !== null && (
            <button
              type="button"
              onClick={() => {
                toast.button?.act()
                toasts.dismiss(toast.id)
              }}
            >
              {toast.button.title}
            </button>
          )}
          <IconButton icon="close" label="Dismiss" onPress={() => toasts.dismiss(toast.id)} />
        </div>
      ))}
    </div>
  )
}
