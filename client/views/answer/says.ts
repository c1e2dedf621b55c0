import type { StatementAnswer } from '../../api/fragments.ts'
import type { EntityType } from '../../../schema/kinds/entities.ts'
import { bareClause } from '../../../schema/sentence.ts'
import { statementKinds } from '../../../schema/kinds/statements.ts'
import { capital } from '../../state/view/plain-words.ts'

/** A statement in short, as it reads on the page of one of its ends: there the other end is what matters. */
export function saysFrom(statement: StatementAnswer, id: string): string {
  switch (statement.__typename) {
    case 'Membership':
      return statement.member.id === id
        ? `${statement.role}, ${statement.organization?.name}`
        : `${statement.member.name}, ${statement.role}`
    case 'Participation':
      return statement.participant.id === id
        ? `${capital(statement.role)} in ${statement.partnership.name}`
        : `${statement.participant.name}, ${statement.role}`
    case 'Involvement':
      return statement.involved.id === id
        ? `${capital(statement.role)}: ${statement.event.name}`
        : `${statement.involved.name}, ${statement.role}`
    case 'Affiliation':
      return bareClause({
        ...statement,
        typename: statement.__typename,
        from: statement.from.id,
        fromName: statement.from.name,
        to: statement.to.id,
        toName: statement.to.name,
        label: null,
      })
    case 'Mention':
      return statement.who.id === id
        ? `${capital(statement.mentionKind)}: ${statement.document.title}`
        : `${statement.who.name}, ${statement.mentionKind}`
    case 'Judgement':
      return `${statement.category}: ${statement.grade}`
    case 'Fact':
      return statement.text
  }
}

/** The parts of an entity's page in their order: what an event found stands before who was in it. */
export function sectionsOf(type: EntityType): readonly (readonly [StatementAnswer['__typename'], string])[] {
  const first = (typename: string): boolean => type === 'EVENT' && (typename === 'Judgement' || typename === 'Fact')
  return statementKinds
    .toSorted((a, b) => Number(first(b.typename)) - Number(first(a.typename)))
    .map(({ typename, heading }) => [typename, heading])
}
