import type { EntityType } from '../../../schema/kinds/entities.ts'
import type { RelationKind } from '../../../schema/kinds/relations.ts'
import { type Action, onView } from '../scene.ts'
import type { Card } from '../trail.ts'
import { noPath, type PathQuestion, type View } from '../view/view.ts'

/** Sets parts of the view. */
export const look = (part: Partial<View>) => onView(() => part)

/** Picks out exactly these nodes and ties, and opens their details; nothing closes them. */
export const select = (ids: readonly string[]) =>
  onView((view) => ({
    selection: ids,
    panel: ids.length > 0 ? 'details' : view.panel === 'details' ? 'none' : view.panel,
  }))

/** Shows another card, with what is selected on it. */
export const showCard = ({ panel, selection }: Card) => onView(() => ({ panel, selection }))

/** Lets go of what is selected; the card stays. */
export const letGo = onView(() => ({ selection: [] }))

const toggled = <T>(list: readonly T[], item: T): readonly T[] =>
  list.includes(item) ? list.filter((other) => other !== item) : [...list, item]

/** Adds one to the selection, or takes it out; details as `select` has them. */
export const toggleSelected =
  (id: string): Action =>
  (scene) =>
    select(toggled(scene.view.selection, id))(scene)

export const toggleType = (type: EntityType) => onView((view) => ({ withoutTypes: toggled(view.withoutTypes, type) }))
export const toggleRelation = (kind: RelationKind) =>
  onView((view) => ({ withoutRelations: toggled(view.withoutRelations, kind) }))

/** Asks, or changes, how two things are connected. */
export const askPath = (part: Partial<PathQuestion>) =>
  onView((view) => ({ path: { ...view.path, chosen: null, ...part }, panel: 'paths' }))

/** Ends the path question. */
export const endPath = onView((view) => ({ path: noPath, panel: view.panel === 'paths' ? 'none' : view.panel }))
