import { useState } from 'preact/hooks'
import type { Details, EntityDetails } from '../../state/answers/details.ts'
import type { HeldStatement } from '../../api/fragments.ts'
import type { Store } from '../../state/store.ts'
import { Answer } from './answer.tsx'
import { CardHeading } from './card-heading.tsx'
import { Conflicts } from './conflicts.tsx'
import { InPost } from './in-post.tsx'
import { eventEnds, inPostSentence, inPostThen } from './in-post-then.ts'
import { fullName, kindWords } from '../marks/full-name.ts'
import { KindMark } from '../marks/kind-mark.tsx'
import { lifeWords } from './life-words.ts'
import { OperationButtons } from '../marks/operation-buttons.tsx'
import { Passages } from './passages.tsx'
import { capital, counted, plain } from '../../state/view/plain-words.ts'
import { saysFrom, sectionsOf } from './says.ts'
import { StatementRow } from './statement-row.tsx'
import { Successions } from './succession.tsx'
import { Isolated } from '../../parts/isolated.tsx'

const UNDATED = new Set(['Mention', 'Fact', 'Judgement'])

/** All statements of an entity, each once: what stands in its own lists comes with its ends' lists too. */
function statementsOf(entity: EntityDetails): readonly HeldStatement[] {
  const lists = [entity.statements.nodes, entity.facts.nodes, 'judgements' in entity ? entity.judgements.nodes : []]
  return [...new Map(lists.flat().map((statement) => [statement.id, statement])).values()]
}

function Heading({ entity, store }: { entity: EntityDetails; store: Store }) {
  const aliases = entity.alternateNames.filter((name) => name !== entity.name)
  const life = entity.__typename === 'Organization' ? lifeWords(entity) : null
  return (
    <header class="subject">
      <p class="subject-kind">
        <KindMark type={entity.type} /> {kindWords(entity)}
      </p>
      <CardHeading store={store}>
        <Isolated text={fullName(entity)} />
      </CardHeading>
      {aliases.length > 0 && (
        <p class="aliases">
          Also found as <Isolated text={aliases.join('; ')} />
        </p>
      )}
      {life !== null && <p class="aliases">{life}</p>}
      {entity.summary !== null && (
        <p class="soft">
          <Isolated text={entity.summary} />
        </p>
      )}
    </header>
  )
}

function Purpose({ entity }: { entity: EntityDetails }) {
  if (entity.__typename !== 'Partnership') return null
  return (
    <section class="section">
      <h3 class="section-title">
        Purpose <span class="count">{capital(plain(entity.status))}</span>
      </h3>
      <p>
        <Isolated text={entity.purpose} />
      </p>
    </section>
  )
}

/** As many statements of a kind stand there before the rest is asked for. */
const FIRST = 3

interface SectionProps {
  readonly title: string
  /** The entity on whose page it stands. */
  readonly of: string
  readonly statements: readonly HeldStatement[]
  readonly undated: boolean
  readonly store: Store
}

function Section({ title, of, statements, undated, store }: SectionProps) {
  const [open, setAll] = useState(false)
  // One more is no reason to fold.
  const all = open || statements.length <= FIRST + 1
  if (statements.length === 0) return null
  return (
    <section class="section">
      <h3 class="section-title">
        {title} <span class="count">{statements.length}</span>
      </h3>
      <ul class="row-list">
        {(all ? statements : statements.slice(0, FIRST)).map((statement) => (
          <StatementRow
            key={statement.id}
            statement={statement}
            says={saysFrom(statement, of)}
            store={store}
            undated={undated}
          />
        ))}
      </ul>
      {!all && (
        <button type="button" class="link more" onClick={() => setAll(true)}>
          and {statements.length - FIRST} more
          <span class="visually-hidden">: {title}</span>
        </button>
      )}
    </section>
  )
}

type EntityPanelProps = Omit<Extract<Details, { about: 'entity' }>, 'about'> & { readonly store: Store }

/** What is said where statements are missing from the page. */
function Missing({ entity, isBare, store }: { entity: EntityDetails; isBare: boolean; store: Store }) {
  const { nodes, totalCount } = entity.statements
  return (
    <>
      {isBare && (
        <p class="soft">
          {store.view.value.anyTime
            ? 'No statement about it is on record.'
            : 'No statement about it counts on this day. Move the date, or switch ‘Include past links’ on.'}
        </p>
      )}
      {totalCount > nodes.length && (
        <p class="soft">
          Shown are {nodes.length} of {counted(totalCount, 'statement')}. Set a date to narrow them down.
        </p>
      )}
    </>
  )
}

type SectionsProps = Pick<SectionProps, 'statements' | 'store'> & { readonly entity: EntityDetails }

/** What is stated of it, kind by kind, and then what is of other times. */
function Sections({ entity, statements, store }: SectionsProps) {
  const shared = { of: entity.id, store }
  return (
    <>
      {sectionsOf(entity.type).map(([typename, title]) => (
        <Section
          key={typename}
          title={title}
          statements={statements.filter((statement) => statement.__typename === typename)}
          undated={UNDATED.has(typename)}
          {...shared}
        />
      ))}
      <Section title="At other times" statements={entity.otherTimes.nodes} undated={false} {...shared} />
    </>
  )
}

/** Everything that is known of one entity, each part of it a press away from its evidence. */
export function EntityPanel({ entity, conflicts, inPost, store }: EntityPanelProps) {
  const statements = statementsOf(entity)
  const then = inPostThen(inPost, eventEnds(entity))
  const inOffice = inPostSentence(then)
  return (
    <>
      <Heading entity={entity} store={store} />
      <Answer entity={entity} statements={statements} store={store} />
      {inOffice !== null && (
        <p class="answer">
          <Isolated text={inOffice} />
        </p>
      )}
      <Conflicts conflicts={conflicts} store={store} />
      <InPost then={then} store={store} />
      <Successions store={store} />
      <Purpose entity={entity} />
      <Sections entity={entity} statements={statements} store={store} />
      {entity.__typename === 'Person' && <p class="soft small">Appearing here implies no wrongdoing.</p>}
      {entity.__typename === 'Document' && <Passages document={entity} />}
      <OperationButtons store={store} target={[entity.id]} />
      <Missing entity={entity} isBare={statements.length === 0} store={store} />
    </>
  )
}
