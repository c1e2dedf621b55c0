import { useEffect, useRef } from 'preact/hooks'
import { mountCanvas } from '../../canvas/canvas.ts'
import { Notice } from '../../parts/notice.tsx'
import { Working } from '../../parts/working.tsx'
import type { Store } from '../../state/store.ts'
import { Failed } from '../page/failed.tsx'
import { EmptyPicture } from './empty-picture.tsx'
import { waiting } from './status-line.tsx'

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
 * The drawn graph. It is one tab stop; the arrow keys walk along links, and what happens is said aloud.
 */
export function Picture({ store, shown }: { store: Store; shown: boolean }) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => (place.current === null ? undefined : mountCanvas(place.current, store)), [store])
  return (
    <>
      <div ref={place} class="drawing" aria-describedby="status" />
      {shown && <Note store={store} />}
    </>
  )
}
