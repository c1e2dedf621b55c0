import { type FieldNode, type GraphQLNamedType, type GraphQLObjectType, isAbstractType, isObjectType } from 'graphql'
import { entityKindOfTypename } from '../../schema/kinds/find.ts'
import { eachPlace, type Place } from './places.ts'
import type { Compiling, Entry, Reading, Row, TypePlan, When } from './scope.ts'
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

/** What makes the values of some fields of a row. */
function valuesBy(made: readonly Made[]): (row: Row) => [name: string, value: unknown][] {
  const fields = [...Map.groupBy(made, ({ field }) => field.name)].map(([name, same]) => ({
    name,
    places: same.map(({ field }) => ({ keys: [field.key] })),
    makes: same.map(({ make }) => make),
  }))
  return (row) =>
    fields.map(({ name, places, makes }) => [name, eachPlace(places, (position) => makes[position]?.(row))])
}

function decoder(made: readonly Made[]): Projection['decode'] {
  const values = valuesBy(made)
  // All values are made before any is filled in, since a field may have the name of a column that another reads.
  return (row) => (row === null ? null : Object.assign(row, Object.fromEntries(values(row))))
}

interface Parts {
  readonly entries: ReadonlyMap<string, string>
  readonly made: readonly Made[]
}

/** What some fields of an object need, field by field. */
function read(
  row: string,
  fields: readonly Selected[],
  plan: TypePlan,
  compiling: Compiling,
  when: When,
  always: readonly Entry[],
): Parts {
  const entries = new Map(always)
  const made: Made[] = []
  for (const field of fields) {
    const reading = plan[field.name]?.(row, field, compiling, when)
    if (reading === undefined) continue
    for (const [key, expression] of reading.entries) entries.set(key, expression)
    if (reading.make !== undefined) made.push({ field, make: reading.make })
  }
  return { entries, made }
}

const mapOf = (entries: ReadonlyMap<string, string>): string =>
  `{${[...entries].map(([key, expression]) => `${key}: ${expression}`).join(', ')}}`

/** The property that tells a row's concrete type, and its value for a type. */
function discriminator({ name }: GraphQLObjectType): { property: string; value: string } {
  const entity = entityKindOfTypename(name)
  return entity === undefined ? { property: 'typename', value: name } : { property: 'type', value: entity.type }
}

interface Possible {
  readonly type: GraphQLObjectType
  readonly plan: TypePlan
  readonly fields: readonly Selected[]
}

/** Whether two types ask a field in the same place and read it in the same way. */
const alike = (a: Selected, other: Possible, plan: TypePlan): boolean => {
  const b = other.fields.find(({ key }) => key === a.key)
  return (
    b !== undefined &&
    b.name === a.name &&
    plan[a.name] === other.plan[a.name] &&
    b.nodes.length === a.nodes.length &&
    b.nodes.every((node, position) => node === a.nodes[position])
  )
}

/** Fields that several types have in common. */
interface Group {
  readonly types: readonly Possible[]
  readonly fields: readonly Selected[]
}

const isAskedOnce = ({ fields }: Possible, name: string): boolean =>
  fields.filter((field) => field.name === name).length === 1

/** All fields of all types, each once with those that ask for it under one key only and read it in the same way. */
function grouped(possible: readonly Possible[]): readonly Group[] {
  const groups = new Map<string, { types: readonly Possible[]; fields: Selected[] }>()
  possible.forEach((one, place) => {
    for (const field of one.fields) {
      const isLike = (other: Possible): boolean =>
        isAskedOnce(one, field.name) && isAskedOnce(other, field.name) && alike(field, other, one.plan)
      if (possible.slice(0, place).some(isLike)) continue
      const types = [one, ...possible.slice(place + 1).filter(isLike)]
      const key = types.map(({ type }) => type.name).join(' ')
      const group = groups.get(key) ?? { types, fields: [] }
      group.fields.push(field)
      groups.set(key, group)
    }
  })
  return [...groups.values()]
}

/**
 * A row of several types: what some of them share is written once, since a long text is slow to plan, and chosen by the
 * row's own type.
 */
