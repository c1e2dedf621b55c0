import { useEffect } from 'preact/hooks'
import { followImport } from '../../operations/add-data.ts'
import type { Store } from '../../state/store.ts'
import { BringStep } from './bring-step.tsx'
import { CheckStep } from './check-step.tsx'
import { ColumnsStep } from './columns-step.tsx'
import { FileStep } from './file-step.tsx'

/** Data on its way in, a step at a time: a file, what its columns mean, what would come in, and that it is in. */
export function DataCard({ store }: { store: Store }) {
  const { draft } = store.adding
  useEffect(() => {
    void store.adding.open().then(() => {
      const { state } = store.adding.brought.peek()
      if (draft.peek().step === 'bring' && state === 'idle') void followImport(store)
    })
  }, [store])
  const { step, files, mappings } = draft.value
  if (files.length === 0 || step === 'file') return <FileStep store={store} />
  if (step === 'columns' && mappings !== null) return <ColumnsStep store={store} mappings={mappings} />
  return step === 'bring' ? <BringStep store={store} /> : <CheckStep store={store} />
}
