import { useMedia } from '../parts/use-media.ts'
import type { Store } from '../state/store.ts'
import { Corrections } from './corrections.tsx'
import { Legend } from './legend.tsx'
import { NARROW } from './narrow.ts'
import { Stories } from './stories.tsx'

/** Questions to start from, what the picture's marks mean, and what being named here means. */
export function Rail({ store }: { store: Store }) {
  const narrow = useMedia(NARROW)
  return (
    <aside class="rail" aria-label="Questions and legend">
      <Stories store={store} />
      {!narrow && <Legend store={store} />}
      <p class="rail-foot">Appearing here implies no wrongdoing. Every line rests on a public document: click it to see which. <Corrections store={store} /></p>
    </aside>
  )
}
