import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isNonNullType,
} from 'graphql'
import { type EntityKind, entityKinds, entityProperties } from './kinds/entities.ts'
import { fieldOf, type Property } from './kinds/property.ts'
import { type StatementKind, statementKinds } from './kinds/statements.ts'

/**
 * Where the SDL and the tables of kinds do not say the same. A field of a filter without a condition would be passed
 * over in silence, a property without a field would never be seen: each is named here, with what to do.
 */

type Kind = EntityKind | StatementKind

const kinds: readonly Kind[] = [...entityKinds, ...statementKinds]

/** What is in one of two sets of names and not in the other. */
const apart = (
  here: Iterable<string>,
  there: Iterable<string>,
  missing: (name: string) => string,
  left: (name: string) => string,
): string[] => {
  const [a, b] = [new Set(here), new Set(there)]
  return [...[...a].filter((name) => !b.has(name)).map(missing), ...[...b].filter((name) => !a.has(name)).map(left)]
}

function typeGaps(schema: GraphQLSchema, parent: 'Entity' | 'Statement', rows: readonly Kind[]): string[] {
  const type = schema.getType(parent)
  const implemented = type === undefined || !('resolveType' in type) ? [] : schema.getPossibleTypes(type as never)
  return apart(
    implemented.map(({ name }) => name),
    rows.map(({ typename }) => typename),
    (name) => `The type ${name} has no row in schema/kinds: add one.`,
    (name) => `The row of ${name} has no type in the SDL that implements ${parent}: add it to a .graphql file.`,
  )
}

/** The property that a record must hold, or has anyhow. */
const always = ({ required, default: otherwise }: Property): boolean => required === true || otherwise !== undefined

const shown = ({ form }: Property): boolean =>
  form !== 'entities' && form !== 'statements' && form !== 'citations' && form !== 'tellings'

/** The types that a field of the API may have for a property of a form; of a word it is an enum of its values. */
const typesOfForms: Readonly<
  Record<Exclude<Property['form'], 'word' | 'entity' | 'citations' | 'tellings' | 'entities' | 'statements'>, string>
> = {
  text: 'String',
  texts: 'String',
  date: 'PartialDate',
  endDate: 'PartialDate',
  days: 'PartialDate',
  moment: 'DateTime',
  flag: 'Boolean',
  count: 'Int',
  value: 'String',
  url: 'String',
  relation: 'RelationKind',
  place: 'Location',
  identifiers: 'Identifier',
  passages: 'Passage',
}

/** What is wrong with the type that a field has for a property; undefined where nothing is. */
function misfit(type: GraphQLNamedType, property: Property): string | undefined {
  switch (property.form) {
    case 'citations':
    case 'tellings':
    case 'entities':
    case 'statements':
      return undefined
    case 'entity':
      return isInterfaceType(type) ||
        property.of.some((name) => entityKinds.find((row) => row.type === name)?.typename === type.name)
        ? undefined
        : `may be ${property.of.join(' or ')}`
    case 'word': {
      const values = isEnumType(type) ? type.getValues().map(({ name }) => name) : []
      const other = apart(values, property.of, String, String)
      return other.length === 0 ? undefined : `has other words: ${other.join(', ')}`
    }
    default:
      return type.name === typesOfForms[property.form] ? undefined : `is of type ${typesOfForms[property.form]}`
  }
}

function fieldGaps(schema: GraphQLSchema, kind: Kind): string[] {
  const type = schema.getType(kind.typename)
  if (type === undefined || !('getFields' in type)) return []
  const fields = type.getFields() as Record<string, GraphQLField<unknown, unknown>>
  const properties: [string, Property][] = Object.entries({
    ...('type' in kind ? entityProperties : {}),
    ...kind.properties,
  }).map(([name, property]) => [fieldOf(name, property), property])
  const lists = 'type' in kind ? Object.keys(kind.lists) : []
  const ends = 'type' in kind ? [] : [...Object.values(kind.ends).map(({ key }) => key), ...Object.keys(kind.narrowed)]
  return [
    ...[...properties.filter(([, property]) => shown(property)).map(([name]) => name), ...lists, ...ends].flatMap(
      (name) =>
        fields[name] === undefined
          ? [`${kind.typename} has no field '${name}', which its row in schema/kinds has: add it to its .graphql file.`]
          : [],
    ),
    ...properties.flatMap(([name, property]) => {
      const wrong = fields[name] === undefined ? undefined : misfit(getNamedType(fields[name].type), property)
      return wrong === undefined
        ? []
        : [`${kind.typename}.${name} is ${fields[name]?.type}, but in its row in schema/kinds it ${wrong}.`]
    }),
    ...properties.flatMap(([name, property]) =>
      fields[name] !== undefined && isNonNullType(fields[name].type) && !always(property)
        ? [`${kind.typename}.${name} is never null, but its row in schema/kinds lets a record leave it out.`]
        : [],
    ),
  ]
}

