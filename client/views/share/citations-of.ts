import { statementsQuestion } from '../../api/details.ts'
import type { Store } from '../../state/store.ts'
import type { Cited } from './view-citation.ts'

/** As many statements as one question may name. */
const AT_MOST = 100

/** Ids of the links that are drawn. */
export const drawnLinks = (store: Store): readonly string[] => store.drawing.peek().edges.map(({ id }) => id)

/** The passages behind some links, by their ids. Throws as `Api.ask` does. */
export async function citationsOf(store: Store, links: readonly string[]): Promise<readonly Cited[]> {
  const ids = [...new Set(links.map((id) => id.replace(/#post$/, '')))].slice(0, AT_MOST)
  if (ids.length === 0) return []
  const { nodes } = await store.api.ask(statementsQuestion, { ids, knownBy: store.view.peek().knownBy })
  return nodes.flatMap((node) => (node !== null && 'citations' in node ? node.citations : []))
}
