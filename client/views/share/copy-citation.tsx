import { Icon } from '../../parts/icon.tsx'
import type { Store } from '../../state/store.ts'
import { copyWords } from './copy-words.ts'
import { type Cited, viewCitation } from './view-citation.ts'

interface CopyCitationProps {
  readonly store: Store
  readonly sentence: string
  /** The passages that the sentence rests on. */
  readonly citations: readonly Cited[]
}

/** Copies a sentence of the page with its address and the documents it rests on. */
export function CopyCitation({ store, sentence, citations }: CopyCitationProps) {
  return (
    <button
      type="button"
      class="button"
      onClick={() => void copyWords(store, viewCitation(store, sentence, citations), 'Citation copied.')}
    >
      <Icon name="copy" size={16} /> Copy citation
    </button>
  )
}
