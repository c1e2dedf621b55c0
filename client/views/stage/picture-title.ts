import type { Store } from '../../state/store.ts'
import { cardOf } from '../../state/trail.ts'
import { shownOf } from '../share/shown.ts'
import { GENERAL, subjectOf } from '../share/title.ts'

/** What the picture shows, in a few words over it. */
export function pictureTitle(store: Store): string {
  const { story, selection } = store.view.value
  const { panel } = cardOf(store.view.value)
  const shown = shownOf(store)
  if (panel === 'story' && story !== null) return shown.story?.steps[story.step]?.title ?? 'Moothall'
  if (panel === 'data')
    return store.adding.brought.value.value?.report === undefined ? 'Add data' : `‘${store.adding.draft.value.name}’`
  // Of a link the card says the sentence; the picture shows what is around its ends.
  if (panel === 'details') {
    const name = shown.nameOf(selection.at(-1) ?? null)
    return name === null ? GENERAL : `Around ${name}`
  }
  return subjectOf(shown) ?? GENERAL
}
