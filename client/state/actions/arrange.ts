import type { Position } from '../picture/picture.ts'
import { type Action, onPicture } from '../scene.ts'

/** Puts nodes in their places; those that are not in the picture are passed over. Whole pixels, as in the address. */
export const place = (positions: Readonly<Record<string, Position>>) =>
  onPicture((picture) => {
    const drawn = new Set(picture.nodes)
    const rounded = Object.entries(positions)
      .filter(([id]) => drawn.has(id))
      .map(([id, { x, y }]) => [id, { x: Math.round(x), y: Math.round(y) }] as const)
      .filter(([id, { x, y }]) => picture.positions[id]?.x !== x || picture.positions[id].y !== y)
    return rounded.length === 0
      ? picture
      : { ...picture, positions: { ...picture.positions, ...Object.fromEntries(rounded) } }
  })

/** Gives a place to those nodes only that have none: what comes back by undo stands where it stood last. */
export const placeWaiting =
  (positions: Readonly<Record<string, Position>>): Action =>
  (scene) =>
    place(Object.fromEntries(Object.entries(positions).filter(([id]) => scene.picture.positions[id] === undefined)))(
      scene,
    )

/** Keeps nodes where they are, whatever is laid out later. */
export const pin = (ids: readonly string[]) =>
  onPicture((picture) => {
    const pins = [...new Set([...picture.pins, ...ids.filter((id) => picture.nodes.includes(id))])]
    return pins.length === picture.pins.length ? picture : { ...picture, pins }
  })

/** Lets nodes be moved by layouts again. */
export const unpin = (ids: readonly string[]) =>
  onPicture((picture) => {
    const pins = picture.pins.filter((id) => !ids.includes(id))
    return pins.length === picture.pins.length ? picture : { ...picture, pins }
  })
