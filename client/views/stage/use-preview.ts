import { effect } from '@preact/signals'
import { useEffect, useMemo } from 'preact/hooks'
import { previewStore } from '../../state/adding/preview-store.ts'
import type { Store } from '../../state/store.ts'

/** The picture of what would come in, while that is looked over; null at any other time. */
export function usePreview(store: Store): Store | null {
  const { checked, draft } = store.adding
  const looking = store.view.value.panel === 'data' && draft.value.step === 'check' && draft.value.files.length > 0
  const preview = looking && checked.value.state === 'ready' ? checked.value.value.preview : undefined
  const shown = useMemo(
    () => (preview === undefined || preview.nodes.length === 0 ? null : previewStore(store, preview)),
    [store, preview],
  )
  useEffect(() => {
    if (shown === null) return
    // The buttons that move the camera move this one.
    return effect(() => {
      store.canvas.value = shown.canvas.value
    })
  }, [store, shown])
  return shown
}
