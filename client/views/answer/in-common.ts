import type { Drawing } from '../../state/picture/drawing.ts'
import type { DrawnEdge } from '../../state/picture/drawn-edge.ts'
import type { EntitySummary } from '../../api/fragments.ts'
import { timeWords } from '../../state/status.ts'
import { kindCounts, listed } from '../../state/view/kind-counts.ts'
import type { View } from '../../state/view/view.ts'
import { fullName } from '../marks/full-name.ts'

/** What some have in common: what each of them is linked to, with the links of each. */
export interface Common {
  readonly of: readonly EntitySummary[]
  readonly shared: readonly { readonly entity: EntitySummary; readonly links: readonly DrawnEdge[] }[]
}

/** What is linked to every one of these in a picture; null where fewer than two of them are drawn. */
export function commonOf({ nodes, edges }: Pick<Drawing, 'nodes' | 'edges'>, ids: readonly string[]): Common | null {
  const of = ids.flatMap((id) => nodes.find((node) => node.id === id)?.entity ?? [])
  if (of.length < 2) return null
  const linksBetween = (a: string, b: string) =>
    edges.filter(({ source, target }) => (source === a && target === b) || (source === b && target === a))
  const shared = nodes.flatMap(({ id, entity }) => {
    const links = of.map((one) => linksBetween(id, one.id))
    return ids.includes(id) || links.some((some) => some.length === 0) ? [] : [{ entity, links: links.flat() }]
  })
  return { of, shared }
}

/** Names that a sentence holds; the rest is counted. */
const NAMED = 4

/** What they have in common, in one sentence that can be quoted, as of the view's day (ISO). */
export function commonSentence({ of, shared }: Common, view: View, day: string): string {
  const names = listed(of.map(fullName))
  const when = timeWords(view, day)
  if (shared.length === 0) return `Nothing that is drawn here is linked to both ${names}, ${when}.`
  const known = shared.map(({ entity }) => fullName(entity))
  const all =
    known.length <= NAMED + 1
      ? known
      : [...known.slice(0, NAMED), kindCounts(shared.slice(NAMED).map(({ entity }) => entity.type))]
  const both = of.length === 2 ? 'both linked' : 'all linked'
  return `${names} are ${both} to ${listed(all)}, ${when}.`
}
