import { Icon } from '../../parts/icon.tsx'
import type { Store } from '../../state/store.ts'
import { drawnCitations } from './drawn-citations.ts'
import { copyWords } from './copy-words.ts'
import { type Cited, viewCitation } from './view-citation.ts'

/** Copies a sentence with its footnotes; for null with those of all that is drawn, which are asked for first. */
export async function cite(store: Store, sentence: string, citations: readonly Cited[] | null): Promise<void> {
  const cited = citations ?? (await drawnCitations(store).catch(() => null))
  const done =
    cited === null ? 'Citation copied; its sources could not be fetched.' : 'Citation copied, with its sources.'
  await copyWords(store, viewCitation(store, sentence, cited ?? []), done)
}

interface CopyCitationProps {
  readonly store: Store
  readonly sentence: string
  /** The passages that the sentence rests on; null is those of all that is drawn. */
  readonly citations: readonly Cited[] | null
}

/** Copies a sentence of the page with its address and the documents it rests on. */
export function CopyCitation({ store, sentence, citations }: CopyCitationProps) {
  return (
    <button type="button" class="button" onClick={() => void cite(store, sentence, citations)}>
      <Icon name="copy" size={16} /> Copy citation
    </button>
  )
}
