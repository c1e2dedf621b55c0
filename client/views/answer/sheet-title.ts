import type { Store } from '../../state/store.ts'
import { fullName } from '../marks/full-name.ts'
import type { Sheet } from './use-sheet.ts'

/**
 * What the story is about, or null where none is read: its question, and while the sheet is down the step that is
 * shown.
 */
function storyTitle(store: Store, sheet: Sheet): string | null {
  const { story } = store.view.value
  const reading = story === null ? undefined : store.answers.stories.value.value?.find(({ id }) => id === story.id)
  if (story === null || reading === undefined) return null
  const step = reading.steps[story.step]
  return sheet !== 'peek' || step === undefined
    ? reading.question
    : `Story, step ${story.step + 1} of ${reading.steps.length}: ${step.title}`
}

/** What the sheet is about, in the line that shows while it is down. */
export function sheetTitle(store: Store, sheet: Sheet): string {
  const { panel, selection } = store.view.value
  const { state, value: details } = store.answers.details.value
  if (panel === 'paths') return 'How two are connected'
  if (panel === 'changes') return 'What changed'
  if (panel === 'coverage') return 'How much evidence there is'
  if (panel === 'story' || panel === 'none') return storyTitle(store, sheet) ?? restTitle(store)
  const picked = store.answers.entities.value.get(selection.at(-1) ?? '')
  if (panel === 'expand') return picked === undefined ? 'What is around it' : `What is around ${fullName(picked)}`
  if (selection.length === 0) return 'Pick anything to see its evidence'
  if (details !== null)
    return details.about === 'entity' ? fullName(details.entity) : (details.statements[0]?.sentence ?? 'Evidence')
  if (picked !== undefined) return fullName(picked)
  return state === 'failed' ? 'Evidence' : 'Fetching the evidence …'
}

/** Other data may come without questions. */
function restTitle(store: Store): string {
  const none = store.answers.stories.value.value?.length === 0
  return none ? 'Pick anything to see its evidence' : 'Questions to start from, or pick anything to see its evidence'
}
