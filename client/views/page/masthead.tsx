import type { RefObject } from 'preact'
import { useState } from 'preact/hooks'
import { Icon } from '../../parts/icon.tsx'
import { IconButton } from '../../parts/icon-button.tsx'
import { useMedia } from '../../parts/use-media.ts'
import type { Store } from '../../state/store.ts'
import { coverageLine } from '../data/coverage-line.ts'
import { SMALL } from './narrow.ts'
import { PageMenu } from './page-menu.tsx'
import { SearchBox } from '../search/search-box.tsx'
import { nextTheme, setTheme, themeNow } from './theme.ts'

interface MastheadProps {
  readonly store: Store
  readonly input: RefObject<HTMLInputElement | null>
  readonly onPalette: () => void
  readonly onHelp: () => void
}

function Mark() {
  return (
    <svg width="34" height="34" viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="7" fill="currentColor" />
      <path d="M7 24V12l9-6 9 6v12" fill="none" stroke="var(--surface)" stroke-width="2.5" stroke-linejoin="round" />
      <circle cx="16" cy="18" r="3.5" fill="var(--surface)" />
    </svg>
  )
}

function ThemeButton() {
  const [theme, choose] = useState(themeNow)
  const next = nextTheme(theme)
  return (
    <IconButton
      icon="theme"
      label={`Colours: ${theme}. Change to ${next}`}
      onPress={() => {
        setTheme(next)
        choose(next)
      }}
    />
  )
}

/** Name and coverage, the search, and what concerns the whole page. */
export function Masthead({ store, input, onPalette, onHelp }: MastheadProps) {
  const small = useMedia(SMALL)
  const { past, now, future } = store.history.value
  return (
    <header class="masthead">
      <div class="brand">
        <Mark />
        <div>
          <h1>Moothall</h1>
          <p class="covered">{coverageLine(store) ?? 'Who was responsible, when, and who says so'}</p>
        </div>
      </div>
      <SearchBox store={store} input={input} />
      <div class="actions" role="group" aria-label="The whole page">
        <IconButton
          icon="undo"
          label={past.length === 0 ? 'Undo' : `Undo: ${now.title}`}
          because={past.length === 0 ? 'nothing to undo' : null}
          onPress={store.undo}
        />
        {small ? (
          <PageMenu store={store} onPalette={onPalette} onHelp={onHelp} />
        ) : (
          <>
            <IconButton
              icon="redo"
              label={future[0] === undefined ? 'Redo' : `Redo: ${future[0].title}`}
              because={future.length === 0 ? 'nothing to redo' : null}
              onPress={store.redo}
            />
            <button
              type="button"
              class="button quiet copy-link"
              onClick={() =>
                store.copy(store.link()).then(() => store.toasts.add('Link copied. It opens exactly this view.'))
              }
            >
              <Icon name="link" /> <span>Copy link</span>
            </button>
            <ThemeButton />
            <IconButton icon="help" label="Help and keys" onPress={onHelp} />
          </>
        )}
      </div>
    </header>
  )
}
