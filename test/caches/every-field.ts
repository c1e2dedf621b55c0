import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type GraphQLInterfaceType,
  getNamedType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql'

const fieldsOf = (type: GraphQLNamedType): GraphQLField<unknown, unknown>[] =>
  isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : []

const isAskedPlainly = (field: GraphQLField<unknown, unknown>): boolean => !field.args.some(isRequiredArgument)

/** Whether a cache keeps what is of this type by its id. */
export const hasId = (type: GraphQLNamedType): boolean => fieldsOf(type).some(({ name }) => name === 'id')

const isConnection = (type: GraphQLNamedType): boolean => type.name.endsWith('Connection')

/** What a list inside an object is asked for: how much is in it, and which. */
const inside = (field: GraphQLField<unknown, unknown>): string =>
  `${field.args.some(({ name }) => name === 'first') ? '(first: 2)' : ''} { __typename totalCount edges { __typename node { __typename id } } }`

/** Each field bears the name of its type, so that those of several types never collide. */
const named = (type: GraphQLNamedType, field: string): string => `${type.name}_${field}: ${field}`

const ofItself = (type: GraphQLNamedType): GraphQLField<unknown, unknown>[] =>
  fieldsOf(type).filter((field) => field.name !== 'id' && isAskedPlainly(field))

/** All that an object says of itself; of what it leads to only the id, so that it ends. */
function whole(type: GraphQLNamedType): string {
  const asked = ofItself(type).map((field) => {
    const of = getNamedType(field.type)
    const name = named(type, field.name)
    if (isLeafType(of)) return name
    return isConnection(of) ? `${name}${inside(field)}` : `${name} ${hasId(of) ? '{ __typename id }' : values(of)}`
  })
  return `{ __typename id ${asked.join(' ')} }`
}

/** The values of an object that has no id, as deep as they go. */
function values(type: GraphQLNamedType): string {
  const asked = ofItself(type).map(({ name, type: of }) => {
    const below = getNamedType(of)
    return isLeafType(below) ? name : `${name} ${hasId(below) ? '{ __typename id }' : values(below)}`
  })
  return `{ __typename ${asked.join(' ')} }`
}

/** What one of several types says of itself in plain values. */
function anyOf(type: GraphQLInterfaceType, schema: GraphQLSchema): string {
  const each = schema.getPossibleTypes(type).map((one) => {
    const leaves = ofItself(one).filter((field) => isLeafType(getNamedType(field.type)))
    return `... on ${one.name} { ${leaves.map((field) => named(one, field.name)).join(' ')} }`
  })
  return `{ __typename id ${each.join(' ')} }`
}

/** A selection of all that is in an answer: each object that has an id with all that it says of itself. */
export function part(type: GraphQLNamedType, schema: GraphQLSchema): string {
  if (isInterfaceType(type)) return anyOf(type, schema)
  if (hasId(type)) return whole(type)
  const asked = fieldsOf(type)
    .filter((field) => isAskedPlainly(field) && !(isConnection(type) && ['nodes', 'pageInfo'].includes(field.name)))
    .map((field) => {
      const of = getNamedType(field.type)
      return isLeafType(of) ? field.name : `${field.name} ${part(of, schema)}`
    })
  return `{ __typename ${asked.join(' ')} }`
}
