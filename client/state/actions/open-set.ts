import { emptyPicture } from '../picture/picture.ts'
import type { Action } from '../scene.ts'
import { initialView } from '../view/view.ts'

/** Draws some of a data set in place of what was drawn, at any time: what is in it may be long past. */
export const openSet =
  (ids: readonly string[]): Action =>
  ({ view: { layout, twin, panel } }) => ({
    picture: { ...emptyPicture, nodes: ids },
    view: { ...initialView, anyTime: true, layout, twin, panel },
  })
