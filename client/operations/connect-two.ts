import { ApiError } from '../api/errors.ts'
import { pathsQuestion } from '../api/paths.ts'
import { askPath } from '../state/actions/look.ts'
import { show } from '../state/actions/show.ts'
import { inTurn } from '../state/scene.ts'
import { timeWords } from '../state/status.ts'
import type { Store } from '../state/store.ts'
import { timeOf } from '../state/view/times.ts'

/** One of the two that are to be connected. */
export interface End {
  readonly id: string
  readonly name: string
}

/**
 * Draws and lights the shortest chain between two on the view's day and record, and lists the others, as one step.
 * Where there is none it draws the two and says so.
 */
export async function connectTwo(store: Store, from: End, to: End): Promise<void> {
  const view = store.view.peek()
  store.fetching.value = 'Looking for connections …'
  try {
    const {
      paths: { paths },
    } = await store.api.ask(pathsQuestion, { from: from.id, to: to.id, ...timeOf(view, store.day.peek()) })
    const [shortest] = paths
    const steps = shortest?.steps ?? []
    store.answers.learn(steps.map(({ node }) => node))
    const title =
      shortest === undefined
        ? `No connection between ${from.name} and ${to.name} ${timeWords(view, store.day.peek())} is on record`
        : `Showed how ${from.name} and ${to.name} are connected`
    const ids = shortest === undefined ? [from.id, to.id] : steps.map(({ node }) => node.id)
    store.perform(
      title,
      inTurn(
        show(ids),
        askPath({ from: from.id, to: to.id, sameTime: false, without: [], chosen: shortest === undefined ? null : 0 }),
      ),
    )
    store.reading.value = true
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    store.toasts.add(error.message, { title: 'Try again', act: () => void connectTwo(store, from, to) })
  } finally {
    store.fetching.value = null
  }
}