function projectAny(
  row: string,
  possible: readonly Possible[],
  compiling: Compiling,
  when: When,
  always: readonly Entry[],
): Projection {
  const [first] = possible
  if (first === undefined) throw new TypeError('An interface has no types')
  const { property } = discriminator(first.type)
  const parts = grouped(possible).map(({ types, fields }, place) => ({
    key: `_${place}`,
    of: new Set<unknown>(types.map(({ type }) => discriminator(type).value)),
    ...read(row, fields, types[0]?.plan ?? {}, compiling, when, []),
  }))
  const isOfAll = ({ of }: (typeof parts)[number]): boolean => of.size === possible.length
  const shared = parts.filter(isOfAll)
  const own = parts.filter((part) => !isOfAll(part) && part.entries.size + part.made.length > 0)
  const entries = new Map<string, string>([
    [property, `${row}.${property}`],
    ...always,
    ...shared.flatMap((part) => [...part.entries]),
    ...own.map(({ key, of, entries: its }): Entry => {
      const values = [...of].map((value) => `'${value}'`).join(', ')
      return [key, `CASE WHEN ${row}.${property} IN [${values}] THEN ${mapOf(its)} END`]
    }),
  ])
  const decodeShared = decoder(shared.flatMap(({ made }) => made))
  const decodeOwn = own.map(({ key, of, made }) => ({ key, of, decode: decoder(made) }))
  return {
    text: mapOf(entries),
    decode: (found) => {
      if (found === null) return null
      const its = decodeOwn
        .filter(({ of }) => of.has(found[property]))
        .map(({ key, decode }) => decode(found[key] as Row))
      return Object.assign(decodeShared(found) ?? {}, ...its)
    },
  }
}

/**
 * A Cypher map of an entity or statement `row` with everything that the selection below `nodes` needs, nested lists and
 * objects included.
 * Where the type is an interface the map is made by the row's own type. Values go in as parameters of `compiling`; the
 * text depends on the shape of the selection only.
 */
export function project(
  row: string,
  type: GraphQLNamedType,
  nodes: readonly FieldNode[],
  compiling: Compiling,
  when: When,
  always: readonly Entry[] = [],
): Projection {
  if (isObjectType(type)) {
    const { entries, made } = read(
      row,
      selectedFields(compiling.operation, type, nodes),
      compiling.planOf(type),
      compiling,
      when,
      always,
    )
    return { text: mapOf(entries), decode: decoder(made) }
  }
  if (!isAbstractType(type)) throw new TypeError(`${type.name} has no rows`)
  const possible = compiling.operation.schema
    .getPossibleTypes(type)
    .map((one) => ({ type: one, plan: compiling.planOf(one), fields: selectedFields(compiling.operation, one, nodes) }))
  return projectAny(row, possible, compiling, when, always)
}

/** An object to be read for all places of an answer at which it stands. */
export interface Projections {
  readonly text: string
  /** What makes the answer's object of the row that comes back, place by place. */
  readonly decoders: readonly ((row: Row) => Row | null)[]
}

/** What some fields need of a row that stands for something else as well: their columns, and what makes an object. */
export function projectBeside(
  row: string,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
  compiling: Compiling,
  when: When,
): { readonly entries: readonly Entry[]; readonly decode: (row: Row) => Row } {
  const plan = compiling.planOf(type)
  const fields = selectedFields(compiling.operation, type, nodes).map(
    (field): Selected => ({ ...field, key: `${when.mark}${field.key}` }),
  )
  const { entries, made } = read(row, fields, plan, compiling, when, [])
  const values = valuesBy(made.map(({ field, make }) => ({ field: { ...field, key: keyOf(field, when) }, make })))
  return { entries: [...entries], decode: (found) => Object.fromEntries(values(found)) }
}

/** The key that a field has in the answer, without the mark of its columns. */
const keyOf = ({ key }: Selected, { mark }: When): string => key.slice(mark.length)

/**
 * As `project`, for every place: each has a map of its own, so that no selection gets into another's. What is `always`
 * read stands in the row itself too, and what is read `beside` there alone.
 */
export function projectEach(
  row: string,
  type: GraphQLNamedType,
  places: readonly Place[],
  compiling: Compiling,
  when: When,
  always: readonly Entry[],
  beside: readonly Entry[] = [],
): Projections {
  const [first = { nodes: [] }, ...others] = places
  if (others.length === 0) {
    const { text, decode } = project(row, type, first.nodes, compiling, when, [...always, ...beside])
    return { text, decoders: [decode] }
  }
  const maps = places.map(({ nodes }, position) => {
    const { text, decode } = project(row, type, nodes, compiling, when, always)
    return { key: `_${position}`, text, decode }
  })
  return {
    text: mapOf(new Map([...always, ...beside, ...maps.map(({ key, text }): Entry => [key, text])])),
    decoders: maps.map(
      ({ key, decode }) =>
        (found) =>
          decode(found[key] as Row),
    ),
  }
}
