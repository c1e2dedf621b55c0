import { useEffect, useRef, useState } from 'preact/hooks'
import type { SetAnswer } from '../../api/sets.ts'
import { operation } from '../../operations/all.ts'
import type { Store } from '../../state/store.ts'
import { counted } from '../../state/view/plain-words.ts'

function WhatGoes({ set }: { set: SetAnswer }) {
  return (
    <p>
      Remove ‘{set.name}’ for good? {counted(set.entityCount, 'entity', 'entities')} and{' '}
      {counted(set.statementCount, 'statement')} go, unless other data says them too. Bring the file in again to have
      them back.
    </p>
  )
}

/** Takes a data set away again, once it was asked whether it is meant. */
export function RemoveSet({ store, id, small = false }: { store: Store; id: string; small?: boolean }) {
  const [asked, setAsked] = useState(false)
  const keep = useRef<HTMLButtonElement>(null)
  const remove = operation('set-remove')
  const set = store.answers.sets.value.value?.find((one) => one.id === id)
  useEffect(() => {
    if (asked) keep.current?.focus()
  }, [asked])
  if (set === undefined || remove.disabledBecause(store, [id]) !== null) return null
  if (!asked)
    return (
      <button type="button" class={`button ${small ? 'small' : ''}`} onClick={() => setAsked(true)}>
        {small ? 'Remove' : 'Remove this data'}
        {small && <span class="visually-hidden"> ‘{set.name}’</span>}
      </button>
    )
  return (
    <div class="really" role="group" aria-label={`Remove ‘${set.name}’?`}>
      <WhatGoes set={set} />
      <div class="buttons">
        <button ref={keep} type="button" class="button small" onClick={() => setAsked(false)}>
          Keep it
        </button>
        <button
          type="button"
          class="button small danger"
          onClick={() => {
            setAsked(false)
            void remove.perform(store, [id])
          }}
        >
          Remove
        </button>
      </div>
    </div>
  )
}
