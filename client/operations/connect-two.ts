import { ApiError } from '../api/errors.ts'
import { pathsQuestion } from '../api/paths.ts'
import { askPath } from '../state/actions/look.ts'
import { show } from '../state/actions/show.ts'
import { inTurn } from '../state/scene.ts'
import { timeWords } from '../state/status.ts'
import type { Store } from '../state/store.ts'
import { pathVariables } from '../state/answers/path-variables.ts'
import { noPath, type PathQuestion } from '../state/view/view.ts'

/** One of the two that are to be connected. */
export interface End {
  readonly id: string
  readonly name: string
}

type How = Pick<PathQuestion, 'sameTime' | 'without'>
const ANY_WAY: How = { sameTime: false, without: [] }

/**
 * Draws and lights the shortest chain between two on the view's day and record, and lists the others, as one step.
 * Where there is none it draws the two and says so. `how` is what a chain may be of.
 */
export async function connectTwo(store: Store, from: End, to: End, how: How = ANY_WAY): Promise<void> {
  const view = store.view.peek()
  const day = store.day.peek()
  const path = { ...noPath, ...how, from: from.id, to: to.id }
  const question = pathVariables({ ...view, path }, day)
  if (question === null) return
  store.fetching.value = 'Looking for connections …'
  try {
    const {
      paths: { paths },
    } = await store.api.ask(pathsQuestion, question)
    const [shortest] = paths
    const steps = shortest?.steps ?? []
    store.answers.learn(steps.map(({ node }) => node))
    const title =
      shortest === undefined
        ? `No connection between ${from.name} and ${to.name} ${timeWords(view, day)} is on record`
        : `Showed how ${from.name} and ${to.name} are connected`
    const ids = shortest === undefined ? [from.id, to.id] : steps.map(({ node }) => node.id)
    store.perform(title, inTurn(show(ids), askPath({ ...path, chosen: shortest === undefined ? null : 0 })))
    store.reading.value = true
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    store.toasts.add(error.message, { title: 'Try again', act: () => void connectTwo(store, from, to, how) })
  } finally {
    store.fetching.value = null
  }
}
