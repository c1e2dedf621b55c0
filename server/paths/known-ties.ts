import { across, compareWeakness, type Step, weaknessOf } from './chain.ts'

/** The part of the graph that a search for paths has read so far. */
export class KnownTies<Tie extends Step> {
  readonly #byNode = new Map<string, Map<string, Tie>>()

  add(tie: Tie): void {
    if (tie.source === tie.target) return
    for (const end of [tie.source, tie.target]) {
      const ties = this.#byNode.get(end) ?? new Map<string, Tie>()
      ties.set(tie.id, tie)
      this.#byNode.set(end, ties)
    }
  }

  at(node: string): Iterable<Tie> {
    return this.#byNode.get(node)?.values() ?? []
  }

  /** The ties of a node by neighbour, the best evidenced of parallel ones first. */
  byNeighbour(node: string): Map<string, Tie[]> {
    return Map.groupBy([...this.at(node)].sort(compareTies), (tie) => across(tie, node))
  }
}

const compareTies = (a: Step, b: Step): number =>
  compareWeakness(weaknessOf(a), weaknessOf(b)) || (a.id < b.id ? -1 : 1)
