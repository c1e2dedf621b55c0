import { contains } from '../../../schema/found-by.ts'
import { useEffect, useRef, useState } from 'preact/hooks'
import { operations } from '../../operations/all.ts'
import { Because } from '../../parts/because.tsx'
import { Combobox } from '../../parts/combobox.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { IconButton } from '../../parts/icon-button.tsx'
import type { Store } from '../../state/store.ts'
import { keyWords } from './key-words.ts'

/** Every command that makes sense now, by typing a part of its name. */
export function Palette({ store, onClose }: { store: Store; onClose: () => void }) {
  const [text, setText] = useState('')
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => input.current?.focus(), [])
  const target = store.view.value.selection
  const found = operations
    .filter((operation) => operation.available(store, target))
    .map((operation) => ({
      operation,
      title: operation.title(store, target),
      because: operation.disabledBecause(store, target),
    }))
    .filter(({ title }) => contains(title, text))
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
        options={found.map(({ operation, title, because }) => ({
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
        }))}
        onChoose={(id) => {
          onClose()
          void operations.find((operation) => operation.id === id)?.perform(store, target)
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
