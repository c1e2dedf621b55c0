import {
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  getNamedType,
} from 'graphql'
import { type Operation, selectedFields } from './selected.ts'

/**
 * A place of an answer: the keys that lead to it, and all field nodes that ask for it.
 * One object may stand at several places (`a: nodes {…} b: nodes {…}`), each with a selection of its own.
 */
export interface Place {
  readonly keys: readonly string[]
  readonly nodes: readonly FieldNode[]
}

type Path = GraphQLResolveInfo['path']

/** The type that a path of field names leads to. Throws where there is no such field. */
export function typeAt(type: GraphQLNamedType, path: readonly string[]): GraphQLNamedType {
  return path.reduce<GraphQLNamedType>((parent, name) => {
    const field = (parent as GraphQLObjectType).getFields()[name]
    if (field === undefined) throw new TypeError(`${parent.name} has no field ${name}`)
    return getNamedType(field.type)
  }, type)
}

/** Every place that a path of field names leads to, below field nodes of a type; none, where it is not asked for. */
export function placesAt(
  operation: Operation,
  type: GraphQLNamedType,
  nodes: readonly FieldNode[],
  [name, ...rest]: readonly string[],
): Place[] {
  if (name === undefined) return [{ keys: [], nodes }]
  const below = typeAt(type, [name])
  return selectedFields(operation, type as GraphQLObjectType, nodes)
    .filter((field) => field.name === name)
    .flatMap((field) =>
      placesAt(operation, below, field.nodes, rest).map((place) => ({ ...place, keys: [field.key, ...place.keys] })),
    )
}

/** The last keys of a path, without the positions in lists. */
function lastKeys(path: Path | undefined, count: number): string[] {
  if (path === undefined || count === 0) return []
  return typeof path.key === 'number'
    ? lastKeys(path.prev, count)
    : [...lastKeys(path.prev, count - 1), String(path.key)]
}

/**
 * What a field is worth at each of its places: the value itself where there is one place, else a function that gives
 * each place its own.
 */
export function eachPlace(places: readonly Pick<Place, 'keys'>[], valueAt: (position: number) => unknown): unknown {
  if (places.length < 2) return places.length === 0 ? undefined : valueAt(0)
  const values = new Map(places.map(({ keys }, position) => [keys.join(' '), valueAt(position)]))
  const depth = places[0]?.keys.length ?? 0
  return (_args: unknown, _asking: unknown, { path }: GraphQLResolveInfo): unknown =>
    values.get(lastKeys(path, depth).join(' '))
}
