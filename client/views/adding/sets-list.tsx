import { useEffect, useRef, useState } from 'preact/hooks'
import type { SetAnswer } from '../../api/sets.ts'
import { renameSet } from '../../operations/sets.ts'
import { Isolated } from '../../parts/isolated.tsx'
import { WebLink } from '../../parts/web-link.tsx'
import type { Store } from '../../state/store.ts'
import { counted } from '../../state/view/plain-words.ts'
import { ActButton } from '../marks/act-button.tsx'
import { Failed } from '../page/failed.tsx'
import { RemoveSet } from './remove-set.tsx'

function Rename({ store, set }: { store: Store; set: SetAnswer }) {
  const [name, setName] = useState<string | null>(null)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.select(), [name === null])
  if (name === null)
    return (
      <button type="button" class="button small" onClick={() => setName(set.name)}>
        Rename<span class="visually-hidden"> ‘{set.name}’</span>
      </button>
    )
  return (
    <form
      class="rename"
      onSubmit={(event) => {
        event.preventDefault()
        setName(null)
        if (name.trim() !== '' && name.trim() !== set.name) void renameSet(store, set, name.trim())
      }}
    >
      <label class="field">
        Another name
        <input
          ref={field}
          value={name}
          maxLength={120}
          onInput={({ currentTarget }) => setName(currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return
            event.stopPropagation()
            setName(null)
          }}
        />
      </label>
      <button type="submit" class="button small">
        Rename
      </button>
    </form>
  )
}

function SetRow({ store, set }: { store: Store; set: SetAnswer }) {
  const said = [set.publishedBy, set.licence].filter((words) => words !== null)
  const may = store.adding.may.value.state === 'ready'
  return (
    <li class="set-row">
      <p>
        <strong>
          {set.url === null ? <Isolated text={set.name} /> : <WebLink address={set.url}>{set.name}</WebLink>}
        </strong>{' '}
        {!set.on && <span class="chip">switched off</span>}
      </p>
      <p class="row-dates">
        {[counted(set.entityCount, 'entity', 'entities'), counted(set.statementCount, 'statement'), ...said].join(
          ' · ',
        )}
      </p>
      {may && (
        <div class="buttons">
          <ActButton store={store} id="set-on" target={[set.id]} look="small" />
          {set.id !== 'set:shipped' && <Rename store={store} set={set} />}
          <RemoveSet store={store} id={set.id} small />
        </div>
      )}
    </li>
  )
}

/** The data sets that are in, each with what can be done to it. */
export function SetsList({ store }: { store: Store }) {
  const answer = store.answers.sets.value
  return (
    <section class="section" aria-labelledby="sets-title">
      <h3 class="section-title" id="sets-title">
        Data that is in <span class="count">{answer.value?.length}</span>
      </h3>
      <Failed answer={answer} what="The list of data" store={store} />
      {answer.value?.length === 0 && <p class="soft">None yet.</p>}
      <ul class="sets">
        {(answer.value ?? []).map((set) => (
          <SetRow key={set.id} store={store} set={set} />
        ))}
      </ul>
    </section>
  )
}
