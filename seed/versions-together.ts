import { type Bounds, possible } from '../schema/bounds.ts'
import type { Day } from '../schema/time.ts'
import { saysTheSame, type Version } from './versions.ts'

/** One of several statements that bound each other, and what the record said of when. */
export interface Bounding {
  readonly id: string
  readonly versions: readonly Version[]
}

/** One of them with its dates of one day's record. */
export type Dated<Some> = Some & { readonly bounds: Bounds }

/**
 * What the record said of statements that bound each other, such as of who held a seat: on each day's record anew.
 * `bound` gives the bounds of each of those that were on it, in their order; it is told the day of the record.
 * `alsoOn` are days of the record on which more than their own dates changed.
 */
export function versionsTogether<Some extends Bounding>(
  all: readonly Some[],
  bound: (known: readonly Dated<Some>[], knownFrom: Day) => readonly Bounds[],
  alsoOn: readonly Day[] = [],
): Map<string, readonly Version[]> {
  const days = [...new Set([...alsoOn, ...all.flatMap(({ versions }) => versions.map(({ knownFrom }) => knownFrom))])]
  const result = new Map<string, Version[]>(all.map(({ id }) => [id, []]))
  for (const knownFrom of days.sort((a, b) => a - b)) {
    const known = all.flatMap((one) => {
      const version = one.versions.findLast((candidate) => candidate.knownFrom <= knownFrom)
      return version === undefined ? [] : [{ one, version }]
    })
    // What was so on no day, because its dates contradict each other, bounds nothing.
    const able = known.filter(({ version }) => possible(version.bounds))
    const bounded = bound(
      able.map(({ one, version }) => ({ ...one, bounds: version.bounds })),
      knownFrom,
    )
    const boundsById = new Map(able.map(({ one }, position) => [one.id, bounded[position]]))
    for (const { one, version } of known) {
      const next = { ...version, knownFrom, bounds: boundsById.get(one.id) ?? version.bounds }
      const list = result.get(one.id)
      const previous = list?.at(-1)
      if (previous === undefined || !saysTheSame(previous, next)) list?.push(next)
    }
  }
  return result
}
