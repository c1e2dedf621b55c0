import type { Store } from '../state/store.ts'
import { Stories } from './stories.tsx'

/** Questions to start from, and the notice on what being named here means. */
export function Rail({ store }: { store: Store }) {
  return (
    <div class="rail">
      <Stories store={store} />
      <p class="rail-foot">Appearing here implies no wrongdoing. Every line rests on a public document: click it to read which, and where.</p>
    </div>
  )
}
