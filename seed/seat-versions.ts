import { possible } from '../schema/bounds.ts'
import { tighten } from './tighten.ts'
import { saysTheSame, type Version } from './versions.ts'

/** Who held a seat by one statement, and what the record said of when. */
export interface Holder {
  readonly id: string
  readonly member: string
  readonly versions: readonly Version[]
}

/**
 * What the record said of a seat of one: whoever held it bounds who held it before and after, on each day's record
 * anew.
 */
export function seatVersions(holders: readonly Holder[]): Map<string, readonly Version[]> {
  const days = [...new Set(holders.flatMap((holder) => holder.versions.map((version) => version.knownFrom)))]
  const result = new Map<string, Version[]>(holders.map((holder) => [holder.id, []]))
  for (const knownFrom of days.sort((a, b) => a - b)) {
    const known = holders.flatMap(({ id, member, versions }) => {
      const version = versions.findLast((candidate) => candidate.knownFrom <= knownFrom)
      return version === undefined ? [] : [{ id, member, version, bounds: version.bounds }]
    })
    // Whose dates contradict each other held it on no day, and bounds nobody.
    const able = known.filter(({ bounds }) => possible(bounds))
    const tightened = new Map(tighten(able).map((bounds, position) => [able[position]?.id, bounds]))
    known.forEach(({ id, version }) => {
      const next = { ...version, knownFrom, bounds: tightened.get(id) ?? version.bounds }
      const list = result.get(id)
      const previous = list?.at(-1)
      if (previous === undefined || !saysTheSame(previous, next)) list?.push(next)
    })
  }
  return result
}
