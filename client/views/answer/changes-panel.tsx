import type { ComponentChildren } from 'preact'
import { formatDate } from '../../../schema/time.ts'
import type { ChangedTie } from '../../api/changes.ts'
import { Notice } from '../../parts/notice.tsx'
import { Working } from '../../parts/working.tsx'
import { show } from '../../state/actions/show.ts'
import {
  type ChangeList,
  changeList,
  type Happening,
  holderNames,
  possiblyWords,
  whenWords,
  changedStatements,
} from '../../state/answers/change-list.ts'
import { changeSentence } from '../../state/answers/change-sentence.ts'
import type { Store } from '../../state/store.ts'
import { CardFrame } from './card-frame.tsx'
import { CardHeading } from './card-heading.tsx'
import { CopyCitation } from '../share/copy-citation.tsx'
import { saveChanges } from '../share/save.ts'
import { compare } from '../../operations/compare.ts'
import { Failed } from '../page/failed.tsx'
import { openEntity } from '../marks/open-entity.ts'
import { counted } from '../../state/view/plain-words.ts'
import { comparisonDay } from '../time/comparison-day.ts'
import { Isolated } from '../../parts/isolated.tsx'

/** A sign that can be told apart without colour. */
const signs = { began: '+', ended: '×', changed: '⇄', happened: '•' } as const

interface RowProps {
  readonly change: keyof typeof signs
  readonly says: string
  readonly detail: string
  /** The nodes it is drawn between; where one of them is not drawn, the row offers to add it. */
  readonly ends: readonly string[]
  readonly store: Store
  readonly onOpen: () => void
}

function Row({ change, says, detail, ends, store, onOpen }: RowProps) {
  const drawn = new Set(store.drawing.value.nodes.map(({ id }) => id))
  return (
    <li class="change-row">
      <button type="button" class="change" data-change={change} onClick={onOpen}>
        <span class="mark" aria-hidden="true">
          {signs[change]}
        </span>
        <span>
          <Isolated text={says} />
          <span class="row-dates">
            <Isolated text={detail} />
          </span>
        </span>
      </button>
      {ends.every((id) => drawn.has(id)) || (
        <button
          type="button"
          class="button small"
          title="Not drawn: add it to the picture"
          onClick={() => store.perform(`Added what changed: ${says}`, show(ends))}
        >
          Add
          <span class="visually-hidden">
            {' '}
            to the picture: <Isolated text={says} />
          </span>
        </button>
      )}
    </li>
  )
}

function Section({ title, count, children }: { title: string; count: number; children: ComponentChildren }) {
  if (count === 0) return null
  return (
    <section class="section">
      <h3 class="section-title">
        {title} <span class="count">{count}</span>
      </h3>
      <ul class="change-list">{children}</ul>
    </section>
  )
}

const seatRows = (seats: ChangeList['newHolders'], store: Store) =>
  seats.map(({ post, before, after }) => (
    <Row
      key={post.id}
      change="changed"
      says={post.label}
      detail={`${holderNames(before)} → ${holderNames(after)}`}
      ends={[...before, ...after].map(({ member }) => member.id)}
      store={store}
      onOpen={() => openEntity(store, post.id)}
    />
  ))

const tieRows = (change: RowProps['change'], ties: readonly ChangedTie[], list: ChangeList, store: Store) =>
  ties.map((tie) => (
    <Row
      key={tie.id}
      change={change}
      says={tie.sentence}
      detail={[possiblyWords(tie, list), counted(tie.sourceCount, 'source')]
        .filter((words) => words !== null)
        .join(' · ')}
      ends={[tie.source, tie.target]}
      store={store}
      onOpen={() => openEntity(store, tie.statement.id)}
    />
  ))

const eventRows = (events: readonly Happening[], store: Store) =>
  events.map((event) => (
    <Row
      key={event.id}
      change="happened"
      says={event.name}
      detail={[formatDate(event.date), whenWords[event.when]].filter((words) => words !== '').join(', ')}
      ends={[event.id]}
      store={store}
      onOpen={() => openEntity(store, event.id)}
    />
  ))

