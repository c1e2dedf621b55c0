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

  /** The ties that a chain may take from a node, by neighbour: the best evidenced one, and with `sameTime` others too that reach further in time. */
  choices(node: string, sameTime: boolean): Map<string, Tie[]> {
    const choices = new Map<string, Tie[]>()
    const ties = [...this.at(node)].sort(
      (a, b) => compareWeakness(weaknessOf(a), weaknessOf(b)) || (a.id < b.id ? -1 : 1),
    )
    for (const tie of ties) {
      const other = across(tie, node)
      const better = choices.get(other) ?? []
      if (better.length === 0 || (sameTime && !better.some((known) => covers(known, tie))))
        choices.set(other, [...better, tie])
    }
    return choices
  }
}

const covers = (a: Step, b: Step): boolean =>
  a.days.earliestStart <= b.days.earliestStart && a.days.latestEnd >= b.days.latestEnd
