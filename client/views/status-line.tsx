import type { Store } from '../state/store.ts'

/** What is shown, as of when, what is hidden and why; always there. */
export function StatusLine({ store }: { store: Store }) {
  const { loading } = waiting(store)
  return <p class="status" id="status" data-loading={loading || undefined}>{store.drawing.value.nodes.length === 0 && loading ? 'Fetching the picture …' : store.status.value}</p>
}

/** Whether the picture's own question has no answer yet. */
export const waiting = (store: Store): { readonly loading: boolean } => ({ loading: store.answers.ties.value.state === 'loading' || (store.picture.value.nodes.length === 0 && store.answers.stories.value.state === 'loading') })
