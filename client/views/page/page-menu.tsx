import { useState } from 'preact/hooks'
import { operation } from '../../operations/all.ts'
import { IconButton } from '../../parts/icon-button.tsx'
import { Menu } from '../../parts/menu.tsx'
import { useMedia } from '../../parts/use-media.ts'
import type { Store } from '../../state/store.ts'
import { keyWords } from './key-words.ts'
import { SMALL } from './narrow.ts'
import { nextTheme, setTheme, themeNow } from './theme.ts'

/** What else concerns the whole page or the whole picture; on a small screen it has no corner for the first two. */
const SMALL_FIRST = ['as-outline', 'card-legend']
const ALWAYS = ['undo', 'redo', 'arrange', 'card-data', 'commands', 'help']

/** The menu of the whole page. */
export function PageMenu({ store }: { store: Store }) {
  const [at, setAt] = useState<{ readonly x: number; readonly y: number } | null>(null)
  const small = useMedia(SMALL)
  const next = nextTheme(themeNow())
  const items = [...(small ? SMALL_FIRST : ['fold']), ...ALWAYS].map(operation).map((one) => ({
    id: one.id,
    title: one.title(store, []),
    because: one.disabledBecause(store, []),
    key: one.keys[0] === undefined ? undefined : keyWords(one.keys[0]),
    onChoose: () => void one.perform(store, []),
  }))
  const theme = {
    id: 'theme',
    title: `Colours: ${themeNow()}. Change to ${next}`,
    because: null,
    onChoose: () => setTheme(next),
  }
  return (
    <>
      <IconButton icon="menu" label="More" onPress={() => setAt({ x: innerWidth - 16, y: small ? 68 : 208 })} />
      {at !== null && <Menu title="Moothall" x={at.x} y={at.y} items={[...items, theme]} onClose={() => setAt(null)} />}
    </>
  )
}