function Fold({ title, count, children }: { title: string; count: number; children: ComponentChildren }) {
  if (count === 0) return null
  return (
    <details class="path-relations">
      <summary>
        {title}: {count}
      </summary>
      <ul class="change-list">{children}</ul>
    </details>
  )
}

/** What is to be known of the list as a whole, and the way to take it along. */
function Beside({ list, store }: { list: ChangeList; store: Store }) {
  return (
    <>
      <p class="soft small">
        ‘Add’ stands beside what is not drawn. {counted(list.continued, 'link')} may have gone on all the way.
        {list.truncated && ' The list was cut: draw less to see all of it.'}
      </p>
      <div class="buttons">
        <button type="button" class="button small" onClick={() => void saveChanges(store, list)}>
          Download as CSV
        </button>
      </div>
    </>
  )
}

function Changes({ list, store }: { list: ChangeList; store: Store }) {
  const { newHolders, began, ended, between, happened, about, named } = list
  const nothing =
    newHolders.length + began.length + ended.length + between.length + happened.length + about.length + named.length ===
    0
  if (nothing)
    return (
      <Notice title="Nothing here is shown to have changed">
        The sources show no beginning or end between these days. Draw more of the graph, or choose days further apart.
      </Notice>
    )
  return (
    <>
      <Section title="New holders" count={newHolders.length}>
        {seatRows(newHolders, store)}
      </Section>
      <Section title="Began" count={began.length}>
        {tieRows('began', began, list, store)}
      </Section>
      <Section title="Ended" count={ended.length}>
        {tieRows('ended', ended, list, store)}
      </Section>
      <Section title="Began and ended between the two days" count={between.length}>
        {tieRows('happened', between, list, store)}
      </Section>
      <Section title="Happened between the two days" count={happened.length}>
        {eventRows(happened, store)}
      </Section>
      <Fold title="On one of the two days, or perhaps outside them" count={about.length}>
        {eventRows(about, store)}
      </Fold>
      <Fold title="Also named in documents" count={named.length}>
        {tieRows('happened', named, list, store)}
      </Fold>
      <Beside list={list} store={store} />
    </>
  )
}

/** The changes between the two days that are compared, as far as they are known. */
export function ChangesList({ store }: { store: Store }) {
  const { state, value } = store.answers.changes.value
  return (
    <>
      <Failed answer={store.answers.changes.value} what="The changes" store={store} />
      {value === null && state === 'loading' && <Working words="Comparing …" />}
      {value !== null && <Changes list={changeList(value)} store={store} />}
    </>
  )
}

function NoSecondDay({ store }: { store: Store }) {
  const suggestion = comparisonDay(store)
  return (
    <CardFrame store={store}>
      <CardHeading store={store}>What changed between two days?</CardHeading>
      <Notice
        title="No second day is chosen"
        actions={
          suggestion === null ? undefined : (
            <button type="button" class="button" onClick={() => compare(store, suggestion)}>
              Compare with {formatDate(suggestion)}
            </button>
          )
        }
      >
        Choose a second day under the picture. What stays keeps its place; what began, ended or changed hands is marked
        and listed here.
      </Notice>
    </CardFrame>
  )
}

/** What began, what ended and which seats changed hands between two days, of what is drawn. */
export function ChangesPanel({ store }: { store: Store }) {
  const { compareWith } = store.view.value
  if (compareWith === null) return <NoSecondDay store={store} />
  const [from = compareWith, to = compareWith] = [store.day.value, compareWith].sort()
  const changes = store.answers.changes.value.value
  const list = changes === null ? null : changeList(changes)
  const sentence = list === null ? null : changeSentence(list)
  return (
    <CardFrame
      store={store}
      actions={
        sentence === null || list === null ? undefined : (
          <CopyCitation store={store} sentence={sentence} statements={changedStatements(list)} />
        )
      }
    >
      <CardHeading store={store}>
        What changed between {formatDate(from)} and {formatDate(to)}
      </CardHeading>
      {sentence !== null && <p class="answer">{sentence}</p>}
      <ChangesList store={store} />
    </CardFrame>
  )
}
