import { contains } from '../../../schema/found-by.ts'
import { ApiError } from '../../api/errors.ts'
import { entityTypes, isEntityHit, searchQuestion } from '../../api/search.ts'
import { connectTwo } from '../../operations/connect-two.ts'
import type { Store } from '../../state/store.ts'
import { recordOf } from '../../state/view/times.ts'
import { nothingFound } from './use-search.ts'

/** The two ends as typed. */
export interface Between {
  readonly from: string
  readonly to: string
}

/**
 * 'Colbert to Meikle', 'Colbert and Meikle', 'from …' or 'between …' as a question for how two things are connected;
 * null where it is none.
 */
export function connectionIn(text: string): Between | null {
  const match = /^\s*(?:between\s+|from\s+)?(\S.+?)\s+(?:to|and|→|->)\s+(\S.+?)\s*$/i.exec(text)
  return match === null ? null : { from: match[1] as string, to: match[2] as string }
}

/** Whether what is typed is a name of one thing, such as 'Children and Families', before it is a question for two. */
export const namesOne = (text: string, names: readonly string[]): boolean => names.some((name) => contains(name, text))

/**
 * Finds the best hit for each end and draws the shortest chain between them; says which end was not found. Whether both
 * were.
 */
export async function connect(store: Store, between: Between): Promise<boolean> {
  try {
    const [from, to] = await Promise.all(
      [between.from, between.to].map(
        async (text) =>
          (
            await store.api.ask(searchQuestion, {
              text,
              types: [...entityTypes],
              ...recordOf(store.view.peek()),
              first: 1,
            })
          ).search.nodes.find(isEntityHit)?.node,
      ),
    )
    if (from === undefined || to === undefined)
      store.toasts.add(nothingFound(store, from === undefined ? between.from : between.to))
    else if (from.id === to.id)
      store.toasts.add(`‘${between.from}’ and ‘${between.to}’ are both ${from.name}. Type two names.`)
    else {
      await connectTwo(store, from, to)
      return true
    }
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    store.toasts.add(error.message, { title: 'Try again', act: () => void connect(store, between) })
  }
  return false
}
