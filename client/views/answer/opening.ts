import { formatDate } from '../../../schema/time.ts'
import type { HeldStatement } from '../../api/fragments.ts'
import type { EntityDetails } from '../../state/answers/details.ts'
import { listed } from '../../state/view/kind-counts.ts'
import { counted } from '../../state/view/plain-words.ts'
import { kindWords } from '../marks/full-name.ts'

type Of<Typename> = Extract<HeldStatement, { __typename: Typename }>

/** Names that a sentence holds; the rest is counted. */
const NAMED = 4

/** Names in a row, those beyond a few only counted. */
const names = (all: readonly string[]): string =>
  all.length <= NAMED + 1 ? listed(all) : listed([...all.slice(0, NAMED), counted(all.length - NAMED, 'other')])

const distinct = <T extends { readonly id: string; readonly name: string }>(all: readonly T[]): string[] => [
  ...new Map(all.map(({ id, name }) => [id, name])).values(),
]

const kinds = <Typename extends HeldStatement['__typename']>(
  statements: readonly HeldStatement[],
  typename: Typename,
): readonly Of<Typename>[] =>
  statements.filter((one): one is Of<Typename> => one.__typename === typename && one.standing === 'IN_FORCE')

/** How many documents some statements stand in, as a footnote: '(2 documents)'; empty for none. */
function restsOn(statements: readonly HeldStatement[]): string {
  const documents = new Set(statements.flatMap(({ citations }) => citations.map(({ document }) => document.id)))
  return documents.size === 0 ? '' : ` (${counted(documents.size, 'document')})`
}

const on = (day: string | null): string => (day === null ? 'at any time' : `on ${formatDate(day)}`)

function ofBody(entity: EntityDetails, statements: readonly HeldStatement[], day: string | null): string {
  const roles = kinds(statements, 'Membership').filter(({ organization }) => organization?.id === entity.id)
  const parts = kinds(statements, 'Participation').filter(({ participant }) => participant.id === entity.id)
  const people = distinct(roles.map(({ member }) => member))
  const found = [
    ...(people.length === 0 ? [] : [`${counted(people.length, 'person', 'people')} in post at ${entity.name}`]),
    ...(parts.length === 0 ? [] : [`its part in ${names(distinct(parts.map(({ partnership }) => partnership)))}`]),
  ]
  const rests = restsOn([...roles, ...parts])
  return found.length === 0
    ? `No document shows anybody in post at ${entity.name} ${on(day)}.`
    : `Documents show ${listed(found)} ${on(day)}, certainly or possibly${rests}.`
}

function ofPartnership(entity: EntityDetails, statements: readonly HeldStatement[], day: string | null): string {
  const parts = kinds(statements, 'Participation').filter(({ partnership }) => partnership.id === entity.id)
  const who = distinct(parts.map(({ participant }) => participant))
  return who.length === 0
    ? `No document shows who took part in ${entity.name} ${on(day)}.`
    : `${names(who)} ${who.length === 1 ? 'has' : 'have'} a part in ${entity.name} ${on(day)}, certainly or ` +
        `possibly${restsOn(parts)}.`
}

/** What an event found, or when it was; the sentences of its grades where it gave any. */
function ofEvent(entity: Extract<EntityDetails, { __typename: 'Event' }>): string | null {
  const grades = entity.judgements.nodes.map(({ sentence }) => sentence)
  if (grades.length > 0) return grades.slice(0, 2).join(' ')
  if (entity.date === null) return null
  const date = formatDate(entity.date)
  const words = [
    ...(entity.name.endsWith(` ${date}`) ? [] : [date]),
    ...(entity.published === null ? [] : [`published ${formatDate(entity.published)}`]),
  ]
  return words.length === 0 ? null : `${entity.name}: ${words.join('; ')}.`
}

/** The sentence that a card of something else than a person or a post opens with, as of a day (ISO; null is any time). */
export function openingOf(
  entity: EntityDetails,
  statements: readonly HeldStatement[],
  day: string | null,
): string | null {
  switch (entity.__typename) {
    case 'Organization':
      return ofBody(entity, statements, day)
    case 'Partnership':
      return ofPartnership(entity, statements, day)
    case 'Event':
      return ofEvent(entity)
    case 'Document': {
      const when =
        entity.documentPublished === null ? 'on a day not known' : `on ${formatDate(entity.documentPublished)}`
      const by = entity.publisher === null ? '' : ` by ${entity.publisher.name}`
      const count = entity.passages.reduce((sum, { statementCount }) => sum + statementCount, 0)
      return `‘${entity.name}’ was published${by} ${when}; ${counted(count, 'statement')} here rest on it.`
    }
    case 'Programme': {
      const linked = statements.filter(({ standing }) => standing === 'IN_FORCE')
      return `${entity.name} is a ${kindWords(entity).toLowerCase()}; ${counted(linked.length, 'statement')} tell of it ${on(day)}${restsOn(linked)}.`
    }
    default:
      return null
  }
}
