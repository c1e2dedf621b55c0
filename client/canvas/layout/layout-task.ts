import type { Position } from '../../state/picture/picture.ts'
import type { Layout } from '../../state/view/view.ts'

/** What a layout is to place, in pixels, label included. What has a position is never moved. */
export interface Box {
  readonly id: string
  readonly width: number
  readonly height: number
  /** How far below the node's place the middle of its box lies: the label stands under the shape. */
  readonly drop: number
  readonly position: Position | null
  /** Day number of the earliest date known of it, for the layout by time. */
  readonly since: number | null
}

export interface LayoutTask {
  /** 'grow' places only what has no position, around what has one. */
  readonly kind: Layout | 'grow'
  readonly boxes: readonly Box[]
  readonly lines: readonly { readonly source: string; readonly target: string }[]
  /** Where a radial layout has its middle. */
  readonly middle: string | null
  /** Another seed makes another layout of the same boxes. */
  readonly seed: number
  /** Width of the canvas over its height. */
  readonly aspect: number
}

/** Places of all boxes that had none. */
export type Places = Readonly<Record<string, Position>>
