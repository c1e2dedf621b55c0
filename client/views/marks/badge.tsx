import type { DrawnEdge } from '../../state/picture/drawn-edge.ts'

/** What a line's look says, as a word: possible, ended, planned, began … Nothing for a plain certain tie. */
export function badgeWords(edge: DrawnEdge): string | null {
  const possibly = edge.time === 'POSSIBLY' ? 'possibly ' : ''
  if (edge.mark === 'BEGAN') return `${possibly}began`
  if (edge.mark === 'ENDED') return `${possibly}ended`
  if (edge.mark === 'NEW_HOLDER') return `${possibly}new holder`
  if (edge.standing === 'PROPOSED') return 'planned'
  if (edge.time === 'POSSIBLY') return 'possibly'
  if (edge.time === 'ENDED') return 'had ended'
  return edge.time === 'NOT_YET' ? 'not begun' : null
}

/** The same as a mark beside a line of text. */
export function Badge({ edge }: { edge: DrawnEdge }) {
  const words = badgeWords(edge)
  return words === null ? null : (
    <span class={`chip ${words === 'planned' ? 'plan' : words === 'possibly' ? 'possible' : ''}`}>{words}</span>
  )
}
