import { emptyPicture, type Picture } from './picture/picture.ts'
import { initialView, type View } from './view/view.ts'

/** Everything that undo, the address and a saved view restore: what is drawn and how it is looked at. */
export interface Scene {
  readonly picture: Picture
  readonly view: View
}

export const emptyScene: Scene = { picture: emptyPicture, view: initialView }

/** A pure step from one scene to the next. One that changes nothing returns the scene it was given. */
export type Action = (scene: Scene) => Scene

/** An action that touches the picture only. */
export const onPicture =
  (change: (picture: Picture) => Picture): Action =>
  (scene) => {
    const picture = change(scene.picture)
    return picture === scene.picture ? scene : { ...scene, picture }
  }

/** An action that sets some of the view; the same values again leave the scene as it is. */
export const onView =
  (change: (view: View) => Partial<View>): Action =>
  (scene) => {
    const part = change(scene.view)
    const same = (Object.keys(part) as (keyof View)[]).every(
      (key) => JSON.stringify(part[key]) === JSON.stringify(scene.view[key]),
    )
    return same ? scene : { ...scene, view: { ...scene.view, ...part } }
  }

/** Does one action after the other. */
export const inTurn =
  (...actions: readonly Action[]): Action =>
  (scene) =>
    actions.reduce((now, action) => action(now), scene)
