import type { Bundle } from '../../state/picture/bundle.ts'
import type { Mark } from '../../state/picture/comparison.ts'
import type { DrawnNode } from '../../state/picture/drawing.ts'
import { relationKind } from '../../../schema/kinds/find.ts'
import { common } from './shared-value.ts'
import { actDate, yearsOf } from './short-date.ts'

/** What stands at nodes and on lines. */

/**
 * Signs before a node's name and words behind it: a mark is read without its colour. It is its ties that changed, and
 * the words say so.
 */
const MARK_SIGN: Readonly<Record<Mark, string>> = { BEGAN: '+ ', ENDED: '× ', NEW_HOLDER: '⇄ ', KEPT: '' }
const MARK_WORDS: Readonly<Record<Mark, string>> = {
  BEGAN: ' (links began)',
  ENDED: ' (links ended)',
  NEW_HOLDER: ' (new holder)',
  KEPT: '',
}

/** A node's name, with what became of it between two compared days. */
export const nodeLabel = ({ entity, mark }: Pick<DrawnNode, 'entity' | 'mark'>): string =>
  mark === null ? entity.name : `${MARK_SIGN[mark]}${entity.name}${MARK_WORDS[mark]}`

/** What a line says: an act with its date, all else with what became of it. */
export function tieLabel({ label, edges }: Bundle): string {
  // The line and the sign on it say it, and the legend says what they mean; words here would cover other labels.
  if (common(edges, (edge) => edge.mark) !== null) return label
  const [first] = edges
  const plan = common(edges, (edge) => edge.standing) === 'PROPOSED' ? ' (plan)' : ''
  const timed = common(edges, ({ kind }) => relationKind(kind).time)
  if (timed === 'ACT' || timed === 'PRINTED') {
    const date = first === undefined || edges.length > 1 ? null : actDate(first.bounds)
    return `${label}${plan}${date === null ? '' : `, ${date}`}`
  }
  if (timed === 'STANDS') return `${label}${plan}`
  const time = common(edges, (edge) => edge.time)
  return `${label}${plan}${time === 'ENDED' ? ' (ended)' : time === 'NOT_YET' ? ' (later)' : ''}`
}

/** What a node's only line says under its name: a role with its years. */
export function leafWords(bundle: Bundle): string {
  const [first, ...more] = bundle.edges
  const years = first === undefined || more.length > 0 || first.kind !== 'MEMBERSHIP' ? null : yearsOf(first.bounds)
  return years === null ? tieLabel(bundle) : `${bundle.label}, ${years}`
}
