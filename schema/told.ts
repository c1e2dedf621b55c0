import { type Day, NO_LOWER, NO_UPPER } from './time.ts'

/** What was told of one property of an entity, oldest first: each value with the days from which it counts. */
export interface ToldLists {
  readonly known: readonly Day[]
  readonly since: readonly Day[]
  readonly said: readonly string[]
}

/** The days that are asked for; null is not asked. */
export interface AskedDays {
  readonly knownBy: Day | null
  readonly asOf: Day | null
}

/**
 * What could be told by the record of one day and of another day, oldest first: nothing that was published later than
 * the first, and nothing that tells of what came after the second.
 */
export const toldThen = ({ known, since, said }: ToldLists, { knownBy, asOf }: AskedDays): string[] =>
  said.filter(
    (_, place) =>
      (known[place] ?? NO_LOWER) <= (knownBy ?? NO_UPPER) && (since[place] ?? NO_LOWER) <= (asOf ?? NO_UPPER),
  )
