import {
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isObjectType,
  isInterfaceType,
  isNonNullType,
  isUnionType,
} from 'graphql'
import { HOSTILE_TEXTS, ODD_VALUES, valuesOf } from './hostile-values.ts'
import type { Sent } from './ways-in.ts'

/**
 * Questions such as nobody thought of: of the schema's own words, some valid, some nearly, some not at all. The same
 * draws give the same questions.
 */

type Draw = () => number

const whole = (draw: Draw, most: number): number => Math.floor(draw() * most)
const of = <Value>(draw: Draw, values: readonly Value[]): Value => values[whole(draw, values.length)] as Value
const often = (draw: Draw, share: number): boolean => draw() < share

function scalar(draw: Draw, name: string): string {
  return of(draw, often(draw, 0.05) ? ODD_VALUES : (valuesOf[name] ?? ODD_VALUES))
}

function value(draw: Draw, type: GraphQLInputType, depth: number): string {
  const nullable = getNullableType(type)
  if (isListType(nullable)) {
    if (often(draw, 0.1)) return value(draw, nullable.ofType as GraphQLInputType, depth)
    return `[${Array.from({ length: whole(draw, often(draw, 0.02) ? 300 : 4) }, () => value(draw, nullable.ofType as GraphQLInputType, depth)).join(', ')}]`
  }
  const named = getNamedType(nullable)
  if (isEnumType(named)) return often(draw, 0.9) ? of(draw, named.getValues()).name : of(draw, ODD_VALUES)
  if (!isInputObjectType(named)) return scalar(draw, named.name)
  const fields = Object.values(named.getFields()).filter(() => often(draw, 0.3))
  return depth === 0
    ? '{}'
    : `{${fields.map((field) => `${field.name}: ${value(draw, field.type, depth - 1)}`).join(', ')}}`
}

function argumentsOf(draw: Draw, args: readonly GraphQLArgument[]): string {
  const given = args.filter((arg) => isNonNullType(arg.type) || often(draw, 0.25))
  const left = often(draw, 0.02) ? given.slice(1) : given
  const written = left.map((arg) => `${arg.name}: ${value(draw, arg.type, 3)}`)
  if (often(draw, 0.01)) written.push(`nothing: ${of(draw, ODD_VALUES)}`)
  return written.length === 0 ? '' : `(${written.join(', ')})`
}

const DIRECTIVES: readonly string[] = [
  '@include(if: true)',
  '@skip(if: false)',
  '@skip(if: true)',
  '@include(if: "x")',
  '@nothing',
  '@include',
]

function field(draw: Draw, schema: GraphQLSchema, one: GraphQLField<unknown, unknown>, depth: number): string {
  const target = getNamedType(one.type)
  const alias = often(draw, 0.15) ? `${of(draw, ['a', 'b', 'id', 'name', '__a', 'nodes'])}: ` : ''
  const directive = often(draw, 0.04) ? ` ${of(draw, DIRECTIVES)}` : ''
  const below = isCompositeType(target) && !often(draw, 0.01) ? ` ${selection(draw, schema, target, depth - 1)}` : ''
  return `${alias}${one.name}${argumentsOf(draw, one.args)}${directive}${below}`
}

/** A selection of some type, `depth` fields deep at the most. */
function selection(draw: Draw, schema: GraphQLSchema, type: GraphQLCompositeType, depth: number): string {
  const all = isUnionType(type) ? [] : Object.values(type.getFields())
  const fields = all.filter((one) => depth > 0 || !isCompositeType(getNamedType(one.type)))
  const parts = Array.from({ length: 1 + whole(draw, 4) }, () =>
    fields.length === 0 || often(draw, 0.08) ? '__typename' : field(draw, schema, of(draw, fields), depth),
  )
  if (often(draw, 0.03)) parts.push(of(draw, ['nothing', 'nam', '...Nothing', '__schema { types { name } }', '_']))
  if (!isObjectType(type) && depth > 0) {
    const possible = of(
      draw,
      isInterfaceType(type) ? [...schema.getPossibleTypes(type), type] : schema.getPossibleTypes(type),
    )
    parts.push(`... on ${possible.name} ${selection(draw, schema, possible, depth - 1)}`)
  }
  return `{ ${parts.join(' ')} }`
}

function plain(draw: Draw, schema: GraphQLSchema): Sent {
  const root = schema.getQueryType() as GraphQLCompositeType
  return { query: `${often(draw, 0.5) ? 'query Q ' : ''}${selection(draw, schema, root, 2 + whole(draw, 5))}` }
}

