import { useEffect } from 'preact/hooks'
import type { ImportPreview, ImportReport, Told } from '../../api/imports.ts'
import { Isolated } from '../../parts/isolated.tsx'
import { Notice } from '../../parts/notice.tsx'
import type { Store } from '../../state/store.ts'
import { counted } from '../../state/view/plain-words.ts'
import { CardFrame } from '../answer/card-frame.tsx'
import { CardHeading } from '../answer/card-heading.tsx'
import { ActButton } from '../marks/act-button.tsx'
import { HowFar } from './how-far.tsx'
import { MayNot } from './may-not.tsx'
import { changeWords, leftOutWords, takenWords } from './report-words.ts'
import { WrongList } from './wrong-list.tsx'

/** Sentences that are read out here. */
const SHOWN = 12

function Sentences({ preview }: { preview: ImportPreview }) {
  const shown = preview.sentences.slice(0, SHOWN)
  if (shown.length === 0) return null
  return (
    <section class="section" aria-labelledby="reads-title">
      <h3 class="section-title" id="reads-title">
        How it reads
      </h3>
      <ol class="reads">
        {shown.map(({ at, says }) => (
          <li key={`${at} ${says}`}>
            {at !== null && <span class="row-dates">{at}</span>}
            <Isolated text={says} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function Summary({ report }: { report: ImportReport }) {
  const leftOut = leftOutWords(report)
  return (
    <>
      <p class="answer">{takenWords(report)}</p>
      <p>{changeWords(report)}</p>
      {leftOut !== null && <p class="soft small">{leftOut}</p>}
      {Object.keys(report.joined).length > 0 && (
        <p class="soft small">
          Joined by a code with what is known already:{' '}
          {counted(Object.keys(report.joined).length, 'entity', 'entities')}.
        </p>
      )}
    </>
  )
}

function Checked({ store, told }: { store: Store; told: Told }) {
  const { report, issues = [] } = told
  useEffect(() => {
    if (report !== undefined)
      store.announce(`Read: ${takenWords(report)} ${changeWords(report)} ${counted(issues.length, 'remark')}.`)
  }, [report])
  if (told.report === undefined) return null
  return (
    <>
      <Summary report={told.report} />
      <WrongList store={store} told={told} />
      {told.preview !== undefined && <Sentences preview={told.preview} />}
    </>
  )
}

/** What can be done next. */
function Next({ store }: { store: Store }) {
  const { checked, draft } = store.adding
  const reading = checked.value.state === 'loading'
  const backToColumns = () => {
    store.adding.go('columns')
    store.reading.value = true
  }
  return (
    <>
      {reading ? (
        <ActButton store={store} id="data-cancel" words="Cancel" />
      ) : (
        <ActButton store={store} id="data-bring" look="primary next" />
      )}
      {!reading && draft.value.mappings !== null && (
        <button type="button" class="button" onClick={backToColumns}>
          Columns
        </button>
      )}
      {!reading && <ActButton store={store} id="data-again" words="Other file" />}
    </>
  )
}

/** The third step: what would come in, and what is wrong with which row. */
export function CheckStep({ store }: { store: Store }) {
  const { checked, draft } = store.adding
  const answer = checked.value
  return (
    <CardFrame store={store} actions={<Next store={store} />}>
      <header class="subject">
        <CardHeading store={store}>What would come in</CardHeading>
        <p class="soft">
          <Isolated text={draft.value.name} />. Nothing is written yet.
        </p>
      </header>
      <MayNot store={store} />
      {answer.state === 'loading' && <HowFar sending={store.adding.sending.value} told={answer.value} />}
      {answer.state === 'failed' && (
        <Notice
          title="It could not be read"
          tone="warn"
          actions={<ActButton store={store} id="data-check" words="Read it again" look="small" />}
        >
          {answer.error.message}
        </Notice>
      )}
      {answer.state === 'ready' && <Checked store={store} told={answer.value} />}
    </CardFrame>
  )
}
