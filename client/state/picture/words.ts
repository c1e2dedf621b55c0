import { entityKind } from '../../../schema/kinds/find.ts'
import type { Drawing } from './drawing.ts'
import type { DrawnEdge } from './drawn-edge.ts'

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
  return (
    `${edge.statement.sentence}${possibly}${plan} ${edge.sourceCount} ` +
    `${edge.sourceCount === 1 ? 'source' : 'sources'}.`
  )
}
