import type { HeldStatement } from '../../api/fragments.ts'
import type { Store } from '../../state/store.ts'
import { formatDate } from '../../../schema/time.ts'
import { Sources } from './citation.tsx'
import { periodWords } from '../../state/view/period.ts'
import { counted } from '../../state/view/plain-words.ts'
import { CorrectionsOf } from '../page/corrections.tsx'
import { ReportError } from '../share/report-error.tsx'
import { Isolated } from '../../parts/isolated.tsx'

/** How many different documents stand behind a statement: several passages of one count once. */
export const independentSources = (statement: HeldStatement): number =>
  new Set(statement.citations.map((citation) => citation.document.id)).size

/** 'supported by 3 passages in 2 documents', or of how little there is. */
function supportWords(statement: HeldStatement): string {
  const sources = independentSources(statement)
  const passages = statement.citations.length
  return passages === sources
    ? counted(sources, 'independent source')
    : `${counted(sources, 'independent source')}, ${counted(passages, 'passage')}`
}

/** What is not plain about a statement: planned, implied, or only possible on the day. */
function Cautions({ statement, day }: { statement: HeldStatement; day: string }) {
  return (
    <div class="chips">
      <span class="chip">{supportWords(statement)}</span>
      {statement.standing === 'PROPOSED' && <span class="chip plan">Planned; not shown to have happened</span>}
      {statement.certainty === 'IMPLIED' && (
        <span class="chip">Not said outright: follows from several passages together</span>
      )}
      {statement.holds === 'POSSIBLY' && <span class="chip possible">Possible, not certain, on {formatDate(day)}</span>}
    </div>
  )
}

/** The evidence of one statement: its dates, how sure it is, and every passage behind it. */
export function Evidence({ statement, store }: { statement: HeldStatement; store: Store }) {
  return (
    <>
      <Cautions statement={statement} day={store.day.value} />
      <Sources citations={statement.citations} store={store} />
      <CorrectionsOf id={statement.id} store={store} />
      <div class="statement-foot">
        <ReportError statement={statement} store={store} />
      </div>
    </>
  )
}

/** A statement with its evidence laid open. */
export function StatementCard({ statement, store }: { statement: HeldStatement; store: Store }) {
  return (
    <article class="statement" aria-label={statement.sentence}>
      <p class="statement-says">
        <Isolated text={statement.sentence} />
      </p>
      <p class="statement-dates">Dates: {periodWords(statement)}</p>
      <Evidence statement={statement} store={store} />
    </article>
  )
}
