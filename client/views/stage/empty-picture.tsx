import { Notice } from '../../parts/notice.tsx'
import { ActButton } from '../marks/act-button.tsx'
import type { Store } from '../../state/store.ts'

/** What Moothall is, and how something comes in. */
function NothingIn({ store }: { store: Store }) {
  return (
    <Notice
      title="There is nothing in here yet"
      actions={<ActButton store={store} id="card-data" words="Add your own data" look="primary" />}
    >
      Moothall shows who held which role in local government, when, how they are connected, and which document says so.
      <span class="notice-step">
        <strong>To look round,</strong> stop it and start it with the documents that ship: <code>npm start</code>,
        without <code>SEED=none</code>. Where they are switched off: <code>npm run sets -- on shipped</code>.
      </span>
      <span class="notice-step">
        <strong>To put in your own data,</strong> drop a spreadsheet here. Papers of your own, passage by passage, go in
        as <code>docs/own-papers.md</code> says.
      </span>
    </Notice>
  )
}

/** What to do next where nothing is drawn: because nothing was asked for, or because there is nothing to ask about. */
export function EmptyPicture({ store }: { store: Store }) {
  const { answers } = store
  if (answers.stats.value.value?.entities === 0) return <NothingIn store={store} />
  const questions = (answers.stories.value.value ?? []).length > 0
  return (
    <Notice title="Nothing is drawn yet" actions={<ActButton store={store} id="card-data" words="Add your own data" />}>
      Search for a person, a council or a role above{questions && ', or start from one of the questions'}.
    </Notice>
  )
}
