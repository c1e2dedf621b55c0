import type { Store } from '../state/store.ts'

/** What is shown, as of when, what is hidden and why; always there. */
export function StatusLine({ store }: { store: Store }) {
  const { loading, incomplete } = waiting(store)
  return <p class="status" id="status" data-loading={loading || undefined}>{incomplete ? 'Fetching the picture …' : store.status.value}</p>
}

/** Whether the picture's own question has no answer yet, and whether what there is to be seen is therefore only a part of it. */
export function waiting({ answers, picture }: Store): { readonly loading: boolean; readonly incomplete: boolean } {
  const { nodes } = picture.value
  const loading = answers.ties.value.state === 'loading' || (nodes.length === 0 && answers.stories.value.state === 'loading')
  return { loading, incomplete: loading && (nodes.length === 0 || nodes.some((id) => !answers.entities.value.has(id))) }
}
