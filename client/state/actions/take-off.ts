import { type Action, inTurn, onPicture, onView } from '../scene.ts'

const keepSelection = (keep: (id: string) => boolean) => onView((view) => ({ selection: view.selection.filter(keep) }))

/** Takes nodes off the picture, with everything remembered about them. */
export function takeOff(ids: readonly string[]): Action {
  const gone = new Set(ids)
  const stays = (id: string) => !gone.has(id)
  return inTurn(
    onPicture((picture) =>
      picture.nodes.every(stays)
        ? picture
        : {
            nodes: picture.nodes.filter(stays),
            positions: Object.fromEntries(Object.entries(picture.positions).filter(([id]) => stays(id))),
            pins: picture.pins.filter(stays),
            hidden: picture.hidden.filter(stays),
            expansions: picture.expansions
              .filter((expansion) => stays(expansion.of))
              .map((expansion) => ({ ...expansion, brought: expansion.brought.filter(stays) }))
              .filter((expansion) => expansion.brought.length > 0),
          },
    ),
    keepSelection(stays),
  )
}

/** Takes off exactly what the expansions of this node brought. */
export const unexpand =
  (of: string): Action =>
  (scene) => {
    const brought = scene.picture.expansions
      .filter((expansion) => expansion.of === of)
      .flatMap((expansion) => expansion.brought)
    return takeOff(brought)(scene)
  }

/** Keeps these nodes only. */
export const keepOnly =
  (ids: readonly string[]): Action =>
  (scene) => {
    const kept = new Set(ids)
    return takeOff(scene.picture.nodes.filter((id) => !kept.has(id)))(scene)
  }

/** Leaves nodes in the picture without drawing them; they keep their places. */
export const hide = (ids: readonly string[]): Action =>
  inTurn(
    onPicture((picture) => {
      const hidden = [...new Set([...picture.hidden, ...ids.filter((id) => picture.nodes.includes(id))])]
      return hidden.length === picture.hidden.length ? picture : { ...picture, hidden }
    }),
    keepSelection((id) => !ids.includes(id)),
  )

/** Draws everything that was hidden. */
export const unhideAll = onPicture((picture) => (picture.hidden.length === 0 ? picture : { ...picture, hidden: [] }))
