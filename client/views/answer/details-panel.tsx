import { Notice } from '../../parts/notice.tsx'
import { Working } from '../../parts/working.tsx'
import type { Store } from '../../state/store.ts'
import { CardFrame } from './card-frame.tsx'
import { CardHeading } from './card-heading.tsx'
import { EntityPanel } from './entity-panel.tsx'
import { Failed } from '../page/failed.tsx'
import { OperationButtons } from '../marks/operation-buttons.tsx'
import { counted } from '../../state/view/plain-words.ts'
import { StatementCard } from './statement-card.tsx'
import { Successions } from './succession.tsx'
import { TieEnds } from './tie-ends.tsx'

/** The evidence of what was selected last, and what can be done with all that is selected. */
export function DetailsPanel({ store }: { store: Store }) {
  const { selection } = store.view.value
  const { state, value } = store.answers.details.value
  if (selection.length === 0) {
    return (
      <CardFrame store={store}>
        <Notice title="Nothing is selected">
          Click a line to see who says so and where. Click a shape to see everything on record about it. With the
          keyboard: Tab to the picture, then arrows and Enter.
        </Notice>
      </CardFrame>
    )
  }
  return (
    <CardFrame store={store}>
      {selection.length > 1 && (
        <section class="section">
          <CardHeading store={store}>{counted(selection.length, 'thing')} picked out</CardHeading>
          <OperationButtons store={store} target={selection} />
        </section>
      )}
      <Failed answer={store.answers.details.value} what="The evidence" store={store} />
      {value === null && state === 'loading' && <Working words="Fetching the evidence …" />}
      {value?.about === 'entity' && (
        <EntityPanel key={value.entity.id} entity={value.entity} conflicts={value.conflicts} store={store} />
      )}
      {value?.about === 'statements' && (
        <>
          <TieEnds statements={value.statements} store={store} />
          {value.statements.map((statement) => (
            <StatementCard key={statement.id} statement={statement} store={store} />
          ))}
          <Successions store={store} />
        </>
      )}
    </CardFrame>
  )
}
