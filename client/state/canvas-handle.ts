/** What the drawn canvas can do when asked; the store holds none while nothing is drawn. */
export interface CanvasHandle {
  /** Brings these nodes, or all, into sight. */
  fit(ids?: readonly string[]): void
  /** Above 1 is nearer. */
  zoomBy(factor: number): void
  /** Lays out anew all that is not pinned; the places come into the picture as a step. */
  arrange(): Promise<void>
  /** Moves the keyboard's focus to the canvas, to this node. */
  focusNode(id: string): void
  png(): Promise<Blob>
}
