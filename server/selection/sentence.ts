import { relationKind } from '../../schema/kinds/find.ts'
import type { RelationKind } from '../../schema/kinds/relations.ts'
import { OPEN } from '../../schema/bounds.ts'
import { formatDate, formatSomeDay } from '../../schema/time.ts'

/** What a sentence on a statement is made of. */
export interface Sayable {
  readonly typename: string
  /** Id of what it is about. */
  readonly from?: string | null
  readonly relation?: RelationKind | null
  readonly label?: string | null
  readonly category?: string | null
  readonly grade?: string | null
  readonly text?: string | null
  readonly fromName: string
  readonly toName?: string | null
  readonly standing: string
  readonly start?: string | null
  readonly end?: string | null
}

/** The clause of a tie: 'Jill Colbert: Director of Children's Services, Tameside Council'. */
export function clause(relation: RelationKind, from: string, to: string, label: string): string {
  const words: Readonly<Record<string, string>> = { from, to, label }
  return relationKind(relation).clause.replace(/\{(from|to|label)\}/g, (_, name: string) => words[name] ?? '')
}

function words(said: Sayable): string {
  if (said.typename === 'Judgement') return `${said.fromName}: ${said.category} – ${said.grade} (${said.toName})`
  if (said.typename === 'Fact' || said.relation == null) return `${said.fromName}: ${said.text}`
  return clause(said.relation, said.fromName, said.toName ?? '', said.label ?? '')
}

/** 'from May 2025'; a date with a word of its own keeps it: 'by January 2025', 'until about 2018'. */
function side(word: 'from' | 'until', date: string): string {
  const words = formatSomeDay(date)
  if (!words.startsWith('by ')) return `, ${word} ${words}`
  return word === 'from' ? `, ${words}` : `, until ${words.slice(3)} at the latest`
}

/** What an inspection found, which is said with its day alone: that it goes on is no more than that nothing takes it back. */
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
