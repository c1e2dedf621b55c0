import { type FieldNode, type GraphQLNamedType, type GraphQLObjectType, type GraphQLResolveInfo, isAbstractType, isObjectType } from 'graphql'
import type { Compiling, Entry, Reading, Row, When } from './scope.ts'
import { type Selected, selectedFields } from './selected.ts'

/** An object to be read: its Cypher map, and what makes the answer's object of the row that comes back. */
export interface Projection {
  readonly text: string
  /** Null stays null. The row itself is filled in, not copied. */
  readonly decode: (row: Row | null) => Row | null
}

interface Made {
  readonly field: Selected
  readonly make: NonNullable<Reading['make']>
}

/** A field asked for under several keys with unlike arguments is a function that gives each key its own value. */
function several(values: ReadonlyMap<string, unknown>) {
  return (_args: unknown, _asking: unknown, info: GraphQLResolveInfo): unknown => values.get(String(info.path.key))
}

function decoder(made: readonly Made[]): Projection['decode'] {
  const byName = Map.groupBy(made, ({ field }) => field.name)
  return (row) => {
    if (row === null) return null
    // All values are made before any is filled in, since a field may have the name of a column that another reads.
    const values = made.map(({ make }) => make(row))
    made.forEach(({ field }, position) => {
      const same = byName.get(field.name) ?? []
      row[field.name] = same.length === 1 ? values[position] : several(new Map(same.map((one) => [one.field.key, values[made.indexOf(one)]])))
    })
    return row
  }
}

/** The row of an object of this type, as a Cypher map with what the selection needs. */
function objectMap(row: string, type: GraphQLObjectType, nodes: readonly FieldNode[], compiling: Compiling, when: When, always: readonly Entry[]): Projection {
  const plan = compiling.planOf(type)
  const entries = new Map(always)
  const made: Made[] = []
  for (const field of selectedFields(compiling.operation, type, nodes)) {
    const reading = plan[field.name]?.(row, field, compiling, when)
    if (reading === undefined) continue
    for (const [key, expression] of reading.entries) entries.set(key, expression)
    if (reading.make !== undefined) made.push({ field, make: reading.make })
  }
  return { text: `{${[...entries].map(([key, expression]) => `\`${key}\`: ${expression}`).join(', ')}}`, decode: decoder(made) }
}

/** The property that tells a row's concrete type, and its value for a type. */
const discriminator = (type: GraphQLObjectType): { property: string; value: string } =>
  type.getInterfaces().some((parent) => parent.name === 'Statement')
    ? { property: 'typename', value: type.name }
    : { property: 'type', value: type.name.toUpperCase() }

interface Case {
  readonly property: string
  readonly value: string
  readonly text: string
}

/** The map of the row's own type. What most types have in common is written once, since a long text is slow to plan and to run. */
function byType(row: string, cases: readonly Case[]): string {
  const groups = [...Map.groupBy(cases, ({ text }) => text).values()].sort((a, b) => a.length - b.length)
  const [rest] = groups.pop() ?? []
  if (rest === undefined) throw new TypeError('A type has no types')
  const others = groups.flat().map(({ value, text }) => `WHEN '${value}' THEN ${text}`)
  return others.length === 0 ? rest.text : `CASE ${row}.${rest.property} ${others.join(' ')} ELSE ${rest.text} END`
}

/**
 * A Cypher map of an entity or statement `row` with everything that the selection below `nodes` needs, nested lists and objects included.
 * Where the type is an interface the map is made by the row's own type. Values go in as parameters of `compiling`; the text depends on the shape of the selection only.
 */
export function project(row: string, type: GraphQLNamedType, nodes: readonly FieldNode[], compiling: Compiling, when: When, always: readonly Entry[] = []): Projection {
  if (isObjectType(type)) return objectMap(row, type, nodes, compiling, when, always)
  if (!isAbstractType(type)) throw new TypeError(`${type.name} has no rows`)
  const cases = compiling.operation.schema.getPossibleTypes(type).map((possible) => {
    const { property, value } = discriminator(possible)
    return { property, value, ...objectMap(row, possible, nodes, compiling, when, [[property, `${row}.${property}`], ...always]) }
  })
  const decoders = new Map<unknown, Projection['decode']>(cases.map(({ value, decode }) => [value, decode]))
  return {
    text: byType(row, cases),
    decode: (found) => (found === null ? null : (decoders.get(found[cases[0]?.property ?? ''])?.(found) ?? null)),
  }
}
