import type { Store } from '../../state/store.ts'

/** What is drawn in lanes, in words. */
export function LaneKey({ store }: { store: Store }) {
  const vacant = store.answers.lanes.value.value?.posts.some(({ facts }) => facts.nodes.length > 0) ?? false
  const keys: readonly (readonly [string, string])[] = [
    ['held solid', 'certain'],
    ['held', 'possible'],
    ['change', 'changed on some day here'],
    ['event', 'inspection or event'],
    ...(store.view.value.proposed ? ([['planned', 'planned']] as const) : []),
    ...(vacant ? ([['vacant', 'vacant, as a source says']] as const) : []),
  ]
  return (
    <p class="lane-key">
      {keys.map(([look, words]) => (
        <span key={look}>
          <i class={look === 'change' ? 'lane-change' : `lane-bar ${look}`} /> {words}
        </span>
      ))}
    </p>
  )
}
