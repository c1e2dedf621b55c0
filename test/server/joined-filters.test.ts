import { isInputObjectType } from 'graphql'
import { describe, expect, test } from 'vitest'
import { makeSchema } from '../../server/schema.ts'
import { testApp } from '../support/app.ts'
import { ask, post } from '../support/asking.ts'
import { shippedDatabase } from '../support/database.ts'

const app = testApp(shippedDatabase())

/** Every list at the root with a filter. */
const lists = Object.values(makeSchema().getQueryType()?.getFields() ?? {}).flatMap((field) => {
  const filter = field.args.find(({ name }) => name === 'filter')
  return filter !== undefined && isInputObjectType(filter.type) ? [{ list: field.name, filter: filter.type.name }] : []
})

const idsOf = async (list: string, filter: string, given: unknown): Promise<string[]> => {
  const answer = await ask(
    app,
    `query ($filter: ${filter}) { ${list}(filter: $filter, first: 1000) { totalCount nodes { id } } }`,
    { filter: given },
  )
  const ids = answer[list].nodes.map(({ id }: { id: string }) => id)
  expect(answer[list].totalCount).toBe(ids.length)
  return ids.sort()
}

describe.each(lists)('$list, filtered by a variable of type $filter', ({ list, filter }) => {
  test('and, or and not are what they are in logic', async () => {
    const all = await idsOf(list, filter, {})
    const [some, others] = [all.filter((_, index) => index % 2 === 0), all.filter((_, index) => index % 3 === 0)]
    const both = some.filter((id) => others.includes(id))
    const of = (ids: readonly string[]) => ({ ids })
    expect(all.length).toBeGreaterThan(1)
    expect(await idsOf(list, filter, { and: [of(some), of(others)] })).toEqual(both)
    expect(await idsOf(list, filter, { or: [of(some), of(others)] })).toEqual(
      all.filter((id) => some.includes(id) || others.includes(id)),
    )
    expect(await idsOf(list, filter, { not: of(some) })).toEqual(all.filter((id) => !some.includes(id)))
    expect(await idsOf(list, filter, { ...of(some), not: { or: [of(others)] } })).toEqual(
      some.filter((id) => !others.includes(id)),
    )
    expect(await idsOf(list, filter, { or: [] })).toEqual([])
    expect(await idsOf(list, filter, { and: [] })).toEqual(all)
    expect(await idsOf(list, filter, { and: null, or: null, not: null })).toEqual(all)
    expect(await idsOf(list, filter, { not: {} })).toEqual([])
  })

  test('more filters in one than may be are refused, with the number', async () => {
    const { errors } = await post(app, `query ($filter: ${filter}) { ${list}(filter: $filter) { totalCount } }`, {
      filter: { or: Array.from({ length: 200 }, () => ({})) },
    })
    expect(errors?.[0]).toMatchObject({
      message: 'The filter puts 201 filters together; it may be 100. Ask in several questions.',
      extensions: { code: 'BAD_USER_INPUT' },
    })
  })
})
