import type { Picture, Position } from '../../state/picture/picture.ts'
import type { Group } from './group.ts'
import type { Posed } from './subject-of.ts'

/** The nodes of the picture that a drawn node stands for. */
const membersOf = (id: string, groups: readonly Group[]): readonly string[] =>
  groups.find((group) => group.id === id)?.members ?? [id]

/** The one place that some nodes share; null where they have none, or several. */
function sharedPlace(ids: readonly string[], positions: Picture['positions']): Position | null {
  const places = new Map(
    ids.map((id) => [positions[id] === undefined ? '' : `${positions[id].x} ${positions[id].y}`, positions[id]]),
  )
  const [only = null] = places.values()
  return places.size === 1 ? only : null
}

/**
 * Where what is drawn stands already. The members of a group stand in one place while it is closed: of several nodes
 * that still do when it is open, none has a place of its own.
 */
export function standingOf({ subject, groups }: Posed, positions: Picture['positions']): Record<string, Position> {
  const places = subject.things.flatMap(({ id }) => {
    const place = sharedPlace(membersOf(id, groups), positions)
    return place === null ? [] : [[id, place] as const]
  })
  const taken = Map.groupBy(places, ([, { x, y }]) => `${x} ${y}`)
  return Object.fromEntries([...taken.values()].flatMap((some) => (some.length === 1 ? some : [])))
}

/** The places of drawn nodes as those of the nodes that they stand for. */
export const placesOfMembers = (
  places: Readonly<Record<string, Position>>,
  groups: readonly Group[],
): Record<string, Position> =>
  Object.fromEntries(
    Object.entries(places).flatMap(([id, place]) => membersOf(id, groups).map((member) => [member, place] as const)),
  )
