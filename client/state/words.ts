import { entityKind } from '../../schema/kinds.ts'
import { formatDate } from '../../schema/time.ts'
import type { DrawnEdge, Drawing } from './drawing.ts'

/** When a tie held, as far as known: 'from August 2024, end not known; confirmed to 17 September 2024'. */
export function periodWords({ start, end, bounds }: Pick<DrawnEdge, 'start' | 'end' | 'bounds'>): string {
  const from = start === null ? (bounds.latestStart === null ? 'start not known' : `by ${formatDate(bounds.latestStart)}`) : `from ${formatDate(start)}`
  const to = end === null ? 'end not known' : end === '..' ? 'still open' : `to ${formatDate(end)}`
  const confirmed = end === null && bounds.earliestEnd !== null ? `; last confirmed ${formatDate(bounds.earliestEnd)}` : ''
  return `${from}, ${to}${confirmed}`
}

/** A node in words for a tip or a screen reader: its name, kind, and what it is tied to. */
export function nodeWords(drawing: Drawing, id: string): string {
  const node = drawing.nodes.find((candidate) => candidate.id === id)
  if (node === undefined) return ''
  const ties = drawing.edges.filter(({ source, target }) => source === id || target === id)
  const count = `${ties.length} ${ties.length === 1 ? 'tie' : 'ties'}`
  const more = node.more === null || node.more === 0 ? '' : `, ${node.more} more not drawn`
  return `${node.entity.name}, ${entityKind(node.entity.type).label.toLowerCase()}, ${count}${more}`
}

/** A tie in words: its sentence, when, and on how many sources it rests. */
export function tieWords(edge: DrawnEdge): string {
  const possibly = edge.time === 'POSSIBLY' ? ' Possibly on this day.' : ''
  const plan = edge.standing === 'PROPOSED' ? ' A plan; no source here says that it took effect.' : ''
  return `${edge.statement.sentence}${possibly}${plan} ${edge.sourceCount} ${edge.sourceCount === 1 ? 'source' : 'sources'}.`
}
