import type { StatementAnswer } from '../../api/fragments.ts'
import type { Store } from '../../state/store.ts'
import { openEntity } from '../marks/open-entity.ts'
import { CardHeading } from './card-heading.tsx'
import { Isolated } from '../../parts/isolated.tsx'

interface End {
  readonly id: string
  readonly name: string
}

/** The two things a statement joins, or the one it is about. */
export function endsOf(statement: StatementAnswer): readonly End[] {
  switch (statement.__typename) {
    case 'Membership':
      return [statement.member, statement.organization].filter((end) => end !== null)
    case 'Participation':
      return [statement.participant, statement.partnership]
    case 'Involvement':
      return [statement.involved, statement.event]
    case 'Affiliation':
      return [statement.from, statement.to]
    case 'Mention':
      return [statement.who, { id: statement.document.id, name: statement.document.title }]
    case 'Judgement':
      return [statement.judged, statement.event].filter((end) => end !== null)
    case 'Fact':
      return [statement.about]
  }
}

/** What is at the ends of the lines that are picked out, each a press away. */
export function TieEnds({ statements, store }: { statements: readonly StatementAnswer[]; store: Store }) {
  const ends = [...new Map(statements.flatMap(endsOf).map((end) => [end.id, end])).values()]
  return (
    <header class="subject">
      <CardHeading store={store}>
        <Isolated text={ends.length === 2 ? `${ends[0]?.name} and ${ends[1]?.name}` : 'Evidence'} />
      </CardHeading>
      <div class="buttons">
        {ends.map((end) => (
          <button key={end.id} type="button" class="button small" onClick={() => openEntity(store, end.id)}>
            <Isolated text={end.name} />
          </button>
        ))}
      </div>
    </header>
  )
}
