import { useEffect, useRef } from 'preact/hooks'
import { mountCanvas } from '../../canvas/canvas.ts'
import { IconButton } from '../../parts/icon-button.tsx'
import { Notice } from '../../parts/notice.tsx'
import { useMedia } from '../../parts/use-media.ts'
import { Working } from '../../parts/working.tsx'
import type { Store } from '../../state/store.ts'
import { Failed } from '../page/failed.tsx'
import { Legend } from './legend.tsx'
import { NARROW } from '../page/narrow.ts'
import { EmptyPicture } from './empty-picture.tsx'
import { waiting } from './status-line.tsx'

/** Steps of one press on the zoom buttons. */
const NEARER = 1.35

/** Said over the picture for as long as something is fetched. */
function Passing({ words }: { words: string }) {
  return (
    <div class="picture-working" data-passing>
      <Working words={words} />
    </div>
  )
}

function Note({ store }: { store: Store }) {
  const answer = store.answers.ties.value
  const { state } = answer
  const { loading, unanswered } = waiting(store)
  const fetching = store.fetching.value
  if (fetching !== null) return <Passing words={fetching} />
  if (state === 'failed' && store.drawing.value.nodes.length === 0)
    return (
      <div class="picture-note">
        <Failed answer={answer} what="The picture" store={store} />
      </div>
    )
  const { changes, stories } = store.answers
  // Until it is known who is new, a new holder would look like one who was there.
  if (store.view.value.compareWith !== null && changes.value.state === 'loading' && changes.value.value === null)
    return <Passing words="Comparing …" />
  if (store.picture.value.nodes.length === 0 && unanswered)
    return (
      <div class="picture-note">
        <Failed answer={stories.value} what="The first picture" store={store} />
      </div>
    )
  const unplaced = store.drawing.value.nodes.some(({ id }) => store.picture.value.positions[id] === undefined)
  if (loading || (unplaced && state === 'ready')) return <Passing words="Drawing the picture …" />
  if (store.picture.value.nodes.length === 0) {
    return (
      <div class="picture-note">
        <EmptyPicture store={store} />
      </div>
    )
  }
  if (store.picture.value.nodes.every((id) => !store.answers.entities.value.has(id)) && state === 'ready') {
    return (
      <div class="picture-note">
        <Notice title="The data does not have what this link names">
          It may have been renamed or merged, or stand in a data set that is switched off. Search for it above.
        </Notice>
      </div>
    )
  }
  if (store.drawing.value.nodes.length === 0 && state === 'ready') {
    return (
      <div class="picture-note">
        <Notice title="Everything in this picture is hidden">Open an eye in the legend, or undo the last step.</Notice>
      </div>
    )
  }
  return null
}

/**
 * The drawn graph with its legend. It is one tab stop; the arrow keys walk along ties, and what happens is said aloud.
 */
export function Picture({ store, shown }: { store: Store; shown: boolean }) {
  const place = useRef<HTMLDivElement>(null)
  const narrow = useMedia(NARROW)
  useEffect(() => (place.current === null ? undefined : mountCanvas(place.current, store)), [store])
  const canvas = store.canvas.value
  return (
    <>
      <div ref={place} class="drawing" aria-describedby="status" />
      {shown && <Note store={store} />}
      {narrow && <Legend store={store} />}
      <div class="zoom" role="group" aria-label="Zoom">
        <IconButton icon="plus" label="Nearer" onPress={() => canvas?.zoomBy(NEARER)} />
        <IconButton icon="minus" label="Farther" onPress={() => canvas?.zoomBy(1 / NEARER)} />
        <IconButton icon="fit" label="Show all of it" onPress={() => canvas?.fit()} />
      </div>
    </>
  )
}
