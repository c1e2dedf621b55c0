import { commonWindow } from '../../../schema/bounds.ts'
import { type OracleTie, twoInOneSeat } from './ties.ts'

/** A chain that brute force found. */
export interface OracleChain {
  readonly nodes: readonly string[]
  readonly ties: readonly OracleTie[]
}

type Rank = readonly [length: number, documents: number, implied: number, possible: number, nodes: string]

const rankOf = ({ nodes, ties }: OracleChain): Rank => [
  ties.length,
  -ties.reduce((sum, tie) => sum + tie.sourceCount, 0),
  ties.filter((tie) => tie.certainty === 'IMPLIED').length,
  ties.filter((tie) => tie.holds === 'POSSIBLY').length,
  nodes.join('\n'),
]

export function compareRanks(a: Rank, b: Rank): number {
  for (const [index, value] of a.entries()) {
    const other = b[index] as number | string
    if (value !== other) return value < other ? -1 : 1
  }
  return 0
}

/** The part of a chain's rank that does not depend on which of two equally good chains comes first. */
export const strengthOf = (chain: OracleChain): readonly number[] => rankOf(chain).slice(0, 4) as number[]

/** Whether there is a day on which all ties of a chain may have held, with nobody in a seat that another had. */
export const overlaps = ({ ties }: OracleChain): boolean =>
  commonWindow(ties.map((tie) => tie.bounds)) !== null &&
  ties.every((tie) => ties.every((other) => !twoInOneSeat(tie, other)))

/**
 * All simple chains between two entities in the order paths are given: every choice of ties is tried. Of those with the
 * same nodes the best is kept
 * whose ties may all have held on one day; where no choice has such a day, the best of all, or with `sameTime` none.
 */
export function oracleChains(
  ties: readonly OracleTie[],
  from: string,
  to: string,
  maxHops: number,
  sameTime: boolean,
): OracleChain[] {
  const at = new Map<string, OracleTie[]>()
  for (const tie of ties)
    for (const end of new Set([tie.source, tie.target])) at.set(end, [...(at.get(end) ?? []), tie])
  const best = new Map<string, OracleChain>()
  const better = (chain: OracleChain, known: OracleChain): boolean =>
    overlaps(chain) === overlaps(known) ? compareRanks(rankOf(chain), rankOf(known)) < 0 : overlaps(chain)
  const visit = (chain: OracleChain): void => {
    const here = chain.nodes.at(-1) as string
    if (here === to) {
      const key = chain.nodes.join('\n')
      const known = best.get(key)
      if (known === undefined || better(chain, known)) best.set(key, chain)
      return
    }
    if (chain.ties.length === maxHops) return
    for (const tie of at.get(here) ?? []) {
      const other = tie.source === here ? tie.target : tie.source
      if (!chain.nodes.includes(other)) visit({ nodes: [...chain.nodes, other], ties: [...chain.ties, tie] })
    }
  }
  visit({ nodes: [from], ties: [] })
  return [...best.values()]
    .filter((chain) => !sameTime || overlaps(chain))
    .sort((a, b) => compareRanks(rankOf(a), rankOf(b)))
}
