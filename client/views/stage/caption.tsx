import type { Store } from '../../state/store.ts'
import { StatusLine } from './status-line.tsx'

/** What the picture shows: a title, and how much of what, as of when, and what is left out. No box: it is the picture's. */
export function Caption({ store, title }: { store: Store; title: string }) {
  return (
    <header class="caption" data-covers>
      <h2>{title}</h2>
      <StatusLine store={store} />
    </header>
  )
}
