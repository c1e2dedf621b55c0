import type { EntityDetails } from '../../state/answers/details.ts'
import type { HeldStatement } from '../../api/fragments.ts'
import { formatDate } from '../../../schema/time.ts'
import { openingOf } from './opening.ts'

type Membership = Extract<HeldStatement, { __typename: 'Membership' }>

/** Roles in force; those that go through a post first, as they say most of who somebody is. */
const roles = (statements: readonly HeldStatement[]): readonly Membership[] =>
  statements
    .filter(
      (statement): statement is Membership =>
        statement.__typename === 'Membership' && statement.standing === 'IN_FORCE',
    )
    .sort((a, b) => Number(b.post !== null) - Number(a.post !== null))

/** The statement itself, and what it leaves open of the day. */
const roleSentence = (role: Membership, day: string | null): string =>
  role.holds === 'POSSIBLY' && day !== null
    ? `${role.sentence} Possibly, not certainly, on ${formatDate(day)}.`
    : role.sentence

/**
 * The sentence that answers who or what something is on the day (ISO; null is any time), as far as the sources go; null
 * where its heading says it.
 */
export function answerSentence(
  entity: EntityDetails,
  statements: readonly HeldStatement[],
  day: string | null,
): string | null {
  switch (entity.__typename) {
    case 'Person': {
      const held = roles(statements).filter((role) => role.member.id === entity.id)
      if (held.some((role) => role.holds !== 'POSSIBLY')) return held.map((role) => roleSentence(role, day)).join(' ')
      const others = roles(entity.otherTimes.nodes).filter((role) => role.member.id === entity.id)
      const known = [...held, ...others].map((role) => roleSentence(role, day)).join(' ')
      if (held.length > 0) return known
      return (
        `No role${day === null ? '' : ` on ${formatDate(day)}`} is on record; that is no evidence that there ` +
        `was none. ${known}`
      )
    }
    case 'Post': {
      const on = roles(statements).filter((role) => day === null || role.holds !== null)
      if (on.length === 0) return `No evidence of who held it${day === null ? '' : ` on ${formatDate(day)}`}.`
      return on.map((role) => roleSentence(role, day)).join(' ')
    }
    default:
      return openingOf(entity, statements, day)
  }
}
