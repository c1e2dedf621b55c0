import { isoDay } from '../../schema/time.ts'
import type { Issue } from '../issue.ts'
import type { Seed } from '../read.ts'
import { type Timeline, timeline } from '../timeline.ts'
import { atRecord } from './at-record.ts'

type Membership = Seed['records']['memberships'][number]

/** The first day on which both are certainly in post, or null. */
function sharedDay(times: Timeline, a: Membership, b: Membership): string | null {
  const [first, second] = [times.get(a.id)?.at(-1)?.bounds, times.get(b.id)?.at(-1)?.bounds]
  if (first === undefined || second === undefined) return null
  const day = Math.max(first.latestStart, second.latestStart)
  return day <= Math.min(first.earliestEnd, second.earliestEnd) ? isoDay(day) : null
}

/** A post of one seat has no two certain holders on a day, unless the two say of each other that they conflict. */
export function oneHolderASeat(seed: Seed): Issue[] {
  const times = timeline(seed.records)
  const single = new Set<string>(seed.records.posts.filter((post) => post.seats === 1).map((post) => post.id))
  const holders = seed.records.memberships.filter(
    (record) => record.standing === 'IN_FORCE' && record.post !== undefined && single.has(record.post),
  )
  return holders.flatMap((a, position) =>
    holders.slice(position + 1).flatMap((b) => {
      if (
        a.post !== b.post ||
        a.member === b.member ||
        a.conflictsWith?.includes(b.id) ||
        b.conflictsWith?.includes(a.id)
      )
        return []
      const day = sharedDay(times, a, b)
      return day === null
        ? []
        : [
            atRecord(seed, b.id, {
              field: 'post',
              what: `'${a.id}' certainly holds ${a.post} on ${day} too`,
              why: 'The post has one seat',
              todo: `Correct the dates; where sources disagree, write conflictsWith: [${a.id}]; where several may hold it, give the post its number of seats`,
            }),
          ]
    }),
  )
}
