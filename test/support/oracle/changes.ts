import { dayOf } from '../../../schema/time.ts'
import type { Records } from '../../../seed/records.ts'
import type { OracleTie } from './ties.ts'

/** What is different between two days, tie by tie. */
export interface OracleChanges {
  readonly began: readonly OracleTie[]
  readonly ended: readonly OracleTie[]
  readonly continued: readonly OracleTie[]
}

/** Whether there is any day from one to another on which a tie may have held: each of them is tried. */
function mayHaveHeld({ bounds }: OracleTie, from: number, to: number): boolean {
  for (let day = from; day <= to; day += 1) if (bounds.earliestStart <= day && day <= bounds.latestEnd) return true
  return false
}

/**
 * Ties that may have held on one of the days: begun where they surely did not hold on the first or before, ended where
 * they surely did not on the last or after.
 */
export function oracleChanges(ties: readonly OracleTie[], fromIso: string, toIso: string): OracleChanges {
  const [from, to] = [dayOf(fromIso), dayOf(toIso)]
  const seen = ties.filter((tie) => mayHaveHeld(tie, from, to))
  const began = seen.filter((tie) => tie.bounds.earliestStart > from)
  const ended = seen.filter((tie) => tie.bounds.latestEnd < to)
  return { began, ended, continued: seen.filter((tie) => !began.includes(tie) && !ended.includes(tie)) }
}

/**
 * The members who may hold a seat at the end and surely did not at the start, by post of one seat; of seats only where
 * one of them may not be somebody who held it at the start.
 */
export function oracleNewHolders(
  ties: readonly OracleTie[],
  people: Records['people'],
  fromIso: string,
  toIso: string,
): Map<string, Set<string>> {
  const on = (tie: OracleTie, iso: string): boolean =>
    tie.bounds.earliestStart <= dayOf(iso) && dayOf(iso) <= tie.bounds.latestEnd
  const says = (a: string, b: string): boolean =>
    people.find(({ id }) => id === a)?.mayBe?.includes(b as never) === true
  const found = new Map<string, Set<string>>()
  const holders = ties.filter((tie) => tie.kind === 'HOLDS')
  for (const [seat, held] of Map.groupBy(holders, (tie) => tie.target)) {
    const before = [...new Set(held.filter((tie) => on(tie, fromIso)).map((tie) => tie.source))]
    const came = held.filter((tie) => on(tie, toIso) && !before.includes(tie.source)).map((tie) => tie.source)
    if (came.some((one) => before.every((other) => !says(one, other) && !says(other, one))))
      found.set(seat, new Set(came))
  }
  return found
}
