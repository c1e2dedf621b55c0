/** One Cypher question: what the sweep test explains and runs. */
export interface Statement {
  readonly name: string
  readonly text: string
  /** Parameters it can be run with as they are. */
  readonly example: Readonly<Record<string, unknown>>
}
