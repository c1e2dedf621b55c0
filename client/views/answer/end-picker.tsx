import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { entityKind } from '../../../schema/kinds/find.ts'
import { entityTypes, isEntityHit } from '../../api/search.ts'
import { Combobox } from '../../parts/combobox.tsx'
import { IconButton } from '../../parts/icon-button.tsx'
import { Working } from '../../parts/working.tsx'
import type { Store } from '../../state/store.ts'
import { fullName } from '../marks/full-name.ts'
import { KindMark } from '../marks/kind-mark.tsx'
import { type Hits, nothingFound, shownOf, useSearch } from '../search/use-search.ts'
import { Isolated } from '../../parts/isolated.tsx'

interface EndPickerProps {
  readonly label: string
  readonly name: string
  /** What is at this end now, or null. */
  readonly id: string | null
  readonly store: Store
  readonly onPick: (id: string | null) => void
}

function Note({ hits, store }: { hits: Hits; store: Store }) {
  if (hits.state === 'asking') return <Working words="Searching …" />
  if (hits.state === 'failed')
    return (
      <p class="soft small" role="alert">
        {hits.message}
      </p>
    )
  if (hits.state === 'found' && hits.total === 0)
    return (
      <p class="soft small" role="status">
        {nothingFound(store, hits.text)}
      </p>
    )
  return null
}

/** One end of a question between two things: what it is, or a field to search for it. */
export function EndPicker({ label, name, id, store, onPick }: EndPickerProps) {
  const [text, setText] = useState('')
  const [open, setOpen] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const hits = useSearch(store, text, entityTypes)
  const place = useRef<HTMLDivElement>(null)
  const handled = useRef(false)
  // What was pressed goes away with the choice: the focus goes to what took its place.
  useLayoutEffect(() => {
    if (handled.current) place.current?.querySelector<HTMLElement>('input, button')?.focus()
    handled.current = false
  }, [id])
  const pick = (picked: string | null) => {
    handled.current = true
    onPick(picked)
  }
  const entity = id === null ? undefined : store.answers.entities.value.get(id)
  if (id !== null) {
    return (
      <div class="end" ref={place}>
        <span class="end-label">{label}</span>
        {entity !== undefined && <KindMark type={entity.type} />}{' '}
        <strong>
          {entity !== undefined ? (
            <Isolated text={fullName(entity)} />
          ) : store.answers.ends.value.state === 'loading' ? (
            '…'
          ) : (
            id
          )}
        </strong>
        <IconButton icon="close" label={`${label}: choose another`} onPress={() => pick(null)} />
      </div>
    )
  }
  const found = shownOf(hits).filter(isEntityHit)
  return (
    <div class="end-search" ref={place} onFocusOut={() => setOpen(false)}>
      <Combobox
        label={label}
        name={name}
        placeholder={`${label}: a name or a role`}
        text={text}
        onText={setText}
        open={open && found.length > 0}
        onOpen={setOpen}
        input={input}
        options={found.map(({ node }) => ({
          id: node.id,
          content: (
            <>
              <KindMark type={node.type} />
              <span class="hit-name">
                <Isolated text={fullName(node)} />
              </span>
              <span class="hit-kind">{entityKind(node.type).label}</span>
            </>
          ),
        }))}
        onChoose={(picked) => {
          setText('')
          store.answers.learn(found.map((hit) => hit.node))
          pick(picked)
        }}
        onLeave={() => input.current?.closest('.panel')?.querySelector<HTMLElement>('.card-title')?.focus()}
        fieldClass="search-field"
        listClass="hits"
        optionClass="hit"
      />
      <Note hits={hits} store={store} />
    </div>
  )
}
