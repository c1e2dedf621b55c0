import { relationKind, statementKind } from '../../schema/kinds/find.ts'
import type { RelationKind } from '../../schema/kinds/relations.ts'
import { type StatementKind, statementKinds, type StatementTypename } from '../../schema/kinds/statements.ts'
import { OPEN } from '../../schema/bounds.ts'
import { formatDate, formatSomeDay } from '../../schema/time.ts'

/** What a sentence on a statement is made of. */
export interface Sayable {
  readonly typename: StatementTypename
  /** Id of what it is about. */
  readonly from?: string | null
  readonly relation?: RelationKind | null
  readonly label?: string | null
  readonly fromName: string
  readonly toName?: string | null
  readonly standing: string
  readonly start?: string | null
  readonly end?: string | null
  /** Whatever else its clause is made of. */
  readonly [property: string]: unknown
}

/** A clause with its words filled in; what is not known leaves its place empty. */
const filled = (clause: string, words: Readonly<Record<string, unknown>>): string =>
  clause.replace(/\{(\w+)\}/g, (_, name: string) => String(words[name] ?? ''))

/** The clause of a tie: 'Jill Colbert: Director of Children's Services, Tameside Council'. */
export const clause = (relation: RelationKind, from: string, to: string, label: string): string =>
  filled(relationKind(relation).clause, { from, to, label })

/** Properties that the clauses of statements without a relation are made of. */
export const saidProperties: readonly string[] = [
  ...new Set(
    (statementKinds as readonly StatementKind[]).flatMap(({ clause = '' }) =>
      [...clause.matchAll(/\{(\w+)\}/g)].flatMap(([, name = '']) => (name === 'from' || name === 'to' ? [] : [name])),
    ),
  ),
]

function words(said: Sayable): string {
  const ends = { from: said.fromName, to: said.toName }
  if (said.relation != null) return clause(said.relation, said.fromName, said.toName ?? '', said.label ?? '')
  return filled(statementKind(said.typename).clause ?? '{from}', { ...said, ...ends })
}

/** 'from May 2025'; a date with a word of its own keeps it: 'by January 2025', 'until about 2018'. */
function side(word: 'from' | 'until', date: string): string {
  const words = formatSomeDay(date)
  if (!words.startsWith('by ')) return `, ${word} ${words}`
  return word === 'from' ? `, ${words}` : `, until ${words.slice(3)} at the latest`
}

/**
 * What an inspection found, which is said with its day alone: that it goes on is no more than that nothing takes it
 * back.
 */
const isFinding = ({ typename, from }: Sayable): boolean =>
  typename === 'Judgement' || (typename === 'Fact' && from?.startsWith('event:') === true)

/** Dates in words where there are any; what happened in one stretch is said once. */
function dates(said: Sayable): string {
  const { start, end } = said
  if (start != null && (start === end || (end === OPEN && isFinding(said)))) return `, ${formatSomeDay(start)}`
  const until = end == null ? '' : end === OPEN ? `, ${formatDate(end)}` : side('until', end)
  return `${start == null ? '' : side('from', start)}${until}`
}

/** A statement in one sentence. It has no verb, so that it says no more about time than its dates do. */
export const sentenceOf = (said: Sayable): string =>
  `${words(said)}${dates(said)}${said.standing === 'PROPOSED' ? ' (proposed)' : ''}.`
