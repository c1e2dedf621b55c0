import type { Api } from '../../api/api.ts'
import type { ImportPreview } from '../../api/imports.ts'
import { facetsQuestion } from '../../api/facets.ts'
import { statsQuestion } from '../../api/stats.ts'
import { subgraphQuestion } from '../../api/subgraph.ts'
import { openSet } from '../actions/open-set.ts'
import { writeAddress } from '../address/address.ts'
import type { AddressBar } from '../address/address-bar.ts'
import { emptyScene } from '../scene.ts'
import { createStore, type Store } from '../store.ts'
import { forgetful } from './kept.ts'
import { timesOf } from './preview-times.ts'

/** Answers what is drawn, and when it was, from what would come in, and all else as the server does. */
function apiOf(api: Api, preview: ImportPreview): Api {
  const { nodes, edges } = preview
  const { covers, ...byYear } = timesOf(preview)
  return {
    ask: (async (question: unknown, variables: never, signal: AbortSignal) => {
      if (question === subgraphQuestion) return { subgraph: { nodes, edges } }
      if (question === facetsQuestion) return { facets: { ...NO_FACETS, ...byYear } }
      const answer = (await api.ask(question as never, variables, signal)) as object
      return question === statsQuestion && 'stats' in answer
        ? { stats: { ...(answer.stats as object), covers } }
        : answer
    }) as Api['ask'],
  }
}

const NO_FACETS = { types: [], relations: [], classifications: [] }

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
