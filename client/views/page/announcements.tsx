import type { Store } from '../../state/store.ts'

/** What a screen reader is told: each line is added to those before, so that none is overwritten before it is heard. */
export const Announcements = ({ store }: { store: Store }) => (
  <div class="visually-hidden" aria-live="polite">
    {store.said.value.map(({ id, words }) => (
      <p key={id}>{words}</p>
    ))}
  </div>
)
