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

/** A field and what makes its value of a row. */
interface Valued {
  readonly name: string
  readonly of: (row: Row) => unknown
}

/** What makes the values of some fields of a row. */
const valuesBy = (made: readonly Made[]): readonly Valued[] =>
  [...Map.groupBy(made, ({ field }) => field.name)].map(([name, same]) => {
    const [only, other] = same
    if (only !== undefined && other === undefined) return { name, of: only.make }
    const places = same.map(({ field }) => ({ keys: [field.key] }))
    return { name, of: (row) => eachPlace(places, (position) => same[position]?.make(row)) }
  })

/** Fills in what was made. All values are made before, since a field may have the name of a column that another reads. */
const fillIn = (row: Row, values: readonly Valued[]): Row =>
  values.length === 0 ? row : Object.assign(row, Object.fromEntries(values.map(({ name, of }) => [name, of(row)])))

function decoder(made: readonly Made[]): Projection['decode'] {
  const values = valuesBy(made)
  return values.length === 0 ? (row) => row : (row) => (row === null ? null : fillIn(row, values))
}

/** A field with what it needs. */
interface Read {
  readonly field: Selected
  readonly reading: Reading
}

/** What some fields of an object need, field by field. */
const read = (
  row: string,
  fields: readonly Selected[],
  plan: TypePlan,
  compiling: Compiling,
  when: When,
): readonly Read[] =>
  fields.flatMap((field) => {
    const reading = plan[field.name]?.(row, field, compiling, when)
    return reading === undefined ? [] : [{ field, reading }]
  })

const entriesOf = (reads: readonly Read[]): readonly Entry[] => reads.flatMap(({ reading }) => reading.entries)

const madeOf = (reads: readonly Read[]): readonly Made[] =>
  reads.flatMap(({ field, reading: { make } }) => (make === undefined ? [] : [{ field, make }]))

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

const isAskedOnce = ({ fields }: Pick<Possible, 'fields'>, name: string): boolean =>
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

/** A column under its own name may stand in rows of all types: those that do not ask for it do not look at it. */
const isColumn = (row: string, [key, expression]: Entry): boolean => expression === `${row}.${key}`

/** What each group of fields needs: columns that may stand in any row, and what only rows of its types have. */
function readGroups(row: string, possible: readonly Possible[], compiling: Compiling, when: When) {
  return grouped(possible).map(({ types, fields }, place) => {
    const [first = { plan: {}, fields: [] }] = types
    const reads = read(row, fields, first.plan, compiling, when)
    // What is asked for under several keys stays together: one value is made of all of them.
    const isOpen = ({ field, reading }: Read): boolean =>
      types.length === possible.length ||
      (isAskedOnce(first, field.name) && reading.entries.every((entry) => isColumn(row, entry)))
    const own = reads.filter((one) => !isOpen(one))
    return {
      key: `_${place}`,
      of: new Set<unknown>(types.map(({ type }) => discriminator(type).value)),
      open: reads.filter(isOpen),
      own,
      decodeOwn: decoder(madeOf(own)),
    }
  })
}

/** What makes the answer's object of a row of several types, by the row's own. */
function decoderOfAny(
  property: string,
  possible: readonly Possible[],
  groups: ReturnType<typeof readGroups>,
): Projection['decode'] {
  const decoders = new Map(
    possible.map(({ type }) => {
      const { value } = discriminator(type)
      const its = groups.filter(({ of }) => of.has(value))
      return [
        value as unknown,
        { values: valuesBy(its.flatMap(({ open }) => madeOf(open))), own: its.filter(({ own }) => own.length > 0) },
      ]
    }),
  )
  return (row) => {
    const decode = row === null ? undefined : decoders.get(row[property])
    if (row === null || decode === undefined) return row
    fillIn(row, decode.values)
    for (const { key, decodeOwn } of decode.own) Object.assign(row, decodeOwn(row[key] as Row))
    return row
  }
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
  const groups = readGroups(row, possible, compiling, when)
  const withOwn = groups.filter(({ own }) => own.length > 0)
  const entries = new Map<string, string>([
    [property, `${row}.${property}`],
    ...always,
    ...groups.flatMap(({ open }) => entriesOf(open)),
    ...withOwn.map(({ key, of, own }): Entry => {
      const values = [...of].map((value) => `'${value}'`).join(', ')
      return [key, `CASE WHEN ${row}.${property} IN [${values}] THEN ${mapOf(new Map(entriesOf(own)))} END`]
    }),
  ])
  return { text: mapOf(entries), decode: decoderOfAny(property, possible, groups) }
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
    const fields = selectedFields(compiling.operation, type, nodes)
    const reads = read(row, fields, compiling.planOf(type), compiling, when)
    return { text: mapOf(new Map([...always, ...entriesOf(reads)])), decode: decoder(madeOf(reads)) }
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
  const reads = read(row, fields, plan, compiling, when)
  const values = valuesBy(
    madeOf(reads).map(({ field, make }) => ({ field: { ...field, key: keyOf(field, when) }, make })),
  )
  return {
    entries: entriesOf(reads),
    decode: (found) => Object.fromEntries(values.map(({ name, of }) => [name, of(found)])),
  }
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
