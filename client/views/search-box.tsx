import type { RefObject } from 'preact'
import { useMemo, useState } from 'preact/hooks'
import { type EntityType, entityKinds } from '../../schema/kinds/entities.ts'
import { entityKind } from '../../schema/kinds/find.ts'
import type { SearchHit } from '../api/search.ts'
import { Combobox, type Option } from '../parts/combobox.tsx'
import { Icon } from '../parts/icon.tsx'
import { IconButton } from '../parts/icon-button.tsx'
import { Working } from '../parts/working.tsx'
import type { Store } from '../state/store.ts'
import { connect, connectionIn, namesOne } from './connect-by-name.ts'
import { around, fullName } from './full-name.ts'
import { foundElsewhere, hitLine } from './hit-line.ts'
import { KindMark } from './kind-mark.tsx'
import { counted } from '../state/view/plain-words.ts'
import { pickHit } from './pick-hit.ts'
import { type Hits, nothingFound, shownOf, useSearch } from './use-search.ts'
import { Isolated } from '../parts/isolated.tsx'

function Matched({ text, start, end }: { text: string; start: number; end: number }) {
  return (
    <>
      {text.slice(0, start)}
      <mark>{text.slice(start, end)}</mark>
      {text.slice(end)}
    </>
  )
}

function HitRow({ hit }: { hit: SearchHit }) {
  const byName = hit.matched.text === hit.node.name
  const line = hitLine(hit)
  const [before, behind] = around(hit.node)
  return (
    <>
      <KindMark type={hit.node.type} />
      <span class="hit-name">
        {byName ? (
          <>
            {before}
            <bdi>
              <Matched {...hit.matched} />
            </bdi>
            {behind}
          </>
        ) : (
          <Isolated text={fullName(hit.node)} />
        )}
      </span>
      <span class="hit-kind">{entityKind(hit.node.type).label}</span>
      <span class="hit-line">
        {foundElsewhere(hit, line) && (
          <>
            found as ‘
            <bdi>
              <Matched {...hit.matched} />
            </bdi>
            ’{line === '' ? '' : ' · '}
          </>
        )}
        <Isolated text={line} />
      </span>
    </>
  )
}

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
  if (hits.total === 0 && connects)
    return (
      <p class="hits-note small" role="status">
        Enter asks for the chains between the two.
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

/**
 * The search: names, aliases, former titles and roles as one types; Enter draws what was picked, with what is around
 * it.
 */
export function SearchBox({ store, input }: { store: Store; input: RefObject<HTMLInputElement | null> }) {
  const [text, setText] = useState('')
  const [types, setTypes] = useState<readonly EntityType[]>([])
  const [open, setOpen] = useState(false)
  const hits = useSearch(store, text, types)
  const found = shownOf(hits)
  const between = connectionIn(text)
  const options = useMemo<readonly Option[]>(() => {
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
      found.map((hit) => hit.matched.text),
    )
      ? [...rows, question]
      : [question, ...rows]
  }, [found, text])

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
        onLeave={() => input.current?.blur()}
        open={open}
        onOpen={setOpen}
        input={input}
        fieldClass="search-field"
        listClass="hits"
        optionClass="hit"
        before={<Icon name="search" />}
        after={
          text === '' ? (
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
          )
        }
        above={<TypeFilter types={types} onChange={setTypes} />}
        below={<Note hits={hits} typed={text.trim()} connects={between !== null} store={store} />}
      />
    </div>
  )
}
