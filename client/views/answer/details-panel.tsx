import { Notice } from '../../parts/notice.tsx'
import { Working } from '../../parts/working.tsx'
import type { Details } from '../../state/answers/details.ts'
import type { Store } from '../../state/store.ts'
import { CardFrame } from './card-frame.tsx'
import { CardHeading } from './card-heading.tsx'
import { EntityPanel } from './entity-panel.tsx'
import { CopyCitation } from '../share/copy-citation.tsx'
import { Failed } from '../page/failed.tsx'
import { NextButtons, OperationButtons } from '../marks/operation-buttons.tsx'
import { howMany } from '../../state/view/how-many.ts'
import { quotable } from './quotable.ts'
import { StatementCard } from './statement-card.tsx'
import { Successions } from './succession.tsx'
import { TieEnds } from './tie-ends.tsx'

/** What can be done next with what a card tells of: quote it, and what is most often wanted of the rest. */
function Actions({ details, store }: { details: Details; store: Store }) {
  const { statements, sentence } = quotable(details, store.view.value.anyTime ? null : store.day.value)
  const target = store.view.value.selection
  return (
    <>
      {sentence !== null && (
        <CopyCitation store={store} sentence={sentence} statements={statements.map(({ id }) => id)} />
      )}
      {target.length === 1 && <NextButtons store={store} target={target} />}
    </>
  )
}

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
    <CardFrame store={store} actions={value === null ? undefined : <Actions details={value} store={store} />}>
      {selection.length > 1 && (
        <section class="section">
          <CardHeading store={store}>{howMany(selection)} selected</CardHeading>
          <OperationButtons store={store} target={selection} />
        </section>
      )}
      <Failed answer={store.answers.details.value} what="The evidence" store={store} />
      {value === null && state === 'loading' && <Working words="Fetching the evidence …" />}
      {value?.about === 'entity' && <EntityPanel key={value.entity.id} {...value} store={store} />}
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
