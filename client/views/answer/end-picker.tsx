import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { entityKind } from '../../../schema/kinds/find.ts'
import type { EntitySummary } from '../../api/fragments.ts'
import { entityTypes, isEntityHit } from '../../api/search.ts'
import { Combobox } from '../../parts/combobox.tsx'
import { IconButton } from '../../parts/icon-button.tsx'
import { Working } from '../../parts/working.tsx'
import type { Store } from '../../state/store.ts'
import { fullName } from '../marks/full-name.ts'
import { KindMark } from '../marks/kind-mark.tsx'
import { type Hits, isSettled, nothingFound, shownOf, useSearch } from '../search/use-search.ts'
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

/** What is typed at an end, and what it is the name of. */
function useEndSearch(store: Store) {
  const [text, onText] = useState('')
  const [open, onOpen] = useState(false)
  return { text, onText, open, onOpen, hits: useSearch(store, text, entityTypes) }
}

/** What is at an end. */
function Chosen({ label, id, store, onPick }: Pick<EndPickerProps, 'label' | 'store' | 'onPick'> & { id: string }) {
  const entity = store.answers.entities.value.get(id)
  return (
    <>
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
      <IconButton icon="close" label={`${label}: choose another`} onPress={() => onPick(null)} />
    </>
  )
}

function EndHit({ node }: { node: EntitySummary }) {
  return (
    <>
      <KindMark type={node.type} />
      <span class="hit-name">
        <Isolated text={fullName(node)} />
      </span>
      <span class="hit-kind">{entityKind(node.type).label}</span>
    </>
  )
}

type EndSearchProps = Omit<EndPickerProps, 'id'> & { readonly search: ReturnType<typeof useEndSearch> }

/** A field to search for what is to be at an end. */
function EndSearch({ label, name, store, onPick, search: { hits, ...search } }: EndSearchProps) {
  const input = useRef<HTMLInputElement>(null)
  const found = shownOf(hits).filter(isEntityHit)
  return (
    <>
      <Combobox
        {...search}
        label={label}
        name={name}
        placeholder={`${label}: a name or a role`}
        open={search.open && found.length > 0}
        input={input}
        settled={isSettled(hits, search.text)}
        options={found.map(({ node }) => ({ id: node.id, content: <EndHit node={node} /> }))}
        onChoose={(picked) => {
          search.onText('')
          store.answers.learn(found.map((hit) => hit.node))
          onPick(picked)
        }}
        onLeave={() => input.current?.closest('.panel')?.querySelector<HTMLElement>('.card-title')?.focus()}
        fieldClass="search-field"
        listClass="hits"
        optionClass="hit"
      />
      <Note hits={hits} store={store} />
    </>
  )
}

/** One end of a question between two things: what it is, or a field to search for it. */
export function EndPicker({ label, name, id, store, onPick }: EndPickerProps) {
  const search = useEndSearch(store)
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
  return id === null ? (
    <div class="end-search" ref={place} onFocusOut={() => search.onOpen(false)}>
      <EndSearch label={label} name={name} store={store} search={search} onPick={pick} />
    </div>
  ) : (
    <div class="end" ref={place}>
      <Chosen label={label} id={id} store={store} onPick={pick} />
    </div>
  )
}
