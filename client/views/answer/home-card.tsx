import { operation } from '../../operations/all.ts'
import type { Store } from '../../state/store.ts'
import { CardFrame } from './card-frame.tsx'
import { CardHeading } from './card-heading.tsx'
import { Stories } from './stories.tsx'

/** The first card: what can be asked, and what the answers rest on. */
export function HomeCard({ store }: { store: Store }) {
  return (
    <CardFrame store={store} where="Moothall">
      <CardHeading store={store}>Who was responsible, when, and who says so</CardHeading>
      <Stories store={store} />
      <p class="small">
        <button type="button" class="link" onClick={() => void operation('card-data').perform(store, [])}>
          Add your own data
        </button>
        : a spreadsheet of people and roles is enough.
      </p>
    </CardFrame>
  )
}
