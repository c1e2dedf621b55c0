import { useEffect, useRef, useState } from 'preact/hooks'
import { SkipLink } from '../../parts/skip-link.tsx'
import { tellResults } from '../../state/answers/results.ts'
import type { Store } from '../../state/store.ts'
import { Help } from './help.tsx'
import { Masthead } from './masthead.tsx'
import { Palette } from './palette.tsx'
import { Panel } from '../answer/panel.tsx'
import { Rail } from '../stage/rail.tsx'
import { Stage } from '../stage/stage.tsx'
import { setTheme, themeNow } from './theme.ts'
import { Toasts } from './toasts.tsx'
import { Unreachable } from './unreachable.tsx'
import { useKeptFocus } from './use-kept-focus.ts'
import { useKeys } from './use-keys.ts'

/** The whole page. */
export function App({ store }: { store: Store }) {
  const search = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState<'help' | 'palette' | null>(null)
  const toSearch = () => {
    search.current?.focus()
    search.current?.select()
  }
  useKeys(store, { onSearch: toSearch, onHelp: () => setOver('help') })
  useKeptFocus()
  useEffect(() => tellResults(store), [store])
  useEffect(() => {
    setTheme(themeNow())
    // On a touch screen the focus would bring up the keyboard over the picture.
    if (matchMedia('(pointer: fine)').matches) search.current?.focus()
  }, [])
  return (
    <>
      <SkipLink words="Skip to the picture" to="#stage" />
      <div class="app">
        <Unreachable store={store} />
        <Masthead store={store} input={search} onPalette={() => setOver('palette')} onHelp={() => setOver('help')} />
        <Rail store={store} />
        <Stage store={store} onPalette={() => setOver('palette')} />
        <Panel store={store} />
      </div>
      <Toasts store={store} />
      {over === 'help' && <Help store={store} onClose={() => setOver(null)} />}
      {over === 'palette' && <Palette store={store} onClose={() => setOver(null)} />}
      <p class="visually-hidden" aria-live="polite">
        {store.announcement.value}
      </p>
    </>
  )
}
