import { useState } from 'preact/hooks'
import { operation } from '../../operations/all.ts'
import { IconButton } from '../../parts/icon-button.tsx'
import { Menu } from '../../parts/menu.tsx'
import type { Store } from '../../state/store.ts'
import { nextTheme, setTheme, themeNow } from './theme.ts'

interface PageMenuProps {
  readonly store: Store
  readonly onPalette: () => void
  readonly onHelp: () => void
}

/** On a small screen, what else concerns the whole page or the whole picture. */
export function PageMenu({ store, onPalette, onHelp }: PageMenuProps) {
  const [at, setAt] = useState<{ readonly x: number; readonly y: number } | null>(null)
  const next = nextTheme(themeNow())
  const items = [
    ...['copy-link', 'redo', 'arrange'].map(operation).map((one) => ({
      id: one.id,
      title: one.title(store, []),
      because: one.disabledBecause(store, []),
      onChoose: () => void one.perform(store, []),
    })),
    { id: 'theme', title: `Colours: ${themeNow()}. Change to ${next}`, because: null, onChoose: () => setTheme(next) },
    { id: 'commands', title: 'All commands', because: null, onChoose: onPalette },
    { id: 'help', title: 'Help and keys', because: null, onChoose: onHelp },
  ]
  return (
    <>
      <IconButton icon="menu" label="More for the whole page" onPress={() => setAt({ x: innerWidth, y: 56 })} />
      {at !== null && <Menu title="Moothall" x={at.x} y={at.y} items={items} onClose={() => setAt(null)} />}
    </>
  )
}
