import { across, type Step } from './chain.ts'
import type { KnownTies } from './known-ties.ts'
import type { Reader } from './reader.ts'

/** What can be reached from one end, level by level. */
export class Reach<Tie extends Step> {
  readonly #known: KnownTies<Tie>
  readonly #seen: Set<string>
  /** Nodes of the outermost level, whose own ties are not followed yet. */
  frontier: readonly string[]
  /** How many levels were followed. */
  levels = 0
  /** How many of them are known as a whole: from the first hub that could not be read on, ties may be missing. */
  whole = 0

  constructor(start: string, known: KnownTies<Tie>) {
    this.#known = known
    this.#seen = new Set([start])
    this.frontier = [start]
  }

  get blocked(): boolean {
    return this.whole < this.levels
  }

  get exhausted(): boolean {
    return this.frontier.length === 0
  }

  has(node: string): boolean {
    return this.#seen.has(node)
  }

  /** Reads the ties of the frontier and steps along them. */
  async grow(reader: Reader<Tie>): Promise<void> {
    const read = await reader.all(this.frontier)
    if (read && !this.blocked) this.whole += 1
    this.levels += 1
    const next = new Set<string>()
    for (const node of this.frontier)
      for (const tie of this.#known.at(node)) {
        const other = across(tie, node)
        if (!this.#seen.has(other)) next.add(other)
      }
    for (const node of next) this.#seen.add(node)
    this.frontier = [...next].sort()
  }
}
