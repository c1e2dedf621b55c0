import type { ComponentChildren, RefObject } from 'preact'
import { useMemo, useState } from 'preact/hooks'
import { type EntityType, entityKinds } from '../../../schema/kinds/entities.ts'
import { isEntityHit } from '../../api/search.ts'
import { Combobox, type Option } from '../../parts/combobox.tsx'
import { Icon } from '../../parts/icon.tsx'
import { IconButton } from '../../parts/icon-button.tsx'
import { Working } from '../../parts/working.tsx'
import type { Store } from '../../state/store.ts'
import { connect, connectionIn, namesOne } from './connect-by-name.ts'
import { HitRow } from './hit-row.tsx'
import { KindMark } from '../marks/kind-mark.tsx'
import { goToShown } from '../page/go-to-shown.ts'
import { counted } from '../../state/view/plain-words.ts'
import { pickHit } from './pick-hit.ts'
import { type Hits, nothingFound, shownOf, useSearch } from './use-search.ts'

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

interface SearchBoxProps {
  readonly store: Store
  readonly input: RefObject<HTMLInputElement | null>
  /** Stand in the field before and behind what is typed. */
  readonly before: ComponentChildren
  readonly after: ComponentChildren
}

/**
 * The search: names, aliases, former titles, roles and what is stated, as one types; Enter draws what was picked, with
 * what is around it, or shows the statement or the story.
 */
export function SearchBox({ store, input, before, after }: SearchBoxProps) {
  const [text, setText] = useState('')
  const [types, setTypes] = useState<readonly EntityType[]>([])
  const [open, setOpen] = useState(false)
  const hits = useSearch(store, text, types)
  const found = shownOf(hits)
  const between = connectionIn(text)
  const questions = store.answers.stories.value.value ?? []
  const options = useMemo<readonly Option[]>(() => {
    if (text.trim() === '')
      return questions.map(({ id, question }) => ({
        id,
        content: (
          <>
            <Icon name="help" size={16} />
            <span class="hit-name">{question}</span>
          </>
        ),
      }))
    const rows = found.map((hit) => ({ id: hit.node.id, content: <HitRow hit={hit} /> }))
    if (between === null) return rows
    const question = {
      id: 'connect',
      content: (
        <>
          <Icon name="link" size={16} />
          <span class="hit-name">
            How are ‘{between.from}’ and ‘{between.to}’ connected?
          </span>
        </>
      ),
    }
    return namesOne(
      text,
      found.filter(isEntityHit).map((hit) => hit.matched.text),
    )
      ? [...rows, question]
      : [question, ...rows]
  }, [found, text, questions])

  const choose = (id: string) => {
    setOpen(false)
    setText('')
    // Where an end was not found, what was typed comes back to be mended.
    if (id === 'connect' && between !== null) void connect(store, between).then((found) => found || setText(text))
    else void pickHit(store, id)
  }
  return (
    <div
      class="search"
      role="search"
      onFocusOut={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOpen(false)
      }}
    >
      <Combobox
        label="Search people, bodies and roles"
        name="search"
        placeholder="Search people, councils, roles …"
        text={text}
        onText={setText}
        options={options}
        onChoose={choose}
        onLeave={goToShown}
        open={open}
        onOpen={setOpen}
        input={input}
        fieldClass="search-field"
        listClass="hits"
        optionClass="hit"
        before={before}
        after={
          <>
            {text === '' ? (
              <kbd class="kbd" aria-hidden="true">
                /
              </kbd>
            ) : (
              <IconButton
                icon="close"
                label="Clear the search"
                onPress={() => {
                  setText('')
                  input.current?.focus()
                }}
              />
            )}
            {after}
          </>
        }
        above={text.trim() !== '' && <TypeFilter types={types} onChange={setTypes} />}
        below={<Note hits={hits} typed={text.trim()} connects={options[0]?.id === 'connect'} store={store} />}
      />
    </div>
  )
}
