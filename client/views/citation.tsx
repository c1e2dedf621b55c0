import type { CitationAnswer } from '../api/fragments.ts'
import { formatDate } from '../../schema/time.ts'
import { Icon } from '../parts/icon.tsx'
import { openEntity } from './open-entity.ts'
import type { Store } from '../state/store.ts'

/** One passage: what it says in other words, who says it, and where to read it. */
export function Citation({ citation, store }: { citation: CitationAnswer; store: Store }) {
  const { document, attributedTo } = citation
  return (
    <li class="citation">
      <p class="citation-paraphrase">{citation.paraphrase}</p>
      {citation.quote !== null && (
        <blockquote class="as-found">
          <q>{citation.quote}</q>
        </blockquote>
      )}
      {citation.titleAsFound !== null && (
        <p class="as-found">
          As found there: <q>{citation.titleAsFound}</q>
        </p>
      )}
      {attributedTo !== null && (
        <p class="as-found">
          A claim by{' '}
          <button type="button" class="link" onClick={() => openEntity(store, attributedTo.id)}>
            {attributedTo.name}
          </button>
          , not by the document itself
        </p>
      )}
      <p class="citation-source">
        <button type="button" class="link document" onClick={() => openEntity(store, document.id)}>
          {document.title}
        </button>
        <span class="citation-place">{citation.locator}</span>
        {document.publisher !== null && `${document.publisher.name}, `}
        {document.published === null ? 'publication day not known' : `published ${formatDate(document.published)}`}
        {document.url !== null && (
          <>
            {' '}
            ·{' '}
            <a href={document.url} target="_blank" rel="noopener noreferrer">
              Read it<span class="visually-hidden"> (opens in a new tab)</span>
            </a>{' '}
            <Icon name="out" size={14} />
          </>
        )}
      </p>
    </li>
  )
}
