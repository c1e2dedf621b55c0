import type { RefObject } from 'preact'
import { operation } from '../../operations/all.ts'
import { IconButton } from '../../parts/icon-button.tsx'
import { useMedia } from '../../parts/use-media.ts'
import { look } from '../../state/actions/look.ts'
import type { Store } from '../../state/store.ts'
import { SearchBox } from '../search/search-box.tsx'
import { SMALL } from './narrow.ts'
import { PageMenu } from './page-menu.tsx'

interface MastheadProps {
  readonly store: Store
  readonly input: RefObject<HTMLInputElement | null>
}

function Home({ store }: { store: Store }) {
  const go = () => {
    store.adjust(look({ panel: 'home' }))
    store.reading.value = true
  }
  return (
    <button
      type="button"
      class="home"
      aria-label="Questions to start from"
      title="Questions to start from"
      onClick={go}
    >
      <svg width="20" height="20" viewBox="5 4 22 22" aria-hidden="true">
        <path d="M7 24V12l9-6 9 6v12" fill="none" stroke="currentColor" stroke-width="2.5" stroke-linejoin="round" />
        <circle cx="16" cy="18" r="3.5" fill="currentColor" />
      </svg>
    </button>
  )
}

/** The search, with the way to all questions; on a small screen also what stands in the corner of a larger one. */
export function Masthead({ store, input }: MastheadProps) {
  const small = useMedia(SMALL)
  const share = operation('share')
  return (
    <header class="masthead" data-covers>
      <h1 class="visually-hidden">Moothall</h1>
      <SearchBox
        store={store}
        input={input}
        before={<Home store={store} />}
        after={
          small && (
            <>
              <IconButton icon="share" label="Share" onPress={() => void share.perform(store, [])} />
              <PageMenu store={store} />
            </>
          )
        }
      />
    </header>
  )
}
