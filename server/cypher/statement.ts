/** One Cypher question: what the sweep test explains and runs. */
export interface Statement {
  readonly name: string
  readonly text: string
  /** Parameters it can be run with as they are. */
  readonly example: Readonly<Record<string, unknown>>
  /** The label that it reads the whole of, where the question is about the whole and no index could spare it. */
  readonly readsAll?: readonly string[]
}
