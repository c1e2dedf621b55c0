import { type RelationKind, relationKinds } from '../../../schema/kinds/relations.ts'
import type { View } from '../view/view.ts'
import { timeOf } from '../view/times.ts'

/** All relations that a path may use once some are switched off; null leaves the choice to the server. */
const relationsBut = (without: readonly RelationKind[]): RelationKind[] | null =>
  without.length === 0
    ? null
    : relationKinds.filter((row) => row.step && !without.includes(row.kind)).map((row) => row.kind)

/** How a view asks for connections on a day (ISO); null where it does not. */
export function pathVariables(view: View, day: string) {
  const { from, to, sameTime, without } = view.path
  if (from === null || to === null || from === to) return null
  return { from, to, sameTime, relations: relationsBut(without), ...timeOf(view, day) }
}
