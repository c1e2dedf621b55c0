import { operations } from '../../operations/all.ts'
import { Dialog } from '../../parts/dialog.tsx'
import { Switch } from '../../parts/switch.tsx'
import type { Store } from '../../state/store.ts'
import { Corrections } from './corrections.tsx'
import { keyWords } from './key-words.ts'
import { setSingleKeys, singleKeys } from '../../operations/single-keys.ts'

/** Keys that are not of one operation: of the page, and of the picture. */
const general: readonly (readonly [string, readonly string[]])[] = [
  ['Search', ['/', 'Mod+k']],
  ['Walk along links in the picture', ['Arrow keys']],
  ['Jump to a name in the outline, the table or the sentences', ['A letter']],
  ['Open its menu', ['Shift+F10']],
  ['Go round search, picture, answer and time', ['F6']],
  ['Back from an answer to where you were', ['Escape']],
]

function WhatYouSee({ store }: { store: Store }) {
  return (
    <section class="section">
      <h3>What you see</h3>
      <p>
        Every shape is a person, a body, a partnership or a programme. Every line is a statement from a public document,
        with its dates and its sources: click it to read who says so and where. A dashed line is possible on the day
        shown; a dotted one was only planned. Two strands are several links, some certain and some possible. Between two
        days a plus stands on a line that began, and a cross on one that ended.
      </p>
      <p>
        Silence is not absence. Where no source speaks of a time, this says ‘no evidence’, and never ‘vacant’ or ‘still
        in office’.
      </p>
      <p>
        <strong>Appearing here implies no wrongdoing.</strong> People are named because a public document names them.
      </p>
      <p>
        What was wrong and was put right stands in the log: <Corrections store={store} />
      </p>
    </section>
  )
}

/** All keys, with what each does. */
function Keys() {
  const ofOperations = operations
    .filter(({ id, keys }) => keys.length > 0 && !['unpin', 'close-group'].includes(id))
    .map(({ name, keys }) => [name, keys] as const)
  return (
    <dl class="keys">
      {[...general, ...ofOperations].map(([title, keys]) => (
        <>
          <dt>{title}</dt>
          <dd>
            {keys.map((key) => (
              <kbd class="kbd" key={key}>
                {keyWords(key)}
              </kbd>
            ))}
          </dd>
        </>
      ))}
    </dl>
  )
}

/** What this is, how it is used, and all keys. */
export function Help({ store, onClose }: { store: Store; onClose: () => void }) {
  return (
    <Dialog title="Help and keys" onClose={onClose}>
      <WhatYouSee store={store} />
      <section class="section">
        <h3>With mouse or fingers</h3>
        <p>
          Click to select, click on nothing to clear. Double-click to expand. Right-click or press long for the menu.
          Drag the background to move, Shift and drag to draw a box. Shift-click selects as well; with fingers, ‘Select
          as well’ in the menu does.
        </p>
      </section>
      <section class="section">
        <h3>Keys</h3>
        <Switch label="Single-key shortcuts" on={singleKeys.value} onChange={setSingleKeys} />
        <p class="soft small">Keys of one letter act while the picture has the focus.</p>
        <Keys />
      </section>
    </Dialog>
  )
}
