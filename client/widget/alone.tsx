import { effect } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { bring, CAP } from '../operations/bring.ts'
import { look } from '../state/actions/look.ts'
import { Notice } from '../parts/notice.tsx'
import type { Store } from '../state/store.ts'
import { Announcements } from '../views/page/announcements.tsx'
import { Toasts } from '../views/page/toasts.tsx'
import { Unreachable } from '../views/page/unreachable.tsx'
import { sentenceOf } from '../views/share/sentence.ts'
import { shownOf } from '../views/share/shown.ts'
import { Caption } from '../views/stage/caption.tsx'
import { ContextMenu } from '../views/stage/context-menu.tsx'
import { LineKey } from '../views/stage/line-key.tsx'
import { Picture, type WayOn } from '../views/stage/picture.tsx'
import { pictureTitle } from '../views/stage/picture-title.ts'
import { Zoom } from '../views/stage/zoom.tsx'

/** What leads to a card, or to what is laid over the page: neither is here. */
const ELSEWHERE: readonly string[] = [
  ...['details', 'expand-by', 'connect', 'common', 'path-from', 'path-to', 'share', 'commands'],
]

/** There is no search and no legend here, but the picture's menu and the Python that made it. */
const IN_A_NOTEBOOK: WayOn = {
  empty: (
    <Notice title="Nothing is drawn">
      Undo the last step in the picture’s menu, or make a picture of something else: <code>m.widget(ids)</code>.
    </Notice>
  ),
  missing: 'Look for its id: m.search(name).',
  hidden: 'Show it again in the picture’s menu, or undo the last step.',
}

/** A body with many neighbours opens the card to choose from; where there is none, the first of them come. */
function bringWithoutChoosing(store: Store): () => void {
  return effect(() => {
    const { panel, selection } = store.view.value
    const of = selection.at(-1)
    if (panel !== 'expand' || of === undefined) return
    store.adjust(look({ panel: 'details' }))
    void bring(store, { of, relation: null, types: null, most: CAP })
  })
}

/** What is selected, in its sentence, with the way to its evidence. */
function Said({ store }: { store: Store }) {
  const { selection, story } = store.view.value
  const sentence = selection.length === 0 && story === null ? null : sentenceOf(shownOf(store))
  return (
    <footer class="said" data-covers>
      <Toasts toasts={store.toasts} />
      <p class={sentence === null ? 'soft' : ''}>
        {sentence ?? 'Select a node or a line: what is stated of it stands here.'}
      </p>
      <a href={store.link()} target="_blank" rel="noopener">
        Open in the explorer
      </a>
    </footer>
  )
}

/** The picture alone, as it stands in a notebook: what is shown and when, the picture, its key, and what is selected. */
export function Alone({ store }: { store: Store }) {
  useEffect(() => bringWithoutChoosing(store), [store])
  return (
    <>
      <div class="app alone">
        <Unreachable store={store} />
        <main class="stage">
          <Caption store={store} title={pictureTitle(store)} />
          <div class="view">
            <div class="picture">
              <Picture store={store} shown wayOn={IN_A_NOTEBOOK} />
            </div>
          </div>
          <div class="picture-key" data-covers>
            <LineKey store={store} />
          </div>
          <Zoom store={store} />
          <ContextMenu store={store} without={ELSEWHERE} />
        </main>
        <Said store={store} />
      </div>
      <Announcements store={store} />
    </>
  )
}
