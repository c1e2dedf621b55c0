import { relationKind } from '../../../schema/kinds/find.ts'
import { formatDate } from '../../../schema/time.ts'
import type { ChangedTie, ChangesAnswer } from '../../api/changes.ts'

/** A seat that changed hands. */
type Seat = ChangesAnswer['newHolders'][number]

/** Something that happened, told of once however many had a part in it. */
export interface Happening {
  readonly id: string
  readonly name: string
  /** EDTF, as its source has it. */
  readonly date: string | null
  /** 'FIRST_DAY' where it surely was on the first day; 'POSSIBLY' where it may lie on or outside the two days. */
  readonly when: 'BETWEEN' | 'FIRST_DAY' | 'LAST_DAY' | 'POSSIBLY'
  readonly ties: readonly ChangedTie[]
}

/** What is different between two days, in the order in which it is read. */
export interface ChangeList {
  readonly from: string
  readonly to: string
  readonly newHolders: readonly Seat[]
  /** Roles, parts and structure in force, or possibly so, on the last day and surely not on the first. */
  readonly began: readonly ChangedTie[]
  /** The other way round. */
  readonly ended: readonly ChangedTie[]
  /** On neither of the days. */
  readonly between: readonly ChangedTie[]
  /** Surely after the first day and before the last. */
  readonly happened: readonly Happening[]
  /** On one of the days, or perhaps outside them. */
  readonly about: readonly Happening[]
  /** Who is named in papers of this time. */
  readonly named: readonly ChangedTie[]
  readonly continued: number
  readonly truncated: boolean
}

/** When an act was, as seen from two days (ISO). */
function whenOf({ bounds: { earliestStart, latestStart } }: ChangedTie, from: string, to: string): Happening['when'] {
  if (earliestStart === null || latestStart === null) return 'POSSIBLY'
  if (latestStart === from && earliestStart === from) return 'FIRST_DAY'
  if (latestStart === to && earliestStart === to) return 'LAST_DAY'
  return earliestStart > from && latestStart < to ? 'BETWEEN' : 'POSSIBLY'
}

function happeningOf(ties: readonly ChangedTie[], from: string, to: string): Happening | null {
  const [first] = ties
  if (first === undefined || first.statement.__typename !== 'Involvement') return null
  const { event } = first.statement
  return { id: event.id, name: event.name, date: event.date, when: whenOf(first, from, to), ties }
}

const startOf = ({ ties: [tie] }: Happening): string => tie?.bounds.earliestStart ?? ''

const ORDER = ['Membership', 'Participation', 'Affiliation']
/** Roles first, then parts in partnerships, then structure. */
const inOrder = (ties: readonly ChangedTie[]): ChangedTie[] =>
  ties.toSorted((a, b) => ORDER.indexOf(a.statement.__typename) - ORDER.indexOf(b.statement.__typename))

/** How many statements these lines draw: a membership through a post has two. */
const statementsIn = (lines: ChangesAnswer['continued']): number =>
  new Set(lines.map(({ statement }) => statement.id)).size

/**
 * Sorts the API's answer for reading: each statement once, and none of those that a change of holders tells of already.
 */
export function changeList({ from, to, began, ended, continued, newHolders, truncated }: ChangesAnswer): ChangeList {
  const seats = new Set(
    newHolders.flatMap(({ before, after }) => [...before, ...after].map(({ statement }) => statement.id)),
  )
  const all = [
    ...new Map(
      [...began, ...ended]
        .toSorted((a, b) => Number(a.kind !== 'HOLDS') - Number(b.kind !== 'HOLDS'))
        .map((tie) => [tie.statement.id, tie]),
    ).values(),
  ]
  const of = (kind: string) => all.filter((tie) => relationKind(tie.kind).statement === kind)
  const ties = inOrder(
    all.filter((tie) => ORDER.includes(relationKind(tie.kind).statement) && !seats.has(tie.statement.id)),
  )
  const events = [...Map.groupBy(of('Involvement'), (tie) => tie.target).values()]
    .flatMap((group) => happeningOf(group, from, to) ?? [])
    .toSorted((a, b) => startOf(a).localeCompare(startOf(b)))
  return {
    from,
    to,
    newHolders,
    truncated,
    continued: statementsIn(continued),
    began: ties.filter((tie) => tie.holdsAfter !== null && tie.holdsBefore === null),
    ended: ties.filter((tie) => tie.holdsBefore !== null && tie.holdsAfter === null),
    between: ties.filter((tie) => tie.holdsBefore === null && tie.holdsAfter === null),
    happened: events.filter(({ when }) => when === 'BETWEEN'),
    about: events.filter(({ when }) => when !== 'BETWEEN'),
    named: of('Mention'),
  }
}

/**
 * What is only possible of a tie that began or ended, in words: 'possibly still so on 31 July 2025'; null where its day
 * is settled.
 */
export function possiblyWords(
  { holdsBefore, holdsAfter, bounds }: ChangedTie,
  { from, to }: Pick<ChangeList, 'from' | 'to'>,
): string | null {
  if ((holdsAfter ?? holdsBefore) !== 'POSSIBLY') return null
  const day = holdsAfter === null ? from : to
  return `possibly ${bounds.latestStart !== null && bounds.latestStart <= day ? 'still ' : ''}so on ${formatDate(day)}`
}

/** Why an event is not simply between the two days; empty where it is. */
export const whenWords: Readonly<Record<Happening['when'], string>> = {
  BETWEEN: '',
  FIRST_DAY: 'on the first of the two days',
  LAST_DAY: 'on the last of the two days',
  POSSIBLY: 'perhaps not between the two days',
}

/** The holders of a seat on a day by name, 'possibly' before those who are not certain. */
export const holderNames = (holders: Seat['before']): string =>
  holders.map(({ holds, member }) => `${holds === 'POSSIBLY' ? 'possibly ' : ''}${member.name}`).join(', ') ||
  'not known'

/** Ids of the statements of what began, ended or changed hands. */
export const changedStatements = ({ newHolders, began, ended }: ChangeList): readonly string[] =>
  [...newHolders.flatMap(({ before, after }) => [...before, ...after]), ...began, ...ended].map(
    ({ statement }) => statement.id,
  )