/** Fields of a filter that put others together. */
const JOINS: ReadonlySet<string> = new Set(['and', 'or', 'not'])

/** Every field of the schema that gives a page of a kind. */
const pagesOf = (schema: GraphQLSchema, kind: Pick<Kind, 'typename'>): GraphQLField<unknown, unknown>[] =>
  Object.values(schema.getTypeMap()).flatMap((type) =>
    'getFields' in type && !isInputObjectType(type)
      ? Object.values(type.getFields()).filter(
          (field) => getNamedType(field.type).name === `${kind.typename}Connection`,
        )
      : [],
  )

function listGaps(schema: GraphQLSchema, kind: Pick<Kind, 'typename' | 'filter' | 'order'>): string[] {
  const named = (argument: string) =>
    pagesOf(schema, kind)
      .flatMap(({ args }) => args.filter(({ name }) => name === argument))
      .map(({ type }) => getNamedType(type))
  const filters = new Set(
    named('filter')
      .flatMap((type) => (isInputObjectType(type) ? Object.keys(type.getFields()) : []))
      .filter((name) => !JOINS.has(name)),
  )
  const orders = new Set(
    named('orderBy').flatMap((type) => (isEnumType(type) ? type.getValues().map(({ name }) => name) : [])),
  )
  return [
    ...apart(
      filters,
      Object.keys(kind.filter),
      (name) =>
        `The filter of ${kind.typename} has a field '${name}' without a condition: add it to 'filter' in ` +
        'its row in schema/kinds.',
      (name) => `The row of ${kind.typename} has a condition '${name}' that its filter in the SDL has not.`,
    ),
    ...apart(
      orders,
      Object.keys(kind.order).flatMap((name) => [`${name}_ASC`, `${name}_DESC`]),
      (name) =>
        `${kind.typename} cannot be sorted by ${name}: add it to 'order' in its row in schema/kinds, with ` +
        'both directions.',
      (name) => `The row of ${kind.typename} can be sorted by ${name}, which the SDL has not.`,
    ),
  ]
}

/** Root fields: one and all of a kind of entity, all of a kind of statement where its row says so. */
function rootGaps(schema: GraphQLSchema, kind: Kind): string[] {
  const fields = schema.getQueryType()?.getFields() ?? {}
  const expected: [string, string][] = [
    ...('one' in kind ? [[kind.one, kind.typename] as [string, string]] : []),
    [kind.many, `${kind.typename}Connection`],
  ]
  return expected.flatMap(([name, typename]) =>
    fields[name] !== undefined && getNamedType(fields[name].type).name === typename
      ? []
      : [`Query has no field '${name}' of type ${typename}: write 'extend type Query' in its .graphql file.`],
  )
}

/** Names that must be there once, and prefixes that ids can begin with. */
function nameGaps(): string[] {
  const twice = (of: (kind: Kind) => string): string[] =>
    [...Map.groupBy(kinds, of)].flatMap(([name, same]) =>
      same.length > 1 ? [`'${name}' stands in ${same.length} rows of schema/kinds: each needs its own.`] : [],
    )
  return [
    ...twice(({ typename }) => typename),
    ...twice(({ prefix }) => prefix),
    ...twice(({ many }) => many),
    ...kinds.flatMap(({ prefix }) =>
      /^[a-z]+$/.test(prefix) ? [] : [`The prefix '${prefix}' has other characters than the letters a to z.`],
    ),
  ]
}

/** Every gap, in words; none where the SDL and the tables agree. */
export const gapsIn = (schema: GraphQLSchema): string[] => [
  ...typeGaps(schema, 'Entity', entityKinds),
  ...typeGaps(schema, 'Statement', statementKinds),
  ...nameGaps(),
  ...kinds.flatMap((kind) => [...rootGaps(schema, kind), ...fieldGaps(schema, kind), ...listGaps(schema, kind)]),
]
