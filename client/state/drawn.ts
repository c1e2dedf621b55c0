import { computed, type ReadonlySignal } from '@preact/signals'
import type { Answers } from './answers/answers.ts'
import { draw, type Drawing } from './picture/drawing.ts'
import type { Scene } from './scene.ts'
import { countsLine, statusLine } from './status.ts'

/** What is drawn of a scene, and in words how much that is. */
interface Drawn {
  readonly drawing: ReadonlySignal<Drawing>
  /** What is shown, as of when, what is hidden and why. */
  readonly status: ReadonlySignal<string>
  readonly counts: ReadonlySignal<string>
}

/** Ids of the statements by which a seat changed hands between the compared days; null while not known. */
function newHoldersIn({ value, state }: Answers['changes']['value']): ReadonlySet<string> | null {
  if (value === null && state === 'loading') return null
  return new Set(value?.newHolders.flatMap((seat) => seat.after.map(({ statement }) => statement.id)))
}

/** The scene as it is drawn from what is known of it. */
export function drawnOf(scene: ReadonlySignal<Scene>, answers: Answers): Drawn {
  const newHolders = computed(() => newHoldersIn(answers.changes.value))
  const drawing = computed(() => {
    const ties = answers.ties.value
    return draw(scene.value, {
      day: answers.day.value,
      entities: answers.entities.value,
      ties: ties.value?.edges ?? [],
      unrecorded: ties.value?.unrecorded ?? [],
      complete: ties.state === 'ready',
      expansions: answers.expansions.value.value,
      newHolders: newHolders.value,
      grades: answers.grades.value.value ?? new Map(),
    })
  })
  // While another record is being fetched, what is drawn is still of the one before.
  const seen = computed(() => {
    const { view } = scene.value
    const ties = answers.ties.value.value
    return { ...view, knownBy: ties === null ? view.knownBy : ties.knownBy }
  })
  return {
    drawing,
    status: computed(() => statusLine(seen.value, drawing.value, answers.stats.value.value?.covers ?? null)),
    counts: computed(() => countsLine(seen.value, drawing.value)),
  }
}
