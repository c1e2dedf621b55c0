import { entityKind } from '../../../schema/kinds/find.ts'
import type { Drawing } from './drawing.ts'
import type { DrawnEdge } from './drawn-edge.ts'

/** A node in words for a tip or a screen reader: its name, kind, and what it is tied to. */
export function nodeWords(drawing: Drawing, id: string): string {
  const node = drawing.nodes.find((candidate) => candidate.id === id)
  if (node === undefined) return ''
  const ties = drawing.edges.filter(({ source, target }) => source === id || target === id)
  const count = `${ties.length} ${ties.length === 1 ? 'link' : 'links'}`
  const more = node.more === null || node.more === 0 ? '' : `, ${node.more} more not drawn`
  return `${node.entity.name}, ${entityKind(node.entity.type).label.toLowerCase()}, ${count}${more}`
}

/** A tie in words: its sentence, and whether it is only possible on the day. */
export const tieWords = ({ sentence, time }: DrawnEdge): string =>
  time === 'POSSIBLY' ? `${sentence} Possibly, not certainly, on this day.` : sentence
