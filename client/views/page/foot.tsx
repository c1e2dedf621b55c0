import type { Store } from '../../state/store.ts'
import { Corrections } from './corrections.tsx'
import { coverageLine } from '../data/coverage-line.ts'

/** What being named here means, what is covered, and where what was wrong is put right. */
export function Foot({ store, covered = false }: { store: Store; covered?: boolean }) {
  const line = covered ? coverageLine(store) : null
  return (
    <p class="rail-foot">
      {line !== null && <span>{line}. </span>}
      Appearing here implies no wrongdoing. Every line rests on a public document: click it to see which.{' '}
      <Corrections store={store} />
    </p>
  )
}
