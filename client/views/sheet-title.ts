import type { Store } from '../state/store.ts'
import { fullName } from './full-name.ts'

/** What the sheet is about, in the one line that shows while it is down. */
export function sheetTitle(store: Store): string {
  const { panel, selection, story } = store.view.value
  const details = store.answers.details.value.value
  const reading = story === null ? undefined : store.answers.stories.value.value?.find(({ id }) => id === story.id)
  if (panel === 'paths') return 'How two are connected'
  if (panel === 'changes') return 'What changed'
  if (panel === 'coverage') return 'How much evidence there is'
  if (panel === 'expand') return 'What is around it'
  if ((panel === 'story' || panel === 'none') && reading !== undefined && story !== null) return reading.steps[story.step]?.title ?? reading.title
  if (selection.length > 0 && details !== null) return details.about === 'entity' ? fullName(details.entity) : details.statements[0]?.sentence ?? 'Evidence'
  const picked = store.answers.entities.value.get(selection.at(-1) ?? '')
  if (picked !== undefined) return fullName(picked)
  return 'Pick anything to see its evidence'
}
