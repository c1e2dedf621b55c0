import { Notice } from '../../parts/notice.tsx'
import type { Store } from '../../state/store.ts'

/** What Moothall is, and how something comes in. */
function NothingIn() {
  return (
    <Notice title="There is nothing in here yet">
      Moothall shows who held which role in local government, when, how they are connected, and which document says so.
      <span class="notice-step">
        <strong>To look round,</strong> stop it and start it with the documents that ship: <code>npm start</code>,
        without <code>SEED=none</code>. Where they are switched off: <code>npm run sets -- on shipped</code>.
      </span>
      <span class="notice-step">
        <strong>To put in your own documents,</strong> follow <code>docs/own-papers.md</code>.
      </span>
    </Notice>
  )
}

/** What to do next where nothing is drawn: because nothing was asked for, or because there is nothing to ask about. */
export function EmptyPicture({ store: { answers } }: { store: Store }) {
  if (answers.stats.value.value?.entities === 0) return <NothingIn />
  const questions = (answers.stories.value.value ?? []).length > 0
  return (
    <Notice title="Nothing is drawn yet">
      Search for a person, a council or a role above{questions && ', or start from one of the questions'}.
    </Notice>
  )
}
