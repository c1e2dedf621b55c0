import { setImmediate } from 'node:timers/promises'
import type { Chain, Step } from './chain.ts'
import { chainsOfLength, type Ends } from './chains.ts'
import { KnownTies } from './known-ties.ts'
import { Reach } from './reach.ts'
import { BUDGET, Reader, type ReadTies } from './reader.ts'

export interface PathQuestion extends Ends {
  readonly maxHops: number
  readonly first: number
}

/** Why chains may be missing: not all ties were read, or not all beginnings of chains were looked at. */
export type Cut = 'TIES' | 'BEGINNINGS'

export interface FoundPaths<Tie extends Step> {
  readonly chains: readonly Chain<Tie>[]
  /** Null where the search was exact. */
  readonly cut: Cut | null
}

type Sides<Tie extends Step> = readonly [Reach<Tie>, Reach<Tie>]

/**
 * How many ties a chain may have and still lie within what both sides have read. Where a hub blocks both sides, it can
 * only be left out.
 */
function covered([a, b]: Sides<Step>): number {
  return a.blocked && b.blocked ? a.levels + b.levels : a.whole + b.whole
}

/** The side to grow: the narrower one, and one that a hub blocks only where the other is blocked too. */
function next<Tie extends Step>(sides: Sides<Tie>): Reach<Tie> | undefined {
  const all = sides.every((side) => side.blocked)
  return sides
    .filter((side) => !side.exhausted && (all || !side.blocked))
    .sort((a, b) => a.frontier.length - b.frontier.length)[0]
}

const apart = ([a, b]: Sides<Step>, from: string, to: string): boolean =>
  (a.exhausted && !a.blocked && !a.has(to)) || (b.exhausted && !b.blocked && !b.has(from))

/**
 * Whether a chain this long may run through ties that were not read. As long as one side is not blocked, it grows until
 * there is none.
 */
const mayMiss = (sides: Sides<Step>, length: number): boolean =>
  sides.every((side) => side.blocked) && sides[0].whole + sides[1].whole < length

/**
 * The shortest chains between two different nodes, then the best evidenced.
 * It grows from both ends until every chain of the length it looks for lies within what has been read.
 * Between long stretches of looking it waits for `pause`, so that others have their turn; what that throws ends the
 * search.
 * It is exact as long as no more than the budget needs reading and looking at; beyond that, chains through the largest
 * hubs may be missing, and `cut` says so.
 */
export async function findPaths<Tie extends Step>(
  question: PathQuestion,
  read: ReadTies<Tie>,
  budget = BUDGET,
  pause: () => Promise<void> = setImmediate,
): Promise<FoundPaths<Tie>> {
  const { from, to, maxHops, first } = question
  const known = new KnownTies<Tie>()
  const reader = new Reader(known, read, budget)
  const sides: Sides<Tie> = [new Reach(from, known), new Reach(to, known)]
  const chains: Chain<Tie>[] = []
  let cut: Cut | null = null
  for (let length = 1; length <= maxHops && chains.length < first; length += 1) {
    for (let side = next(sides); side !== undefined && covered(sides) < length; side = next(sides))
      await side.grow(reader)
    if (apart(sides, from, to)) break
    if (mayMiss(sides, length)) cut = 'TIES'
    for (const chain of chainsOfLength(known, question, length, budget.beginnings, () => {
      cut ??= 'BEGINNINGS'
    })) {
      if (chain === null) {
        await pause()
        continue
      }
      chains.push(chain)
      if (chains.length === first) break
    }
  }
  return { chains, cut }
}
