import { readFileSync } from 'node:fs'
import {
  buildSchema,
  findBreakingChanges,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  lexicographicSortSchema,
  printSchema,
} from 'graphql'
import { expect, test } from 'vitest'
import { makeSchema } from '../../server/schema.ts'
import { planOf } from '../../server/selection/plans.ts'
import { entityKinds } from '../../schema/kinds/entities.ts'
import { statementKinds } from '../../schema/kinds/statements.ts'

const schema = makeSchema()
const read = (name: string): string => readFileSync(new URL(`../../schema/${name}`, import.meta.url), 'utf8')

test('every type, field, argument and value is described', () => {
  const bare: string[] = []
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__') || ['ID', 'String', 'Int', 'Float', 'Boolean'].includes(type.name)) continue
    if (!type.description) bare.push(type.name)
    if (isEnumType(type))
      bare.push(
        ...type
          .getValues()
          .filter((value) => !value.description)
          .map((value) => `${type.name}.${value.name}`),
      )
    if (isInputObjectType(type))
      bare.push(
        ...Object.values(type.getFields())
          .filter((field) => !field.description)
          .map((field) => `${type.name}.${field.name}`),
      )
    if (isObjectType(type) || isInterfaceType(type))
      for (const field of Object.values(type.getFields())) {
        if (!field.description) bare.push(`${type.name}.${field.name}`)
        bare.push(
          ...field.args.filter((arg) => !arg.description).map((arg) => `${type.name}.${field.name}(${arg.name})`),
        )
      }
  }
  expect(bare).toEqual([])
})

test('the schema in one file is the one that is served (npm run generate writes it)', () => {
  expect(read('schema.gen.graphql').trim()).toBe(printSchema(lexicographicSortSchema(schema)).trim())
})

test('nothing that was released is broken', () => {
  // A schema in one file leaves out GraphQL's own directives, and gets back those of the library that reads it.
  const ours = ({ description }: { description: string }): boolean => !description.endsWith('from deprecated.')
  expect(findBreakingChanges(buildSchema(read('released.gen.graphql')), schema).filter(ours)).toEqual([])
})

test.each([...entityKinds, ...statementKinds].map((kind) => kind.typename))(
  'every field of %s is read from the database',
  (typename) => {
    const type = schema.getType(typename)
    const fields = isObjectType(type) ? Object.keys(type.getFields()) : []
    expect(fields.length).toBeGreaterThan(0)
    expect(fields.filter((field) => planOf(typename)[field] === undefined)).toEqual([])
  },
)

/** What a fragment on one type may ask beside another of a type that shares an interface with it, by field name. */
function collisions(): string[] {
  const interfaces = ['Entity', 'Statement'].map((name) => schema.getType(name)).filter(isInterfaceType)
  expect(interfaces).toHaveLength(2)
  return interfaces.flatMap((shared) => {
    const seen = new Map<string, string>()
    return schema.getPossibleTypes(shared).flatMap((type) =>
      Object.values(type.getFields()).flatMap((field) => {
        const said = String(field.type)
        const known = seen.get(field.name)
        if (known === undefined) seen.set(field.name, said)
        const isAlike = known === undefined || known === said
        return isAlike ? [] : [`${type.name}.${field.name} is ${said}, elsewhere ${known}`]
      }),
    )
  })
}

test('fields of one name have one type on all entities, and on all statements, so that fragments on them never collide', () => {
  expect(collisions()).toEqual([])
})
