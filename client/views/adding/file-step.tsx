import { Notice } from '../../parts/notice.tsx'
import { Working } from '../../parts/working.tsx'
import type { Store } from '../../state/store.ts'
import { CardFrame } from '../answer/card-frame.tsx'
import { CardHeading } from '../answer/card-heading.tsx'
import { ActButton } from '../marks/act-button.tsx'
import { HowFar } from './how-far.tsx'
import { MayNot } from './may-not.tsx'
import { SetsList } from './sets-list.tsx'
import { Template } from './template.tsx'

function WhereToDrop({ store }: { store: Store }) {
  return (
    <div class="drop">
      <p>
        <strong>Drop a file anywhere on the page</strong>, or
      </p>
      <ActButton store={store} id="data-choose" words="Choose a file …" look="primary" />
      <p class="soft small">Excel (XLSX), ODS, CSV, ZIP, JSON, YAML and more.</p>
    </div>
  )
}

/** The first step: a file is chosen or dropped; below stand the data sets that are in. */
export function FileStep({ store }: { store: Store }) {
  const { looked, draft, sending } = store.adding
  const { files } = draft.value
  const names = files.map(({ name }) => name).join(', ')
  const { state } = looked.value
  return (
    <CardFrame store={store}>
      <header class="subject">
        <CardHeading store={store}>Add your own data</CardHeading>
        <p>
          A spreadsheet of people and their roles, a register of bodies, a Popolo or FollowTheMoney file, or our own
          records. Nothing is written before you have seen what would come in, and all of it can be removed again.
        </p>
      </header>
      <MayNot store={store} />
      <WhereToDrop store={store} />
      {state === 'loading' &&
        (sending.value === null ? (
          <Working words={`Looking at ${names} …`} />
        ) : (
          <HowFar sending={sending.value} told={null} />
        ))}
      {state === 'failed' && (
        <Notice
          title={`${names} cannot be read`}
          tone="warn"
          actions={<ActButton store={store} id="data-choose" words="Choose another file …" look="small" />}
        >
          {looked.value.state === 'failed' && looked.value.error.message}
        </Notice>
      )}
      {files.length > 0 && state === 'idle' && <p>In hand: {names}. It is kept until you may add it.</p>}
      <Template />
      <SetsList store={store} />
    </CardFrame>
  )
}
