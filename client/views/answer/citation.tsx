import { webAddress } from '../../../schema/web-address.ts'
import { formatDate } from '../../../schema/time.ts'
import type { CitationAnswer } from '../../api/fragments.ts'
import { Isolated } from '../../parts/isolated.tsx'
import { WebLink } from '../../parts/web-link.tsx'
import type { Store } from '../../state/store.ts'
import { openEntity } from '../marks/open-entity.ts'

/** One passage: where it stands, what it says in other words, and who says it. */
function Passage({ citation, store }: { citation: CitationAnswer; store: Store }) {
  const { attributedTo } = citation
  return (
    <li class="citation">
      <p class="citation-place">{citation.locator}</p>
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
    </li>
  )
}

/** Where a document is opened, or how it is found where it has no address. */
export function Find({
  document: { url, publisher },
}: {
  document: Pick<CitationAnswer['document'], 'url' | 'publisher'>
}) {
  if (url !== null && webAddress(url) !== null) return <WebLink address={url}>Open</WebLink>
  return (
    <span>
      No address is known here: look for its title{publisher !== null && ' at '}
      {publisher !== null && <Isolated text={publisher.name} />}.
    </span>
  )
}

/** The passages of one document behind a statement, under its title. */
function FromDocument({ citations, store }: { citations: readonly CitationAnswer[]; store: Store }) {
  const [first] = citations
  if (first === undefined) return null
  const { document } = first
  return (
    <section class="source">
      <header class="source-head">
        <button type="button" class="link document" onClick={() => openEntity(store, document.id)}>
          <Isolated text={document.title} />
        </button>
        <p class="citation-source">
          {document.publisher !== null && <Isolated text={`${document.publisher.name}, `} />}
          {document.published === null ? 'publication day not known' : `published ${formatDate(document.published)}`} ·{' '}
          <Find document={document} />
        </p>
      </header>
      <ul>
        {citations.map((citation, index) => (
          <Passage key={index} citation={citation} store={store} />
        ))}
      </ul>
    </section>
  )
}

/** Passages by the document they stand in, each document once. */
export function Sources({ citations, store }: { citations: readonly CitationAnswer[]; store: Store }) {
  const documents = Map.groupBy(citations, ({ document }) => document.id)
  return (
    <>
      {[...documents].map(([id, passages]) => (
        <FromDocument key={id} citations={passages} store={store} />
      ))}
    </>
  )
}
