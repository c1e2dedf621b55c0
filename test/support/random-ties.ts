import type { Step } from '../../server/paths/chain.ts'
import type { ReadTies } from '../../server/paths/reader.ts'
import type { OracleTie } from './oracle/ties.ts'
import type { Chance } from './random-records.ts'

/** A tie of one day, to be given ends and an id. */
export const oneDay: OracleTie = {
  id: '',
  kind: 'PART_OF',
  source: '',
  target: '',
  holds: null,
  standing: 'IN_FORCE',
  bounds: { earliestStart: 0, latestStart: 0, earliestEnd: 0, latestEnd: 0 },
  certainty: 'STATED',
  citationCount: 1,
  sourceCount: 1,
  seat: null,
}

/** One of three people, of whom the first two may be one, in a seat. */
const someSeat = (chance: Chance): OracleTie['seat'] => {
  const member = `person:n${chance.whole(0, 2)}`
  return { post: 'post:n0', member, mayBe: member === 'person:n0' ? ['person:n1'] : [] }
}

/** Ties of random days and evidence among some nodes, half of them at the first three. */
export function randomTies(chance: Chance, nodes: number, ties: number): OracleTie[] {
  const node = (): string => `org:n${chance.whole(0, 2) === 0 ? chance.whole(0, 2) : chance.whole(0, nodes - 1)}`
  return Array.from({ length: ties }, (_, index) => {
    const day = chance.whole(0, 60)
    return {
      id: `affiliation:s${String(index).padStart(4, '0')}`,
      kind: 'PART_OF' as const,
      source: node(),
      target: node(),
      holds: chance.of(['CERTAINLY', 'POSSIBLY'] as const),
      standing: 'IN_FORCE',
      bounds: { earliestStart: day, latestStart: day, earliestEnd: day, latestEnd: day + chance.whole(0, 40) },
      certainty: chance.of(['STATED', 'IMPLIED'] as const),
      citationCount: 1,
      sourceCount: chance.whole(1, 3),
      seat: chance.whole(0, 3) > 0 ? null : someSeat(chance),
    }
  }).filter((tie) => tie.source !== tie.target)
}

/** A way of `hops` steps with up to four short ties side by side at each, and a few ties that lead astray. */
export function parallelTies(chance: Chance, hops: number): OracleTie[] {
  const pairs = Array.from({ length: hops }, (_, hop) =>
    Array.from({ length: chance.whole(1, 4) }, () => [hop, hop + 1] as const),
  ).flat()
  const astray = Array.from(
    { length: chance.whole(0, 4) },
    () => [chance.whole(0, hops), chance.whole(0, hops)] as const,
  )
  const ties = randomTies(chance, 1 + hops, pairs.length + astray.length + 60)
  return [...pairs, ...astray]
    .filter(([a, b]) => a !== b)
    .flatMap(([a, b], place) => {
      const tie = ties[place]
      const day = chance.whole(0, 20)
      const bounds = { earliestStart: day, latestStart: day, earliestEnd: day, latestEnd: day + chance.whole(0, 8) }
      return tie === undefined ? [] : [{ ...tie, source: `org:n${a}`, target: `org:n${b}`, bounds }]
    })
}

/** Reads ties from memory as the database does: node by node, cut after `cap` each and `most` in all. */
export function reading(ties: readonly OracleTie[]): { read: ReadTies<Step>; count: () => number } {
  let count = 0
  const read: ReadTies<Step> = async (near, cap, most) => {
    const rows = near
      .flatMap((node) =>
        ties
          .filter((tie) => tie.source === node || tie.target === node)
          .slice(0, cap)
          .map((tie) => ({ near: node, tie: { ...tie, days: tie.bounds } })),
      )
      .slice(0, most)
    count += rows.length
    return rows
  }
  return { read, count: () => count }
}