/** The first argument's value comes as a variable, of a type that may not be its own. */
function withVariables(draw: Draw, schema: GraphQLSchema): Sent {
  const fields = Object.values(schema.getQueryType()?.getFields() ?? {}).filter(({ args }) => args.length > 0)
  const one = of(draw, fields)
  const arg = of(draw, one.args)
  const target = getNamedType(one.type)
  const others = one.args.filter((other) => other !== arg && isNonNullType(other.type))
  const written = [`${arg.name}: $v`, ...others.map((other) => `${other.name}: ${value(draw, other.type, 1)}`)]
  const type = often(draw, 0.9) ? String(arg.type) : of(draw, ['Int', '[ID!]!', 'Nothing', 'PersonFilter', 'String'])
  const given: unknown = of(draw, [
    null,
    -1,
    0,
    1.5,
    1e300,
    true,
    [],
    {},
    [[]],
    { ids: [1] },
    ['person:teresa-smith'],
    ...HOSTILE_TEXTS,
    '2024-09-17',
  ])
  return {
    query:
      `query Q($v: ${type}) { ` +
      `${one.name}(${written.join(', ')})${isCompositeType(target) ? ` ${selection(draw, schema, target, 2)}` : ''} }`,
    ...(often(draw, 0.95)
      ? { variables: JSON.stringify({ v: given }) }
      : { variables: of(draw, ['[]', '7', '"x"', 'null']) }),
    ...(often(draw, 0.1) ? { operationName: of(draw, ['Q', 'R', '', '__proto__']) } : {}),
  }
}

/** A text that was damaged on its way. */
function damaged(draw: Draw, schema: GraphQLSchema): Sent {
  const { query } = plain(draw, schema)
  const at = whole(draw, query.length)
  const put = of(draw, [
    '',
    '',
    '}',
    '{',
    '"',
    '"""',
    '\\',
    '#',
    '$',
    '@',
    '...',
    '\u0000',
    '\ufeff',
    '\u202e',
    '\ud83d',
    '(',
    ')',
    '!',
    ',,,',
    '&',
  ])
  return { query: query.slice(0, at) + put + query.slice(at + whole(draw, 3)) }
}

const repeated = (text: string, count: number): string => text.repeat(count)

/** A text that is larger or deeper than sense. */
function enormous(draw: Draw, schema: GraphQLSchema): Sent {
  const count = 2 ** whole(draw, 13)
  const { query } = plain(draw, schema)
  return {
    query: of(draw, [
      `${repeated('{a', count)}${repeated('}', count)}`,
      `{ people(filter: ${repeated('{and: [', count)}${repeated(']}', count)}) { totalCount } }`,
      `{ nodes(ids: [${repeated('"person:a" ', count)}]) { id } }`,
      `{ ${repeated('__typename ', count)} }`,
      `{ ${Array.from({ length: count }, (_, index) => `a${index}: ${query.replace(/^query Q /, '').slice(2, -2)}`)
        .join(' ')
        .slice(0, 19_000)} }`,
      `{ __schema { ${Array.from({ length: count }, (_, index) => `a${index}: types { name fields { name } }`).join(' ')} } }`,
      `query ${repeated('Q', count)} { __typename }`,
      `{ search(text: "${repeated('ab ', count)}") { totalCount } }`,
      `{ __typename ${repeated('@include(if: true) ', count)} }`,
      `query (${Array.from({ length: count }, (_, index) => `$v${index}: Int`).join(', ')}) { __typename }`,
      Array.from({ length: count }, (_, index) => `query Q${index} { __typename }`).join(' '),
      `{ ...f0 } ${Array.from({ length: count }, (_, index) => `fragment f${index} on Query { ...f${(index + 1) % count} a${index}: __typename }`).join(' ')}`,
    ]),
  }
}

const KINDS: readonly (readonly [share: number, make: (draw: Draw, schema: GraphQLSchema) => Sent])[] = [
  [0.55, plain],
  [0.75, withVariables],
  [0.9, damaged],
  [1, enormous],
]

/** One question. */
export function randomQuestion(draw: Draw, schema: GraphQLSchema): Sent {
  const kind = draw()
  const [, make] = KINDS.find(([share]) => kind < share) ?? [1, plain]
  return make(draw, schema)
}
