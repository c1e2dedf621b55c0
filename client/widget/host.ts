/** What a notebook and the picture in it share. */
export interface Shared {
  /** Query and fragment of the view, as a link has them; the picture writes it. */
  readonly address: string
  /** Ids of the nodes and links that are selected. */
  readonly selection: readonly string[]
  /** ISO day of the picture; null is the latest day covered. */
  readonly on: string | null
  /** The picture as SVG, for where none can be drawn; the picture writes it. */
  readonly picture: string
}

/** The answer to a question as it came over HTTP. */
export interface Answered {
  readonly status: number
  readonly text: string
}

/** A notebook as the picture in it sees it. */
export interface Host {
  /** Where the server is; what is opened from the picture is opened there. */
  readonly url: string
  get<Name extends keyof Shared>(name: Name): Shared[Name]
  set(change: Partial<Shared>): void
  /** Calls when the selection or the day was changed, by the notebook or by another view of the same picture. */
  onChange(listener: () => void): void
  /** Has the notebook put a question to the server: the body of GraphQL over HTTP. */
  ask(body: string): Promise<Answered>
}

declare global {
  interface Window {
    moothallHost?: Host
  }
}
