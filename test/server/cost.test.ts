import { getIntrospectionQuery, getOperationAST, GraphQLError, executeSync, parse } from 'graphql'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readConfig } from '../../server/config.ts'
import { costOf } from '../../server/http/limits/cost.ts'
import { fragmentsOf, SchemaCount, wholeSchema } from '../../server/http/limits/introspection.ts'
import { makeSchema } from '../../server/schema.ts'

const schema = makeSchema()
const limits = readConfig({})

function cost(query: string, variables: Record<string, unknown> = {}): number {
  const document = parse(query)
  const operation = getOperationAST(document)
  if (operation == null) throw new Error('There is no operation.')
  const found = costOf(schema, document, operation, variables, limits)
  return found instanceof GraphQLError ? Number.POSITIVE_INFINITY : found
}

/** All values of an answer, the objects among them. */
const valuesIn = (value: unknown): number => {
  if (typeof value !== 'object' || value === null) return 1
  if (Array.isArray(value)) return value.reduce<number>((sum, one) => sum + valuesIn(one), 0)
  return Object.values(value).reduce<number>((sum, one) => sum + valuesIn(one), 1)
}

function counted(query: string): number {
  const document = parse(query)
  const counting = new SchemaCount(schema, fragmentsOf(document), {}, Number.POSITIVE_INFINITY)
  for (const node of getOperationAST(document)?.selectionSet.selections ?? [])
    if (node.kind === 'Field') counting.add(node)
  return counting.count
}

const leaf: fc.Arbitrary<string> = fc.constantFrom('name', 'kind', 'description', '__typename')
const within: Readonly<Record<string, string>> = {
  fields: 'Field',
  args: 'Input',
  type: 'Type',
  ofType: 'Type',
  interfaces: 'Type',
  possibleTypes: 'Type',
  enumValues: 'Enum',
  inputFields: 'Input',
}
const offers: Readonly<Record<string, readonly string[]>> = {
  Type: ['fields', 'ofType', 'interfaces', 'possibleTypes', 'enumValues', 'inputFields'],
  Field: ['args', 'type'],
  Input: ['type'],
  Enum: [],
}

const selection = (type: string, depth: number): fc.Arbitrary<string> => {
  const leaves = type === 'Type' ? leaf : leaf.filter((name) => name !== 'kind')
  const lists = offers[type] ?? []
  if (depth === 0 || lists.length === 0) return leaves.map((name) => `{ ${name} }`)
  return fc
    .tuple(leaves, fc.subarray([...lists], { minLength: 1 }))
    .chain(([name, chosen]) =>
      fc
        .tuple(
          ...chosen.map((list) =>
            selection(within[list] ?? '', depth - 1).map((inner) => `a${list}: ${list} ${inner}`),
          ),
        )
        .map((parts) => `{ ${name} ${parts.join(' ')} }`),
    )
}

test('what a question about the schema brings is counted exactly, without asking it', () => {
  fc.assert(
    fc.property(selection('Type', 4), fc.constantFrom('Query', 'Person', 'Statement', 'nothing'), (types, name) => {
      const query =
        `{ __schema { types ${types} directives { name args ${'{ name type { name } }'} } } __type(name: ` +
        `"${name}") ${types} }`
      const { data, errors } = executeSync({ schema, document: parse(query) })
      expect(errors).toBeUndefined()
      const nulls = JSON.stringify(data).match(/:null/g)?.length ?? 0
      const [real, reckoned] = [valuesIn(data), counted(query)]
      // The answer itself is one more, and lists count as the one field that they are.
      expect(reckoned).toBeGreaterThanOrEqual(real - 1 - nulls)
      expect(reckoned).toBeLessThanOrEqual(real * 2)
    }),
    { numRuns: 40 },
  )
})

test('the standard question about the schema is a fifth of what may be asked, and light', () => {
  const whole = getIntrospectionQuery({
    specifiedByUrl: true,
    directiveIsRepeatable: true,
    schemaDescription: true,
    inputValueDeprecation: true,
    oneOf: true,
  })
  expect(counted(whole)).toBe(wholeSchema(schema))
  expect(cost(whole)).toBeLessThan(3_000)
})

test.each([
  [
    '{ organizations(filter: { ids: ["org:tameside-council"] }) { nodes { posts { nodes { holders { nodes ' +
      '{ person { name } } } } } } } }',
    3_000,
  ],
  [
    '{ organization(id: "org:a") { members { nodes { person { memberships { nodes { organization { name } ' +
      '} } } } } } }',
    3_000,
  ],
  ['{ people(first: 1000) { nodes { id name } } }', 3_000],
  ['{ people { nodes { memberships { nodes { organization { name } } } } } }', 20_000],
  [
    '{ nodes(ids: ["a", "b", "c"]) { ... on Person { memberships { nodes { organization { members { nodes ' +
      '{ id } } } } } } } }',
    10_000,
  ],
  ['{ search(text: "teresa smith") { nodes { node { id } } } }', 3_000],
])('%s is answered', (query, most) => {
  expect(cost(query)).toBeLessThan(most)
})

test('a size counts wherever it is said: in the text, in a variable, as its default, in a fragment', () => {
  const said = cost('{ people(first: 500) { nodes { memberships(first: 50) { nodes { id } } } } }')
  const page = 'people(first: $n) { nodes { memberships(first: $m) { nodes { id } } } }'
  expect(said).toBeGreaterThan(25_000)
  expect(cost(`query ($n: Int, $m: Int) { ${page} }`, { n: 500, m: 50 })).toBe(said)
  expect(cost(`query ($n: Int = 500, $m: Int = 50) { ${page} }`)).toBe(said)
  expect(cost(`query ($n: Int = 500, $m: Int = 50) { ...F } fragment F on Query { ${page} }`)).toBe(said)
  expect(cost(`query ($n: Int, $m: Int) { ${page} }`, { n: '500', m: null })).toBeLessThan(said)
})

test('a question that brings nothing but looks at all there is is no light one', () => {
  for (const query of [
    '{ facets { types { key } } }',
    '{ conflicts { nodes { key } } }',
    '{ paths(from: "person:a", to: "person:b") { paths { length } } }',
    '{ neighbourhood(of: ["org:a"], depth: 4, first: 1000) { totalNodes } }',
  ])
    expect(cost(query)).toBeGreaterThan(3_000)
})
