const [RETURN, NEWLINE] = [13, 10]

/** Bytes of a text that were read and are not yet part of any row, and those to come. */
export class Ahead {
  readonly #pieces: AsyncIterator<string>
  #held: Buffer = Buffer.alloc(0)

  constructor(pieces: AsyncIterable<string>) {
    this.#pieces = pieces[Symbol.asyncIterator]()
  }

  /** Up to so many bytes from one on; more are read where there are none. Empty at the end. */
  async bytes(from: number, most: number): Promise<Buffer> {
    while (from >= this.#held.length && (await this.#more()));
    return this.#held.subarray(from, from + most)
  }

  /** Lets go of the first bytes. */
  drop(bytes: number): void {
    this.#held = this.#held.subarray(bytes)
  }

  /** Takes the first line off, without what ends it; of one that is longer than any row only as much. */
  async line(longest: number): Promise<string | undefined> {
    let end = this.#end()
    // Behind a return there may be a line feed that belongs to it.
    while ((end < 0 || end + 1 === this.#held.length) && this.#held.length < longest && (await this.#more()))
      end = this.#end()
    if (this.#held.length === 0) return undefined
    const length = end < 0 ? Math.min(this.#held.length, longest) : end
    const line = this.#held.subarray(0, length).toString()
    const isPair = this.#held[length] === RETURN && this.#held[length + 1] === NEWLINE
    this.drop(length + (isPair ? 2 : end < 0 ? 0 : 1))
    return line
  }

  #end(): number {
    return this.#held.findIndex((byte) => byte === RETURN || byte === NEWLINE)
  }

  async #more(): Promise<boolean> {
    const next = await this.#pieces.next()
    if (next.done === true) return false
    this.#held = Buffer.concat([this.#held, Buffer.from(next.value)])
    return true
  }
}
