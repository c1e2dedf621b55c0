import { entityKind, relationKind } from '../../../schema/kinds/find.ts'
import { bareClause, heldAt } from '../../../schema/sentence.ts'
import { isAct } from '../view/act.ts'
import { capital, counted } from '../view/plain-words.ts'
import type { Drawing } from './drawing.ts'
import type { DrawnEdge } from './drawn-edge.ts'
import { linksRound } from './links-round.ts'

/** A node in words for a tip or a screen reader: its name, kind, and what it is tied to. */
export function nodeWords(drawing: Drawing, id: string): string {
  const node = drawing.nodes.find((candidate) => candidate.id === id)
  if (node === undefined) return ''
  const count = counted(linksRound(drawing, id).length, 'link')
  const more = node.more === null || node.more === 0 ? '' : `, ${node.more} more not drawn`
  return `${node.entity.name}, ${entityKind(node.entity.type).label.toLowerCase()}, ${count}${more}`
}

/** A tie in words: its sentence, and whether it is only possible on the day. */
export const tieWords = ({ sentence, time }: DrawnEdge): string =>
  time === 'POSSIBLY' ? `${sentence} Possibly, not certainly, on this day.` : sentence

/** How sure a link is on the day that is shown: what the look of its line says to an eye; empty for an act. */
function sureness(edge: DrawnEdge): string {
  if (edge.standing === 'PROPOSED') return 'planned'
  if (isAct(edge)) return ''
  return { CERTAINLY: 'certainly', POSSIBLY: 'possibly', ENDED: 'had ended', NOT_YET: 'not begun' }[edge.time]
}

/** What two compared days did to it. */
const CHANGED = { KEPT: '', BEGAN: 'began between the two days', ENDED: 'ended between the two days' } as const
const changeOf = ({ mark }: DrawnEdge): string =>
  mark === null ? '' : mark === 'NEW_HOLDER' ? 'a new holder' : CHANGED[mark]

const listOf = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(', ')

/**
 * A link of those that one goes round: 'Link 2 of 7: Ann was Leader of Town (2 documents). Possibly on 1 March 2025.'
 * `when` is the day that is shown, in words; null while all times are, and the day is off.
 */
export function linkWords(edge: DrawnEdge, position: number, count: number, when: string | null): string {
  const sure = edge.mark === null ? sureness(edge) : changeOf(edge)
  const ofTheDay = sure === 'certainly' || sure === 'possibly'
  const words = !ofTheDay ? sure : when === null ? '' : `${sure} on ${when}`
  return `Link ${position} of ${count}: ${edge.sentence}${words === '' ? '' : ` ${capital(words)}.`}`
}

/** Of several parallel links, as many are told as can be listened to on the way. */
const TOLD = 2

/** What one walks along from a node to a neighbour: 'Leader of Town, possibly, 1 source'. */
export function wayWords({ nodes, edges }: Drawing, from: string, to: string): string {
  const name = (id: string) => nodes.find((node) => node.id === id)?.entity.name ?? id
  const along = edges.filter(({ source, target }) => [source, target].includes(from) && [source, target].includes(to))
  const told = along.slice(0, TOLD).map((edge) => {
    const clause =
      edge.kind === 'MEMBERSHIP'
        ? `${edge.label} ${heldAt(edge.label)} ${name(edge.target)}`
        : bareClause({
            ...edge,
            typename: relationKind(edge.kind).statement,
            relation: edge.kind,
            from: edge.source,
            to: edge.target,
            fromName: name(edge.source),
            toName: name(edge.target),
          })
    return listOf([clause, changeOf(edge), sureness(edge), counted(edge.sourceCount, 'source')])
  })
  const more = along.length > TOLD ? [`${along.length - TOLD} more`] : []
  return [...told, ...more].join('; ')
}
