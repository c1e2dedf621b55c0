import type { CitationAnswer } from '../../api/fragments.ts'
import { formatDate } from '../../../schema/time.ts'
import { openEntity } from '../marks/open-entity.ts'
import type { Store } from '../../state/store.ts'
import { Isolated } from '../../parts/isolated.tsx'
import { WebLink } from '../../parts/web-link.tsx'

/** One passage: what it says in other words, who says it, and where to read it. */
export function Citation({ citation, store }: { citation: CitationAnswer; store: Store }) {
  const { document, attributedTo } = citation
  return (
    <li class="citation">
      <p class="citation-paraphrase">
        <Isolated text={citation.paraphrase} />
      </p>
      {citation.quote !== null && (
        <blockquote class="as-found">
          <q>
            <Isolated text={citation.quote} />
          </q>
        </blockquote>
      )}
      {citation.titleAsFound !== null && (
        <p class="as-found">
          As found there:{' '}
          <q>
            <Isolated text={citation.titleAsFound} />
          </q>
        </p>
      )}
      {attributedTo !== null && (
        <p class="as-found">
          A claim by{' '}
          <button type="button" class="link" onClick={() => openEntity(store, attributedTo.id)}>
            <Isolated text={attributedTo.name} />
          </button>
          , not by the document itself
        </p>
      )}
      <p class="citation-source">
        <button type="button" class="link document" onClick={() => openEntity(store, document.id)}>
          <Isolated text={document.title} />
        </button>
        <span class="citation-place">{citation.locator}</span>
        {document.publisher !== null && <Isolated text={`${document.publisher.name}, `} />}
        {document.published === null ? 'publication day not known' : `published ${formatDate(document.published)}`}
        {document.url !== null && (
          <>
            {' '}
            · <WebLink address={document.url}>Read it</WebLink>
          </>
        )}
      </p>
    </li>
  )
}
