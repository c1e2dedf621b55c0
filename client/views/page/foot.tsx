import type { Store } from '../../state/store.ts'
import { coverageLine } from '../data/coverage-line.ts'
import { Corrections } from './corrections.tsx'

/** What is covered, what being named here means, and where what was wrong is put right. */
export function Foot({ store }: { store: Store }) {
  const line = coverageLine(store)
  return (
    <p class="small-print">
      {line !== null && <span>{line}. </span>}
      Appearing here implies no wrongdoing. <Corrections store={store} />
    </p>
  )
}
