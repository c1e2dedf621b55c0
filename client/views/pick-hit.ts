import { ApiError } from '../api/errors.ts'
import { neighbourhoodQuestion } from '../api/neighbourhood.ts'
import { look } from '../state/actions/look.ts'
import { show } from '../state/actions/show.ts'
import { keepOnly } from '../state/actions/take-off.ts'
import { inTurn } from '../state/scene.ts'
import type { Store } from '../state/store.ts'
import { recordOf } from '../state/view/times.ts'

/** Things that a small labelled picture holds: enough for an answer, too few for a hairball. */
const SMALL = 12

/** What is nearest around it, on a day or (null) at any time. */
async function around(store: Store, id: string, asOf: string | null) {
  const { neighbourhood } = await store.api.ask(neighbourhoodQuestion, {
    of: [id],
    depth: 3,
    first: SMALL,
    asOf,
    ...recordOf(store.view.peek()),
  })
  return neighbourhood.nodes
}

/**
 * Draws what was picked with what is nearest around it, in place of what was drawn, and opens its evidence. What has no
 * tie on the day is shown with its ties of any time.
 */
export async function pickHit(store: Store, id: string): Promise<void> {
  store.fetching.value = 'Looking at what is around it …'
  try {
    const day = store.view.peek().anyTime ? null : store.day.peek()
    const onTheDay = await around(store, id, day)
    const ever = day !== null && onTheDay.length < 2 ? await around(store, id, null) : onTheDay
    const anyTime = day === null || ever.length > onTheDay.length
    const found = anyTime ? ever : onTheDay
    store.answers.learn(found)
    const ids = found.map((node) => node.id)
    const name = found.find((node) => node.id === id)?.name ?? id
    store.perform(
      `Drew ${name} and what is around it`,
      inTurn(
        keepOnly([]),
        show([id, ...ids]),
        look({ selection: [id], panel: 'details', story: null, compareWith: null, anyTime }),
      ),
    )
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    store.toasts.add(error.message, { title: 'Try again', act: () => void pickHit(store, id) })
  } finally {
    store.fetching.value = null
  }
}
