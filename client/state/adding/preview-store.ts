import type { Api } from '../../api/api.ts'
import type { ImportPreview } from '../../api/imports.ts'
import { subgraphQuestion } from '../../api/subgraph.ts'
import { openSet } from '../actions/open-set.ts'
import { writeAddress } from '../address/address.ts'
import type { AddressBar } from '../address/address-bar.ts'
import { emptyScene } from '../scene.ts'
import { createStore, type Store } from '../store.ts'
import { forgetful } from './kept.ts'

/** Answers what is drawn from what would come in, and all else as the server does. */
const apiOf = (api: Api, { nodes, edges }: ImportPreview): Api => ({
  ask: ((question: unknown, variables: never, signal: AbortSignal) =>
    question === subgraphQuestion
      ? Promise.resolve({ subgraph: { nodes, edges } })
      : api.ask(question as never, variables, signal)) as Api['ask'],
})

/** The state of a picture of what would come in, beside the one that is there. */
export function previewStore({ api, imports, copy, link, day }: Store, preview: ImportPreview): Store {
  const scene = openSet(preview.nodes.map(({ id }) => id))(emptyScene)
  const address: AddressBar = {
    read: () => writeAddress(scene),
    push() {},
    replace() {},
    onTravel() {},
    onLeave() {},
    absolute: link,
  }
  return createStore({ api: apiOf(api, preview), imports, kept: forgetful, address, clock: () => day.peek(), copy })
}
