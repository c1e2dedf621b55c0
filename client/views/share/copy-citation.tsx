import { Icon } from '../../parts/icon.tsx'
import type { Store } from '../../state/store.ts'
import { citationsOf } from './citations-of.ts'
import { copyWords } from './copy-words.ts'
import { type Cited, viewCitation } from './view-citation.ts'

/** What a sentence rests on: passages, or links by their ids. */
export type Rests = { readonly citations: readonly Cited[] } | { readonly links: readonly string[] }

/** Copies a sentence with its footnotes: passages, or those behind some links, which are asked for first. */
export async function cite(store: Store, sentence: string, rests: Rests): Promise<void> {
  const cited = 'citations' in rests ? rests.citations : await citationsOf(store, rests.links).catch(() => null)
  const done =
    cited === null ? 'Citation copied; its sources could not be fetched.' : 'Citation copied, with its sources.'
  await copyWords(store, viewCitation(store, sentence, cited ?? []), done)
}

interface CopyCitationProps {
  readonly store: Store
  readonly sentence: string
  readonly rests: Rests
}

/** Copies a sentence of the page with its address and the documents it rests on. */
export function CopyCitation({ store, sentence, rests }: CopyCitationProps) {
  return (
    <button type="button" class="button" onClick={() => void cite(store, sentence, rests)}>
      <Icon name="copy" size={16} /> Copy citation
    </button>
  )
}
