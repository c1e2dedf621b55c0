import { useRef, useState } from 'preact/hooks'
import { entityKind } from '../../schema/kinds.ts'
import { Combobox } from '../parts/combobox.tsx'
import { IconButton } from '../parts/icon-button.tsx'
import type { Store } from '../state/store.ts'
import { fullName } from './full-name.ts'
import { KindMark } from './kind-mark.tsx'
import { useSearch } from './use-search.ts'

interface EndPickerProps {
  readonly label: string
  readonly name: string
  /** What is at this end now, or null. */
  readonly id: string | null
  readonly store: Store
  readonly onPick: (id: string | null) => void
}

/** One end of a question between two things: what it is, or a field to search for it. */
export function EndPicker({ label, name, id, store, onPick }: EndPickerProps) {
  const [text, setText] = useState('')
  const [open, setOpen] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const hits = useSearch(store, text, [])
  const entity = id === null ? undefined : store.answers.entities.value.get(id)
  if (id !== null) {
    return (
      <div class="end">
        <span class="end-label">{label}</span>
        {entity !== undefined && <KindMark type={entity.type} />} <strong>{entity === undefined ? id : fullName(entity)}</strong>
        <IconButton icon="close" label={`${label}: choose another`} onPress={() => onPick(null)} />
      </div>
    )
  }
  const found = hits.state === 'found' ? hits.hits : []
  return (
    <div class="end-search" onFocusOut={() => setOpen(false)}>
      <Combobox
        label={label} name={name} placeholder={`${label}: a name or a role`} text={text} onText={setText} open={open && found.length > 0} onOpen={setOpen} input={input}
        options={found.map(({ node }) => ({ id: node.id, content: <><KindMark type={node.type} /><span class="hit-name">{fullName(node)}</span><span class="hit-kind">{entityKind(node.type).label}</span></> }))}
        onChoose={(picked) => { setText(''); store.answers.learn(found.map((hit) => hit.node)); onPick(picked) }} onLeave={() => input.current?.blur()}
        fieldClass="search-field" listClass="hits" optionClass="hit"
      />
      {hits.state === 'found' && hits.total === 0 && <p class="soft small">Nothing is called ‘{text}’ here.</p>}
    </div>
  )
}
