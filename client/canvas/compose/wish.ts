import type { RelationKind } from '../../../schema/kinds/relations.ts'
import { isAuthority, type Link, type Thing } from './subject.ts'

/** How an end of a line would stand to the other: 1 above it, -1 below it, 0 level with it, null anywhere. */
export type Wish = 1 | -1 | 0 | null

const COMMANDING = /commission|fund|oversee|inspect|appointed the/i

/** Of a tie's start to its end. */
type Rule = (start: Thing, end: Thing, label: string) => Wish

const above: Rule = () => 1
const part: Rule = (_, end) => (end.type === 'PERSON' ? null : -1)
const takingPart: Rule = (start, _, label) => {
  if (COMMANDING.test(label) || isAuthority(start)) return 1
  if (start.type === 'PERSON' || start.classification === 'TEAM' || /team/i.test(label)) return -1
  return 0
}
const overAnother: Rule = (start, end) => (isAuthority(start) && isAuthority(end) ? 0 : 1)

/** Relations that are not named here leave both ends free. */
const RULES: Partial<Record<RelationKind, Rule>> = {
  OVERSEES: overAnother,
  FUNDS: overAnother,
  REVIEWS: overAnother,
  SUPPORTS: (start) => (isAuthority(start) ? 1 : null),
  PART_OF: part,
  SEAT_OF: part,
  HOLDS: () => -1,
  PARTICIPATION: takingPart,
  INVOLVEMENT: takingPart,
  RUNS: above,
  ADOPTED: above,
  SET_UP: above,
  HAS: above,
  RESPONSIBLE_FOR: above,
}

const turned = (wish: Wish): Wish => (wish === 1 ? -1 : wish === -1 ? 1 : wish)

/** What the first tie with a wish of its own says of a line's source over its target. */
export function wishOf(link: Link, source: Thing, target: Thing): Wish {
  for (const { kind, source: start, label } of link.ties) {
    const rule = RULES[kind]
    if (rule === undefined) continue
    return start === source.id ? rule(source, target, label) : turned(rule(target, source, label))
  }
  return null
}
