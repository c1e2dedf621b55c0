import type { ComponentChildren, RefObject } from 'preact'
import { useMemo, useState } from 'preact/hooks'
import { type EntityType, entityKinds } from '../../../schema/kinds/entities.ts'
import { isEntityHit, type SearchHit } from '../../api/search.ts'
import type { StoryAnswer } from '../../api/stories.ts'
import { Combobox, type Option } from '../../parts/combobox.tsx'
import { Icon } from '../../parts/icon.tsx'
import { IconButton } from '../../parts/icon-button.tsx'
import { Working } from '../../parts/working.tsx'
import type { Store } from '../../state/store.ts'
import { type Between, connect, connectionIn, namesOne } from './connect-by-name.ts'
import { HitRow } from './hit-row.tsx'
import { KindMark } from '../marks/kind-mark.tsx'
import { goToShown } from '../page/go-to-shown.ts'
import { counted } from '../../state/view/plain-words.ts'
import { pickHit } from './pick-hit.ts'
import { type Hits, isSettled, nothingFound, shownOf, useSearch } from './use-search.ts'

function Note({ hits, typed, connects, store }: { hits: Hits; typed: string; connects: boolean; store: Store }) {
  if (hits.state === 'failed')
    return (
      <p class="hits-note" role="alert">
        {hits.message}
      </p>
    )
  if (hits.state === 'asking')
    return (
      <div class="hits-note">
        <Working words="Searching …" />
      </div>
    )
  if (hits.state === 'idle')
    return (
      <p class="hits-note">
        {typed === '' ? 'Type a name, a role or a body. ‘A to B’ asks how two are connected.' : 'Type one more letter.'}
      </p>
    )
  if (connects)
    return (
      <p class="hits-note small" role="status">
        Enter asks for the connections between the two.
      </p>
    )
  if (hits.total === 0)
    return (
      <p class="hits-note" role="status">
        {nothingFound(store, hits.text)}
      </p>
    )
  return (
    <p class="hits-note small" role="status">
      {hits.total > hits.hits.length
        ? `The best ${hits.hits.length} of ${hits.total.toLocaleString('en-GB')}. Type more to narrow them down.`
        : counted(hits.total, 'hit')}
    </p>
  )
}

function TypeFilter({
  types,
  onChange,
}: {
  types: readonly EntityType[]
  onChange: (types: readonly EntityType[]) => void
}) {
  return (
    <div class="hit-types" role="group" aria-label="Only these types">
      {entityKinds.map((kind) => (
        <button
          key={kind.type}
          type="button"
          class="button small quiet"
          aria-pressed={types.includes(kind.type)}
          onClick={() =>
            onChange(types.includes(kind.type) ? types.filter((type) => type !== kind.type) : [...types, kind.type])
          }
        >
          <KindMark type={kind.type} size={13} /> {kind.plural}
        </button>
      ))}
    </div>
  )
}

/** What a story asks, to be picked while nothing is typed. */
const storyOption = ({ id, question }: StoryAnswer): Option => ({
  id,
  content: (
    <>
      <Icon name="help" size={16} />
      <span class="hit-name">{question}</span>
    </>
  ),
})

const connectOption = ({ from, to }: Between): Option => ({
  id: 'connect',
  content: (
    <>
      <Icon name="link" size={16} />
      <span class="hit-name">
        How are ‘{from}’ and ‘{to}’ connected?
      </span>
    </>
  ),
})

/** What was found for a text; where it asks how two are connected, that question first, unless it names one itself. */
function hitOptions(text: string, found: readonly SearchHit[]): readonly Option[] {
  const rows = found.map((hit) => ({ id: hit.node.id, content: <HitRow hit={hit} /> }))
  const between = connectionIn(text)
  if (between === null) return rows
  const names = found.filter(isEntityHit).map((hit) => hit.matched.text)
  return namesOne(text, names) ? [...rows, connectOption(between)] : [connectOption(between), ...rows]
}

/** The key that leads to the field, or what empties it. */
function ClearOrKey({ text, onClear }: { text: string; onClear: () => void }) {
  return text === '' ? (
    <kbd class="kbd" aria-hidden="true">
      /
    </kbd>
  ) : (
    <IconButton icon="close" label="Clear the search" onPress={onClear} />
  )
}

interface SearchBoxProps {
  readonly store: Store
  readonly input: RefObject<HTMLInputElement | null>
  /** Stand in the field before and behind what is typed. */
  readonly before: ComponentChildren
  readonly after: ComponentChildren
}

/** What is typed, what it finds, and what is done with what is chosen. */
function useSearchBox(store: Store) {
  const [text, onText] = useState('')
  const [types, onTypes] = useState<readonly EntityType[]>([])
  const [open, onOpen] = useState(false)
  const hits = useSearch(store, text, types)
  const found = shownOf(hits)
  const questions = store.answers.stories.value.value ?? []
  const options = useMemo(
    () => (text.trim() === '' ? questions.map(storyOption) : hitOptions(text, found)),
    [found, text, questions],
  )
  const onChoose = (id: string) => {
    onOpen(false)
    onText('')
    const between = connectionIn(text)
    // Where an end was not found, what was typed comes back to be mended.
    if (id === 'connect' && between !== null) void connect(store, between).then((found) => found || onText(text))
    else void pickHit(store, id)
  }
  return {
    hits,
    types,
    onTypes,
    field: { text, onText, open, onOpen, options, settled: isSettled(hits, text), onChoose },
  }
}

/**
 * The search: names, aliases, former titles, roles and what is stated, as one types; Enter draws what was picked, with
 * what is around it, or shows the statement or the story.
 */
export function SearchBox({ store, input, before, after }: SearchBoxProps) {
  const { hits, types, onTypes, field } = useSearchBox(store)
  const typed = field.text.trim()
  const clear = () => {
    field.onText('')
    input.current?.focus()
  }
  return (
    <div
      class="search"
      role="search"
      onFocusOut={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) field.onOpen(false)
      }}
    >
      <Combobox
        {...field}
        label="Search people, bodies and roles"
        name="search"
        placeholder="Search people, councils, roles …"
        onLeave={goToShown}
        input={input}
        fieldClass="search-field"
        listClass="hits"
        optionClass="hit"
        before={before}
        after={
          <>
            <ClearOrKey text={field.text} onClear={clear} />
            {after}
          </>
        }
        above={typed !== '' && <TypeFilter types={types} onChange={onTypes} />}
        below={<Note hits={hits} typed={typed} connects={field.options[0]?.id === 'connect'} store={store} />}
      />
    </div>
  )
}
