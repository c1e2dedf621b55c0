import type { Store } from '../state/store.ts'
import { Legend } from './legend.tsx'
import { Stories } from './stories.tsx'

/** Questions to start from, what the picture's marks mean, and what being named here means. */
export function Rail({ store }: { store: Store }) {
  return (
    <div class="rail">
      <Stories store={store} />
      <Legend store={store} />
      <p class="rail-foot">Appearing here implies no wrongdoing. Every line rests on a public document: click it to see which.</p>
    </div>
  )
}
