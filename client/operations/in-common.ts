import { ApiError } from '../api/errors.ts'
import { neighbourhoodQuestion } from '../api/neighbourhood.ts'
import { look } from '../state/actions/look.ts'
import { show } from '../state/actions/show.ts'
import { inTurn } from '../state/scene.ts'
import type { Store } from '../state/store.ts'
import { timeOf } from '../state/view/times.ts'
import { nameOf } from './operation.ts'

/** Neighbours of each that are looked at. */
const LOOKED_AT = 500

/**
 * Adds what all of these are tied to on the view's day, and opens the card that tells of it. Says so if there is
 * nothing.
 */
export async function bringCommon(store: Store, ids: readonly string[]): Promise<void> {
  const time = timeOf(store.view.peek(), store.day.peek())
  const names = ids.map((id) => nameOf(store, [id])).join(' and ')
  try {
    const answers = await Promise.all(
      ids.map((id) => store.api.ask(neighbourhoodQuestion, { of: [id], first: LOOKED_AT, ...time })),
    )
    const [first = [], ...rest] = answers.map(({ neighbourhood }) => neighbourhood.nodes)
    const common = first.filter(
      (entity) => !ids.includes(entity.id) && rest.every((nodes) => nodes.some(({ id }) => id === entity.id)),
    )
    if (common.length === 0) {
      store.toasts.add(`Nothing is linked to both ${names} then. ‘How are these two connected?’ looks further.`)
      return
    }
    store.answers.learn(common)
    const found = common.map(({ id }) => id)
    store.perform(
      `Showed what ${names} have in common`,
      inTurn(show([...ids, ...found]), look({ selection: ids, panel: 'common', folded: false })),
    )
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    store.toasts.add(error.message, { title: 'Try again', act: () => void bringCommon(store, ids) })
  }
}
