import type { Store } from '../../state/store.ts'
import { cardOf } from '../../state/trail.ts'
import { fullName } from '../marks/full-name.ts'

const CARDS: Readonly<Record<string, string>> = {
  coverage: 'How much evidence there is',
  legend: 'What the shapes and lines mean',
}

/** What the picture shows, in a few words: over it, and as the title of the page. */
export function pictureTitle(store: Store): string {
  const { story, selection, path } = store.view.value
  const { panel } = cardOf(store.view.value)
  const nameOf = (id: string | null) => {
    const entity = store.answers.entities.value.get(id ?? '')
    return entity === undefined ? null : fullName(entity)
  }
  const [from, to] = [nameOf(path.from), nameOf(path.to)]
  const reading = store.answers.stories.value.value?.find(({ id }) => id === story?.id)
  const selected = nameOf(selection.at(-1) ?? null)
  if (panel === 'story' && story !== null) return reading?.steps[story.step]?.title ?? 'Moothall'
  if (panel === 'data')
    return store.adding.brought.value.value?.report === undefined ? 'Add data' : `‘${store.adding.draft.value.name}’`
  if (CARDS[panel] !== undefined) return CARDS[panel]
  if (panel === 'paths' && from !== null && to !== null) return `How ${from} and ${to} are connected`
  if (panel === 'changes') return 'What changed between two days'
  if (selected !== null) return `Around ${selected}`
  return 'Who was responsible, when, and who says so'
}
