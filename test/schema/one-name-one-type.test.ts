import { type GraphQLObjectType, isObjectType } from 'graphql'
import { expect, test } from 'vitest'
import { makeSchema } from '../../server/schema.ts'

const types = Object.values(makeSchema().getTypeMap()).filter((type): type is GraphQLObjectType => isObjectType(type))

test('what stands side by side in one answer has one type under one name, so that fragments never collide', () => {
  const nodes = types.filter((type) => type.getInterfaces().some(({ name }) => name === 'Node'))
  expect(nodes.length).toBeGreaterThan(15)
  const byName = Map.groupBy(
    nodes.flatMap((type) => Object.values(type.getFields()).map((field) => ({ type, field }))),
    ({ field }) => field.name,
  )
  const differing = [...byName].flatMap(([name, all]) => {
    const kinds = Map.groupBy(all, ({ field }) => String(field.type))
    return kinds.size === 1
      ? []
      : [
          `${name}: ${[...kinds].map(([of, on]) => `${of} on ${on.map(({ type }) => type.name).join(', ')}`).join('; ')}`,
        ]
  })
  expect(differing).toEqual([])
})
