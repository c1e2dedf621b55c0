import type { EntityDetails } from '../../state/answers/details.ts'
import { formatDate } from '../../../schema/time.ts'
import { counted } from '../../state/view/plain-words.ts'
import { Isolated } from '../../parts/isolated.tsx'
import { Find } from './citation.tsx'

type DocumentDetails = Extract<EntityDetails, { __typename: 'Document' }>

/** What a document gave to the graph, passage by passage, and where it can be read. */
export function Passages({ document }: { document: DocumentDetails }) {
  return (
    <section class="section">
      <h3 class="section-title">The document</h3>
      <p>
        {document.publisher !== null && <Isolated text={`Published by ${document.publisher.name}: `} />}
        {document.documentPublished === null ? 'day not known' : formatDate(document.documentPublished)}.
        {document.publishedNote !== null && ` ${document.publishedNote}`}
      </p>
      <p>
        <Find document={document} />
      </p>
      {document.passages.length > 0 && (
        <ul class="row-list">
          {document.passages.map((passage) => (
            <li class="passage" key={passage.locator}>
              {passage.locator}
              <span class="row-dates">
                {passage.statementCount > 0
                  ? counted(passage.statementCount, 'statement')
                  : (passage.nothing ?? 'nothing taken from it')}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
