/**
 * Who waits, by client: the next is always one of the client that is served least at the moment, so that nobody's many
 * questions stand before somebody's one.
 */
export class FairQueue<Entry> {
  /** In the order in which clients were last served. */
  readonly #waiting = new Map<string, Entry[]>()
  size = 0

  /** How many clients wait. */
  get clients(): number {
    return this.#waiting.size
  }

  /** How many entries of a client wait. */
  of(client: string): number {
    return this.#waiting.get(client)?.length ?? 0
  }

  add(client: string, entry: Entry): void {
    const own = this.#waiting.get(client)
    if (own === undefined) this.#waiting.set(client, [entry])
    else own.push(entry)
    this.size += 1
  }

  remove(client: string, entry: Entry): void {
    const own = this.#waiting.get(client) ?? []
    const place = own.indexOf(entry)
    if (place < 0) return
    own.splice(place, 1)
    if (own.length === 0) this.#waiting.delete(client)
    this.size -= 1
  }

  /**
   * Takes the oldest entry of the client with the fewest `running`, of those with fewer than `most`; undefined where
   * there is none.
   */
  take(running: (client: string) => number, most: number): Entry | undefined {
    let least = most
    let next: string | undefined
    for (const client of this.#waiting.keys()) {
      const now = running(client)
      if (now < least) [least, next] = [now, client]
      if (least === 0) break
    }
    if (next === undefined) return undefined
    const own = this.#waiting.get(next) ?? []
    const entry = own.shift()
    this.#waiting.delete(next)
    if (own.length > 0) this.#waiting.set(next, own)
    this.size -= 1
    return entry
  }
}
