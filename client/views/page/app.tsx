import type { RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { SkipLink } from '../../parts/skip-link.tsx'
import { look } from '../../state/actions/look.ts'
import { tellResults } from '../../state/answers/results.ts'
import type { Store } from '../../state/store.ts'
import { Panel } from '../answer/panel.tsx'
import { ShareDialog } from '../share/share-dialog.tsx'
import { readyToPrint } from '../share/printing.ts'
import { sentenceOf } from '../share/sentence.ts'
import { shownOf } from '../share/shown.ts'
import { titleOf } from '../share/title.ts'
import { Stage } from '../stage/stage.tsx'
import { usePreview } from '../stage/use-preview.ts'
import { TimeBar } from '../time/time-bar.tsx'
import { Announcements } from './announcements.tsx'
import { CorrectionsDialog } from './corrections.tsx'
import { Help } from './help.tsx'
import { Masthead } from './masthead.tsx'
import { Palette } from './palette.tsx'
import { setTheme, themeNow } from './theme.ts'
import { tellHead } from './tell-head.ts'
import { Unreachable } from './unreachable.tsx'
import { useDrop } from './use-drop.ts'
import { useKeptFocus } from './use-kept-focus.ts'
import { useKeys } from './use-keys.ts'
import { useRegions } from './use-regions.ts'
import { useWayBack } from './use-way-back.ts'

/** What is laid over the page until it is closed. */
function Over({ store }: { store: Store }) {
  const close = () => {
    store.over.value = null
  }
  switch (store.over.value) {
    case 'share':
      return <ShareDialog store={store} onClose={close} />
    case 'commands':
      return <Palette store={store} onClose={close} />
    case 'help':
      return <Help store={store} onClose={close} />
    case 'corrections':
      return <CorrectionsDialog store={store} onClose={close} />
    case null:
      return null
  }
}

/** Keeps the page's title and what is told of it those of what is shown. */
function useHead(store: Store): void {
  const shown = shownOf(store)
  const [title, sentence] = [titleOf(shown), sentenceOf(shown)]
  useEffect(() => {
    tellHead(title, sentence)
  }, [title, sentence])
}

/** How the page begins: in its theme, and ready to search. */
function useBeginning(search: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    setTheme(themeNow())
    // On a touch screen the focus would bring up the keyboard over the picture.
    if (matchMedia('(pointer: fine)').matches) search.current?.focus()
  }, [])
}

/** The whole page: the picture fills it, and all else floats over it. */
export function App({ store }: { store: Store }) {
  const search = useRef<HTMLInputElement>(null)
  const { folded, twin } = store.view.value
  const preview = usePreview(store)
  const toSearch = () => {
    store.adjust(look({ folded: false }))
    queueMicrotask(() => {
      search.current?.focus()
      search.current?.select()
    })
  }
  useKeys(store, toSearch)
  useRegions()
  useKeptFocus()
  useWayBack(store)
  const dropping = useDrop(store)
  useEffect(() => tellResults(store), [store])
  useEffect(() => readyToPrint(store), [store])
  useHead(store)
  useBeginning(search)
  return (
    <>
      <SkipLink words="Skip to the picture" to="#stage" />
      <div class="app" data-folded={folded || undefined} data-twin={twin}>
        <Unreachable store={store} />
        <div class="column" data-covers>
          <Masthead store={store} input={search} />
          <Panel store={store} />
        </div>
        <Stage store={store} preview={preview} onSearch={toSearch} />
        <TimeBar key={preview === null} store={preview ?? store} toasts={store.toasts} />
      </div>
      <Over store={store} />
      {dropping && <div class="dropping">Drop it to see what would come in</div>}
      <Announcements store={store} />
    </>
  )
}
