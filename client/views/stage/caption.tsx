import type { Store } from '../../state/store.ts'
import { pictureTitle } from './picture-title.ts'
import { StatusLine } from './status-line.tsx'

/** What the picture shows: a title, and how much of what, as of when, and what is left out. No box: it is the picture's. */
export function Caption({ store }: { store: Store }) {
  return (
    <header class="caption" data-covers>
      <h2>{pictureTitle(store)}</h2>
      <StatusLine store={store} />
    </header>
  )
}
