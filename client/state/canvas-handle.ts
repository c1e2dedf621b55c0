/** What is said of an element of the picture where it is taken away. */
export interface SaidOf {
  /** Told when it is pointed at; null for nothing. */
  readonly words: string | null
  /** Numbers of the sources behind it; empty for none. */
  readonly notes: string
}
export type Said = (id: string) => SaidOf

/** The picture as SVG without its root, in the canvas's own pixels. */
export interface DrawnPicture {
  readonly markup: string
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** What the drawn canvas can do when asked; the store holds none while nothing is drawn. */
export interface CanvasHandle {
  /** Brings these nodes, or all, into sight. */
  fit(ids?: readonly string[]): void
  /** Above 1 is nearer. */
  zoomBy(factor: number): void
  /** Lays out anew all that is not pinned; the places come into the picture as a step. */
  arrange(): Promise<void>
  /** The picture as it is drawn now, as markup: in the page's colours, or in those of a light page. */
  picture(said: Said, colours: 'page' | 'paper'): DrawnPicture
}
