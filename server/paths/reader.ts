import type { Step } from './chain.ts'
import type { KnownTies } from './known-ties.ts'

/**
 * How many ties one search for paths reads, how many more at hubs (nodes with more ties than `perNode`), and how many
 * beginnings of chains it looks at for each length.
 */
export interface Budget {
  readonly perNode: number
  readonly ties: number
  readonly hubTies: number
  readonly beginnings: number
}

export const BUDGET: Budget = { perNode: 1_000, ties: 20_000, hubTies: 10_000, beginnings: 200_000 }

/** Reads the ties of some nodes in turn, at most `cap` a node and `most` in all; null is a tie that does not count. */
export type ReadTies<Tie> = (
  near: readonly string[],
  cap: number,
  most: number,
) => Promise<readonly { near: string; tie: Tie | null }[]>

/** Reads ties into what is known, a node at most once, and no more of them than the budget. */
export class Reader<Tie extends Step> {
  readonly #known: KnownTies<Tie>
  readonly #read: ReadTies<Tie>
  readonly #budget: Budget
  readonly #done = new Map<string, boolean>()
  #ties: number
  #hubTies: number

  constructor(known: KnownTies<Tie>, read: ReadTies<Tie>, budget: Budget) {
    this.#known = known
    this.#read = read
    this.#budget = budget
    this.#ties = budget.ties
    this.#hubTies = budget.hubTies
  }

  /**
   * Reads the ties of these nodes, hubs after the others. Tells whether they are all known now; where the budget does
   * not allow it, the rest is left out.
   */
  async all(nodes: readonly string[]): Promise<boolean> {
    const fresh = nodes.filter((node) => !this.#done.has(node))
    const hubs = await this.#pass(fresh, Math.min(this.#budget.perNode, this.#ties), this.#ties)
    this.#ties -= hubs.read
    const rest = await this.#pass(hubs.unread, this.#hubTies, this.#hubTies)
    this.#hubTies -= rest.read
    for (const node of fresh) this.#done.set(node, !rest.unread.includes(node))
    return nodes.every((node) => this.#done.get(node))
  }

  async #pass(nodes: readonly string[], cap: number, most: number): Promise<{ read: number; unread: string[] }> {
    if (nodes.length === 0 || most <= 0) return { read: 0, unread: [...nodes] }
    const rows = await this.#read(nodes, cap + 1, most + 1)
    const counts = new Map<string, number>()
    for (const { near, tie } of rows) {
      counts.set(near, (counts.get(near) ?? 0) + 1)
      if (tie !== null) this.#known.add(tie)
    }
    // Nodes are read in turn: where reading stopped, the last one and all behind it are not known.
    const stopped = rows.length > most ? nodes.indexOf(rows.at(-1)?.near ?? '') : nodes.length
    return {
      read: Math.min(rows.length, most),
      unread: nodes.filter((node, index) => index >= stopped || (counts.get(node) ?? 0) > cap),
    }
  }
}
