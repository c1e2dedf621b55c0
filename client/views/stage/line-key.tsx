import type { Store } from '../../state/store.ts'
import { lineLooks } from '../marks/line-looks.ts'
import { LineMark } from '../marks/line-mark.tsx'

/** How lines differ, in words; only what the picture can show now. */
export function LineKey({ store }: { store: Store }) {
  return (
    <ul class="line-key">
      {lineLooks(store.view.value, store.drawing.value).map(({ look, words }) => (
        <li key={look}>
          <span class="legend-key">
            <LineMark look={look} /> {words}
          </span>
        </li>
      ))}
    </ul>
  )
}
