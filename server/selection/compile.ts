import { type FieldNode, type GraphQLNamedType, type GraphQLObjectType, isAbstractType, isObjectType } from 'graphql'
import { type Compiling, type Entry, type When } from './scope.ts'
import { selectedFields } from './selected.ts'

const mapOf = (entries: readonly Entry[]): string => {
  const unique = new Map(entries)
  return `{${[...unique].map(([key, expression]) => `\`${key}\`: ${expression}`).join(', ')}}`
}

/** The row of an object of this type, as a Cypher map with what the selection needs. */
function objectMap(row: string, type: GraphQLObjectType, nodes: readonly FieldNode[], compiling: Compiling, when: When, always: readonly Entry[]): string {
  const plan = compiling.planOf(type)
  const entries = selectedFields(compiling.operation, type, nodes).flatMap((field) => plan[field.name]?.(row, field, compiling, when) ?? [])
  return mapOf([...always, ...entries])
}

/** The property that tells a row's concrete type, and its value for a type. */
const discriminator = (type: GraphQLObjectType): { property: string; value: string } =>
  type.getInterfaces().some((parent) => parent.name === 'Statement')
    ? { property: 'typename', value: type.name }
    : { property: 'type', value: type.name.toUpperCase() }

/**
 * A Cypher map of an entity or statement `row` with everything that the selection below `nodes` needs, nested lists and objects included.
 * Where the type is an interface the map is made by the row's own type. Values go in as parameters of `compiling`; the text depends on the shape of the selection only.
 */
export function project(row: string, type: GraphQLNamedType, nodes: readonly FieldNode[], compiling: Compiling, when: When, always: readonly Entry[] = []): string {
  if (isObjectType(type)) return objectMap(row, type, nodes, compiling, when, always)
  if (!isAbstractType(type)) throw new TypeError(`${type.name} has no rows`)
  const cases = compiling.operation.schema.getPossibleTypes(type).map((possible) => {
    const { property, value } = discriminator(possible)
    return { property, value, map: objectMap(row, possible, nodes, compiling, when, [[property, `${row}.${property}`], ...always]) }
  })
  const [first] = cases
  if (first === undefined) throw new TypeError(`${type.name} has no types`)
  if (cases.every(({ map }) => map === first.map)) return first.map
  return `CASE ${row}.${first.property} ${cases.map(({ value, map }) => `WHEN '${value}' THEN ${map}`).join(' ')} END`
}
