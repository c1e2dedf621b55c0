import { IconButton } from '../../parts/icon-button.tsx'
import { useMedia } from '../../parts/use-media.ts'
import type { Store } from '../../state/store.ts'
import { SMALL } from '../page/narrow.ts'
import { PageMenu } from '../page/page-menu.tsx'
import { Round, Zoom } from './zoom.tsx'

/** The few round buttons in the corners: sharing, words for the picture, its key, all else; and the camera. */
export function Corner({ store, onSearch }: { store: Store; onSearch: () => void }) {
  const small = useMedia(SMALL)
  const { twin, folded } = store.view.value
  return (
    <>
      {folded && (
        <div class="round unfold" role="group" aria-label="The column">
          <IconButton icon="search" label="Search" onPress={onSearch} />
          <Round store={store} id="fold" icon="fold" />
        </div>
      )}
      {!small && (
        <div class="round corner" role="group" aria-label="The whole page" data-covers>
          <Round store={store} id="share" icon="share" label="Share" />
          {twin === 'canvas' ? (
            <Round store={store} id="as-outline" icon="table" label="In words" />
          ) : (
            <Round store={store} id="as-canvas" icon="eye" label="The picture" />
          )}
          <Round store={store} id="card-legend" icon="layers" label="Legend" />
          <PageMenu store={store} />
        </div>
      )}
      {twin === 'canvas' && <Zoom store={store} />}
    </>
  )
}
