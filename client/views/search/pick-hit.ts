import { isEntityId, isStatementId } from '../../../schema/ids.ts'
import { formatDate } from '../../../schema/time.ts'
import { statementsQuestion } from '../../api/details.ts'
import { ApiError } from '../../api/errors.ts'
import { neighbourhoodQuestion } from '../../api/neighbourhood.ts'
import { storiesQuestion } from '../../api/stories.ts'
import { look } from '../../state/actions/look.ts'
import { show } from '../../state/actions/show.ts'
import { keepOnly } from '../../state/actions/take-off.ts'
import { inTurn } from '../../state/scene.ts'
import type { Store } from '../../state/store.ts'
import { recordOf } from '../../state/view/times.ts'
import { showStep } from '../answer/show-step.ts'
import { endsOf } from '../answer/tie-ends.tsx'

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

/** Adds what a statement joins to what is drawn, and opens its evidence. */
async function showStatement(store: Store, id: string): Promise<void> {
  const { nodes } = await store.api.ask(statementsQuestion, { ids: [id] })
  const ends = nodes.flatMap((node) => (node !== null && 'sentence' in node ? endsOf(node) : []))
  if (ends.length === 0) throw new ApiError('NOT_FOUND', 'The statement is no longer there. Search once more.')
  store.perform(
    `Showed ${ends.map(({ name }) => name).join(' and ')}`,
    inTurn(show(ends.map((end) => end.id)), look({ selection: [id], panel: 'details', story: null })),
  )
}

async function showStory(store: Store, id: string): Promise<void> {
  const { stories } = await store.api.ask(storiesQuestion, {})
  const story = stories.nodes.find((one) => one.id === id)
  if (story === undefined) throw new ApiError('NOT_FOUND', 'The story is no longer there. Search once more.')
  showStep(store, story, 0)
}

/**
 * Draws an entity with what is nearest around it, in place of what was drawn, and opens its evidence. What has no link
 * on the day is drawn with what it is linked to at other times, the date staying as it is, and it is said so.
 */
async function drawEntity(store: Store, id: string): Promise<void> {
  const day = store.view.peek().anyTime ? null : store.day.peek()
  const onTheDay = await around(store, id, day)
  const ever = day !== null && onTheDay.length < 2 ? await around(store, id, null) : onTheDay
  const found = ever.length > onTheDay.length ? ever : onTheDay
  store.answers.learn(found)
  const ids = found.map((node) => node.id)
  const name = found.find((node) => node.id === id)?.name ?? id
  store.perform(
    `Drew ${name} and what is around it`,
    inTurn(
      keepOnly([]),
      show([id, ...ids]),
      look({ selection: [id], panel: 'details', story: null, compareWith: null }),
    ),
  )
  if (day !== null && ever.length > onTheDay.length)
    store.toasts.add(`No link of ${name} is shown on ${formatDate(day)}.`, {
      title: 'Include past links',
      act: () => store.perform('Include past links', look({ anyTime: true })),
    })
}

/** Shows what was picked: an entity with what is around it, a statement with its ends, a story from its first step. */
export async function pickHit(store: Store, id: string): Promise<void> {
  store.fetching.value = 'Looking at what is around it …'
  try {
    if (isEntityId(id)) await drawEntity(store, id)
    else if (isStatementId(id)) await showStatement(store, id)
    else await showStory(store, id)
    store.reading.value = true
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    store.toasts.add(error.message, { title: 'Try again', act: () => void pickHit(store, id) })
  } finally {
    store.fetching.value = null
  }
}
