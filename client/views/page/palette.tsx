import { contains } from '../../../schema/found-by.ts'
import { useEffect, useRef, useState } from 'preact/hooks'
import { operations } from '../../operations/all.ts'
import type { Operation, Target } from '../../operations/operation.ts'
import { Because } from '../../parts/because.tsx'
import { Combobox, type Option } from '../../parts/combobox.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { IconButton } from '../../parts/icon-button.tsx'
import type { Store } from '../../state/store.ts'
import { keyWords } from './key-words.ts'

interface Command {
  readonly operation: Operation
  readonly title: string
  readonly because: string | null
  readonly target: Target
}

/** A command as it can be given now: for what is selected, or for the picture as a whole; else why it cannot. */
function commandOf(store: Store, operation: Operation): Command {
  const target = [store.view.value.selection, []].find((one) => operation.available(store, one))
  if (target === undefined) return { operation, title: operation.name, because: operation.needs, target: [] }
  return {
    operation,
    title: operation.title(store, target),
    because: operation.disabledBecause(store, target),
    target,
  }
}

const optionOf = ({ operation, title, because }: Command): Option => ({
  id: operation.id,
  disabled: because !== null,
  content: (
    <>
      <span>
        {title}
        {because !== null && <Because words={because} />}
      </span>
      {operation.keys[0] !== undefined && <kbd class="kbd">{keyWords(operation.keys[0])}</kbd>}
    </>
  ),
})

/** Every command there is, by typing a part of its name; what cannot be done now says why, and stands below. */
export function Palette({ store, onClose }: { store: Store; onClose: () => void }) {
  const [text, setText] = useState('')
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => input.current?.focus(), [])
  const found = operations
    .map((operation) => commandOf(store, operation))
    .filter(({ title, operation }) => operation.id !== 'commands' && contains(title, text))
    .toSorted((a, b) => Number(a.because !== null) - Number(b.because !== null))
  return (
    <Dialog title="All commands" onClose={onClose} bare>
      <Combobox
        label="Command"
        name="palette"
        placeholder="What do you want to do?"
        text={text}
        onText={setText}
        open
        onOpen={(open) => {
          if (!open) onClose()
        }}
        input={input}
        options={found.map(optionOf)}
        onChoose={(id) => {
          onClose()
          const command = found.find(({ operation }) => operation.id === id)
          void command?.operation.perform(store, command.target)
        }}
        onLeave={onClose}
        fieldClass="palette-field"
        inputClass="palette-input"
        listClass="palette-list"
        after={<IconButton icon="close" label="Close" onPress={onClose} />}
        below={found.length === 0 ? <p class="hits-note">No command is called that. Esc closes this.</p> : undefined}
      />
    </Dialog>
  )
}
