import { neighbourhoodQuestion } from '../api/neighbourhood.ts'
import { look } from '../state/actions/look.ts'
import { show } from '../state/actions/show.ts'
import { keepOnly } from '../state/actions/take-off.ts'
import { inTurn } from '../state/scene.ts'
import type { Store } from '../state/store.ts'

/** Things a small labelled picture holds: enough for an answer, too few for a hairball. */
const SMALL = 12

/** Draws what was picked with what is nearest around it, in place of what was drawn, and opens its evidence. */
export async function pickHit(store: Store, id: string): Promise<void> {
  const { anyTime, knownBy, proposed } = store.view.peek()
  const { neighbourhood } = await store.api.ask(neighbourhoodQuestion, {
    of: [id], first: SMALL, asOf: anyTime ? null : store.day.peek(), knownBy, standing: proposed ? ['IN_FORCE', 'PROPOSED'] : ['IN_FORCE'],
  })
  store.answers.learn(neighbourhood.nodes)
  const ids = neighbourhood.nodes.map((node) => node.id)
  const name = neighbourhood.nodes.find((node) => node.id === id)?.name ?? id
  store.perform(`Draw ${name}`, inTurn(keepOnly(ids), show([id, ...ids]), look({ selection: [id], panel: 'details', story: null, compareWith: null })))
}
