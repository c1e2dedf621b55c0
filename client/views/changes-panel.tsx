import { formatDate } from '../../schema/time.ts'
import type { ChangesAnswer } from '../api/changes.ts'
import type { EdgeAnswer, StatementAnswer } from '../api/fragments.ts'
import { Notice } from '../parts/notice.tsx'
import { Working } from '../parts/working.tsx'
import { look } from '../state/actions/look.ts'
import type { Store } from '../state/store.ts'
import { changesCsv } from './changes-csv.ts'
import { Failed } from './failed.tsx'
import { openEntity } from './open-entity.ts'
import { counted } from '../state/period.ts'
import { saveFile } from './save-file.ts'

/** A sign that can be told apart without colour. */
const signs = { began: '+', ended: '−', changed: '⇄' } as const

function Row({ change, says, detail, onOpen }: { change: keyof typeof signs; says: string; detail?: string; onOpen: () => void }) {
  return (
    <li>
      <button type="button" class="change" data-change={change} onClick={onOpen}>
        <span class="mark" aria-hidden="true">{signs[change]}</span>
        <span>{says}{detail !== undefined && <span class="row-dates">{detail}</span>}</span>
      </button>
    </li>
  )
}

function Ties({ title, change, ties, store }: { title: string; change: 'began' | 'ended'; ties: readonly EdgeAnswer[]; store: Store }) {
  if (ties.length === 0) return null
  return (
    <section class="section">
      <h3 class="section-title">{title} <span class="count">{ties.length}</span></h3>
      <ul class="change-list">{ties.map((tie) => <Row key={tie.id} change={change} says={tie.statement.sentence} detail={counted(tie.sourceCount, 'source')} onOpen={() => openEntity(store, tie.id)} />)}</ul>
    </section>
  )
}

const names = (statements: readonly StatementAnswer[]): string =>
  statements.map((statement) => (statement.__typename === 'Membership' ? statement.member.name : statement.sentence)).join(', ') || 'not known'

function Changes({ changes, store }: { changes: ChangesAnswer; store: Store }) {
  const total = changes.began.length + changes.ended.length + changes.newHolders.length
  if (total === 0) return <Notice title="Nothing here is shown to have changed">The sources show no beginning or end between these days. Draw more of the graph, or choose days further apart.</Notice>
  return (
    <>
      {changes.newHolders.length > 0 && (
        <section class="section">
          <h3 class="section-title">New holders <span class="count">{changes.newHolders.length}</span></h3>
          <ul class="change-list">{changes.newHolders.map(({ post, before, after }) => (
            <Row key={post.id} change="changed" says={post.label} detail={`${names(before)} → ${names(after)}`} onOpen={() => openEntity(store, post.id)} />
          ))}</ul>
        </section>
      )}
      <Ties title="Began" change="began" ties={changes.began} store={store} />
      <Ties title="Ended" change="ended" ties={changes.ended} store={store} />
      <p class="soft small">{counted(changes.continued.length, 'tie')} may have gone on all the way.{changes.truncated && ' The list was cut: draw less to see all of it.'}</p>
      <div class="buttons"><button type="button" class="button small" onClick={() => saveFile(`changes-${changes.from}-${changes.to}.csv`, 'text/csv', changesCsv(changes))}>Download as CSV</button></div>
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
      {value !== null && <Changes changes={value} store={store} />}
    </>
  )
}

/** What began, what ended and which seats changed hands between two days, of what is drawn. */
export function ChangesPanel({ store }: { store: Store }) {
  const { compareWith } = store.view.value
  const suggestion = store.answers.stats.value.value?.covers.start ?? null
  if (compareWith === null) {
    return (
      <Notice title="What changed?" actions={suggestion === null ? undefined : <button type="button" class="button" onClick={() => store.perform(`Compare with ${formatDate(suggestion)}`, look({ compareWith: suggestion, panel: 'changes', anyTime: false }))}>Compare with {formatDate(suggestion)}</button>}>
        Choose a second day under the picture. What stays keeps its place; what began, ended or changed hands is marked and listed here.
      </Notice>
    )
  }
  const [from = compareWith, to = compareWith] = [store.day.value, compareWith].sort()
  return (
    <>
      <header class="subject"><h2>What changed between {formatDate(from)} and {formatDate(to)}</h2></header>
      <ChangesList store={store} />
    </>
  )
}
