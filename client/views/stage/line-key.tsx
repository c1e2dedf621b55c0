import type { Store } from '../../state/store.ts'
import type { Mark } from '../../state/picture/comparison.ts'
import { LineMark } from '../marks/line-mark.tsx'

/** How lines differ, in words; only what the picture can show now. */
export function LineKey({ store }: { store: Store }) {
  const { anyTime, proposed, compareWith } = store.view.value
  const { edges } = store.drawing.value
  const drawn = (mark: Mark, possible: boolean) =>
    edges.some((edge) => edge.mark === mark && (edge.time === 'POSSIBLY') === possible)
  const lines =
    compareWith === null
      ? ([
          { look: 'certain', words: 'Certain on this day', shown: true },
          { look: 'possible', words: 'Possible on this day', shown: true },
          { look: 'ended', words: 'Ended, or not begun', shown: anyTime },
          { look: 'plan', words: 'Planned', shown: proposed },
        ] as const)
      : ([
          { look: 'certain', words: 'On both days', shown: drawn('KEPT', false) },
          { look: 'possible', words: 'Possibly on both days', shown: drawn('KEPT', true) },
          { look: 'began', words: 'Began', shown: true },
          { look: 'began-possible', words: 'Possibly began', shown: drawn('BEGAN', true) },
          { look: 'ended-between', words: 'Ended', shown: true },
          { look: 'changed', words: 'New holder', shown: true },
          { look: 'plan', words: 'Planned', shown: proposed },
        ] as const)
  return (
    <ul class="line-key">
      {lines
        .filter((line) => line.shown)
        .map((line) => (
          <li key={line.look}>
            <span class="legend-key">
              <LineMark look={line.look} /> {line.words}
            </span>
          </li>
        ))}
    </ul>
  )
}
