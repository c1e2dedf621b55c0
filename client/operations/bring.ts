import { entityKinds, type EntityType } from '../../schema/kinds/entities.ts'
import type { RelationKind } from '../../schema/kinds/relations.ts'
import { ApiError } from '../api/errors.ts'
import { neighbourhoodQuestion } from '../api/neighbourhood.ts'
import { expand } from '../state/actions/show.ts'
import { timeOf } from '../state/view/times.ts'
import type { Store } from '../state/store.ts'

/** Neighbours that one expansion brings at most; a hub with more opens the chooser. */
export const CAP = 25
/** What 'show more' brings at most. */
export const MORE = 50

/**
 * What to bring round a node; null follows every relation, and leads to every type that is drawn without being asked
 * for.
 */
export interface Bringing {
  readonly of: string
  readonly relation: RelationKind | null
  readonly types: readonly EntityType[] | null
  readonly most: number
}

const several = (count: number): string => `${count} ${count === 1 ? 'neighbour' : 'neighbours'}`

/** Types that an expansion draws without being asked, less those that are switched off. */
const drawnTypes = (store: Store): EntityType[] =>
  entityKinds.filter((row) => row.drawn && !store.view.peek().withoutTypes.includes(row.type)).map((row) => row.type)

/**
 * Asks for neighbours on the view's day and record, and adds those that are not drawn yet as one step. Says so if there
 * are none.
 */
export async function bring(store: Store, { of, relation, types, most }: Bringing): Promise<void> {
  const { picture, view } = store.scene.peek()
  const name = store.answers.entities.peek().get(of)?.name ?? of
  const drawn = new Set(picture.nodes)
  const question = {
    of: [of],
    depth: 1,
    types: [...(types ?? drawnTypes(store))],
    relations: relation === null ? null : [relation],
    first: Math.min(1000, picture.nodes.length + most),
    ...timeOf(view, store.day.peek()),
  }
  try {
    const { neighbourhood } = await store.api.ask(neighbourhoodQuestion, question)
    const found = neighbourhood.nodes.filter((entity) => !drawn.has(entity.id)).slice(0, most)
    if (found.length === 0) {
      store.toasts.add(`Nothing more is linked to ${name} ${view.anyTime ? 'at any time' : 'on this day'}.`)
      return
    }
    store.answers.learn(found)
    store.perform(
      `Added ${several(found.length)} of ${name}`,
      expand({ of, relation, brought: found.map((entity) => entity.id) }),
    )
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    store.toasts.add(error.message, { title: 'Try again', act: () => void bring(store, { of, relation, types, most }) })
  }
}
