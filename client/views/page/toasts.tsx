import { IconButton } from '../../parts/icon-button.tsx'
import { Isolated } from '../../parts/isolated.tsx'
import type { Toast } from '../../state/toasts.ts'
import type { Store } from '../../state/store.ts'

/** The way back from what a message says, and the way to be rid of it. */
function Buttons({ toast, toasts }: { toast: Toast; toasts: Store['toasts'] }) {
  return (
    <>
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
    </>
  )
}

/** Short messages, each with the way back where there is one. */
export function Toasts({ toasts }: { toasts: Store['toasts'] }) {
  const { shown, passing } = toasts
  return (
    <div class="toasts" role="status" aria-live="polite">
      {/* What passes stays the same element: a new one in a live region would be said again. */}
      {[...passing.value, ...shown.value].map((toast) => {
        const stands = shown.value.includes(toast)
        return (
          <div class={stands ? 'toast' : 'visually-hidden'} key={toast.id}>
            <span>
              <Isolated text={toast.words} />
            </span>
            {stands && <Buttons toast={toast} toasts={toasts} />}
          </div>
        )
      })}
    </div>
  )
}
