/** A cell of a notebook; what is not code is Markdown. */
export interface Cell {
  readonly id: string
  readonly code: boolean
  readonly source: string
}
