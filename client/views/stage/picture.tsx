import type { ComponentChildren } from 'preact'
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

function Over({ children }: { children: ComponentChildren }) {
  return <div class="picture-note">{children}</div>
}

/** What can be done where nothing is to be seen, in words for where the picture stands. */
export interface WayOn {
  /** Where nothing is drawn. */
  readonly empty: ComponentChildren
  /** Where the data does not have what is asked for, after why that may be. */
  readonly missing: string
  /** Where everything is hidden. */
  readonly hidden: string
}

const onThePage = (store: Store): WayOn => ({
  empty: <EmptyPicture store={store} />,
  missing: 'Search for it above.',
  hidden: 'Open an eye in the legend, or undo the last step.',
})

/** What is said where all that was asked for is there, and nothing of it is to be seen. */
function Unseen({ store, wayOn }: { store: Store; wayOn: WayOn }) {
  if (store.picture.value.nodes.every((id) => !store.answers.entities.value.has(id)))
    return (
      <Over>
        <Notice title="The data does not have what this link names">
          It may have been renamed or merged, or stand in a data set that is switched off. {wayOn.missing}
        </Notice>
      </Over>
    )
  if (store.drawing.value.nodes.length > 0) return null
  return (
    <Over>
      <Notice title="Everything in this picture is hidden">{wayOn.hidden}</Notice>
    </Over>
  )
}

/** What is said while there is nothing to be seen yet, as nothing came; null where something did, or is coming. */
function unanswered(store: Store): ComponentChildren {
  const { ties, stories } = store.answers
  if (ties.value.state === 'failed' && store.drawing.value.nodes.length === 0)
    return <Failed answer={ties.value} what="The picture" store={store} />
  if (store.picture.value.nodes.length === 0 && waiting(store).unanswered)
    return <Failed answer={stories.value} what="The first picture" store={store} />
  return null
}

/** What is under way, in words; null where nothing is. */
function underWay(store: Store): string | null {
  const { changes, ties } = store.answers
  // Until it is known who is new, a new holder would look like one who was there.
  if (store.view.value.compareWith !== null && changes.value.state === 'loading' && changes.value.value === null)
    return 'Comparing …'
  const unplaced = store.drawing.value.nodes.some(({ id }) => store.picture.value.positions[id] === undefined)
  return waiting(store).loading || (unplaced && ties.value.state === 'ready') ? 'Drawing the picture …' : null
}

function Note({ store, wayOn }: { store: Store; wayOn: WayOn }) {
  const fetching = store.fetching.value
  if (fetching !== null) return <Passing words={fetching} />
  const failed = unanswered(store)
  if (failed !== null) return <Over>{failed}</Over>
  const passing = underWay(store)
  if (passing !== null) return <Passing words={passing} />
  if (store.picture.value.nodes.length === 0) return <Over>{wayOn.empty}</Over>
  return store.answers.ties.value.state === 'ready' ? <Unseen store={store} wayOn={wayOn} /> : null
}

interface PictureProps {
  readonly store: Store
  readonly shown: boolean
  /** What is said where nothing is to be seen; the page's own words where it is left out. */
  readonly wayOn?: WayOn
}

/**
 * The drawn graph. It is one tab stop; the arrow keys walk along links, and what happens is said aloud.
 */
export function Picture({ store, shown, wayOn = onThePage(store) }: PictureProps) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => (place.current === null ? undefined : mountCanvas(place.current, store)), [store])
  return (
    <>
      <div ref={place} class="drawing" aria-describedby="status" />
      {shown && <Note store={store} wayOn={wayOn} />}
    </>
  )
}
