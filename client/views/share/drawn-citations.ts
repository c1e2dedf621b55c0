import { statementsQuestion } from '../../api/details.ts'
import type { Store } from '../../state/store.ts'
import type { Cited } from './view-citation.ts'

/** As many statements as one question may name. */
const AT_MOST = 100

/** The passages behind the links that are drawn. Throws as `Api.ask` does. */
export async function drawnCitations(store: Store): Promise<readonly Cited[]> {
  const ids = [...new Set(store.drawing.peek().edges.map(({ id }) => id.replace(/#post$/, '')))].slice(0, AT_MOST)
  if (ids.length === 0) return []
  const { nodes } = await store.api.ask(statementsQuestion, { ids, knownBy: store.view.peek().knownBy })
  return nodes.flatMap((node) => (node !== null && 'citations' in node ? node.citations : []))
}
