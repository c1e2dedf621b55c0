import { Icon } from '../../parts/icon.tsx'
import type { Store } from '../../state/store.ts'
import { cite } from './cite.ts'

interface CopyCitationProps {
  readonly store: Store
  readonly sentence: string
  /** Ids of the statements that it rests on. */
  readonly statements: readonly string[]
}

/** Copies a sentence of the page with its address and the documents it rests on. */
export function CopyCitation({ store, sentence, statements }: CopyCitationProps) {
  return (
    <button type="button" class="button" onClick={() => void cite(store, sentence, statements)}>
      <Icon name="copy" size={16} /> Copy citation
    </button>
  )
}
