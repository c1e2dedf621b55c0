import { useMedia } from '../../parts/use-media.ts'
import type { Store } from '../../state/store.ts'
import { Foot } from '../page/foot.tsx'
import { Legend } from './legend.tsx'
import { NARROW, SMALL } from '../page/narrow.ts'
import { Stories } from '../answer/stories.tsx'

/**
 * Questions to start from, what the picture's marks mean, and what being named here means. A small screen has them in
 * its panel.
 */
export function Rail({ store }: { store: Store }) {
  const narrow = useMedia(NARROW)
  const small = useMedia(SMALL)
  if (small) return null
  return (
    <aside class="rail" aria-label="Questions and legend">
      <Stories store={store} />
      {!narrow && (
        <>
          <Legend store={store} />
          <Foot store={store} />
        </>
      )}
    </aside>
  )
}
