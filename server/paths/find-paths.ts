import type { Chain, Step } from './chain.ts'
import { chainsOfLength } from './chains.ts'
import { KnownTies } from './known-ties.ts'
import { Reach } from './reach.ts'
import { BUDGET, Reader, type ReadTies } from './reader.ts'

export interface PathQuestion {
  readonly from: string
  readonly to: string
  readonly maxHops: number
  readonly first: number
  readonly sameTime: boolean
}

type Sides<Tie extends Step> = readonly [Reach<Tie>, Reach<Tie>]

/** How many ties a chain may have and still lie within what both sides have read. Where a hub blocks both sides, it can only be left out. */
function covered([a, b]: Sides<Step>): number {
  return a.blocked && b.blocked ? a.levels + b.levels : a.whole + b.whole
}

/** The side to grow: the narrower one, and one that a hub blocks only where the other is blocked too. */
function next<Tie extends Step>(sides: Sides<Tie>): Reach<Tie> | undefined {
  const all = sides.every((side) => side.blocked)
  return sides.filter((side) => !side.exhausted && (all || !side.blocked)).sort((a, b) => a.frontier.length - b.frontier.length)[0]
}

const apart = ([a, b]: Sides<Step>, from: string, to: string): boolean =>
  (a.exhausted && !a.blocked && !a.has(to)) || (b.exhausted && !b.blocked && !b.has(from))

/**
 * The shortest chains between two different nodes, then the best evidenced.
 * It grows from both ends until every chain of the length it looks for lies within what has been read.
 * It is exact as long as no more ties than the budget need reading; beyond that, chains through the largest hubs may be missing.
 */
export async function findPaths<Tie extends Step>({ from, to, maxHops, first, sameTime }: PathQuestion, read: ReadTies<Tie>, budget = BUDGET): Promise<Chain<Tie>[]> {
  const known = new KnownTies<Tie>()
  const reader = new Reader(known, read, budget)
  const sides: Sides<Tie> = [new Reach(from, known), new Reach(to, known)]
  const found: Chain<Tie>[] = []
  for (let length = 1; length <= maxHops && found.length < first; length += 1) {
    for (let side = next(sides); side !== undefined && covered(sides) < length; side = next(sides)) await side.grow(reader)
    if (apart(sides, from, to)) return []
    for (const chain of chainsOfLength(known, from, to, length, sameTime)) {
      found.push(chain)
      if (found.length === first) break
    }
  }
  return found
}
