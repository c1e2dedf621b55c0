import { getNamedType, isEnumType } from 'graphql'
import { beforeAll, describe, expect, test } from 'vitest'
import { entityKinds } from '../../schema/kinds/entities.ts'
import { statementKinds } from '../../schema/kinds/statements.ts'
import { ensureConstraints } from '../../server/database/constraints.ts'
import { makeSchema } from '../../server/schema.ts'
import { fill } from '../../server/sets/fill.ts'
import { fillingOf } from '../../server/sets/filling.ts'
import { testApp } from '../support/app.ts'
import { ask } from '../support/asking.ts'
import { scratchDatabase } from '../support/database.ts'
import { fullRecords, letters } from '../support/full-records.ts'

const schema = makeSchema()
const database = await scratchDatabase()
const app = testApp(database)
beforeAll(async () => {
  await ensureConstraints(database)
  await fill(database, fillingOf('full', fullRecords()))
})

type Row = Readonly<Record<string, unknown>>
type Counted = { readonly totalCount: number }
type Bounded = { readonly earliestStart?: string | null; readonly latestEnd?: string | null }
const ALL = 'standing: [IN_FORCE, PROPOSED]'
const TIES = statementKinds.filter(({ tie }) => tie).map(({ kind }) => kind)

describe('every order sorts', () => {
  const orders = Object.values(schema.getQueryType()?.getFields() ?? {}).flatMap(({ name: list, args }) => {
    const type = getNamedType(args.find(({ name }) => name === 'orderBy')?.type)
    return isEnumType(type) ? type.getValues().map(({ name }) => ({ list, order: name })) : []
  })

  test('there are orders for every kind of entity', () => {
    expect(new Set(orders.map(({ list }) => list))).toEqual(
      new Set([...entityKinds.map(({ many }) => many), ...statementKinds.map(({ many }) => many), 'statements']),
    )
  })

  /** What an order sorts by, as a question asks for it, and as it is read from the row. */
  const SORTED: Readonly<Record<string, readonly [asked: string, of: (row: Row) => number | string]>> = {
    NAME: ['name', ({ name }) => String(name)],
    DATE: ['date', ({ date }) => String(date)],
    PUBLISHED: ['published', ({ published }) => String(published)],
    STATED: [`s: statements(${ALL}) { totalCount }`, ({ s }) => (s as Counted).totalCount],
    LINKS: [`t: statements(${ALL}, kinds: [${TIES.join(', ')}]) { totalCount }`, ({ t }) => (t as Counted).totalCount],
    START: ['bounds { earliestStart }', ({ bounds }) => (bounds as Bounded).earliestStart ?? '0000'],
    END: ['bounds { latestEnd }', ({ bounds }) => (bounds as Bounded).latestEnd ?? '9999'],
    SOURCES: ['sourceCount', ({ sourceCount }) => Number(sourceCount)],
    VALUE: ['... on Fact { number }', ({ number }) => Number(number)],
  }

  test.each(orders)('$list by $order', async ({ list, order }) => {
    const [asked, of] = SORTED[order.replace(/_(ASC|DESC)$/, '')] ?? expect.fail(`What does ${order} sort by?`)
    const standing = entityKinds.every(({ many }) => many !== list) ? ', standing: [IN_FORCE, PROPOSED]' : ''
    // What leads to a document are those who are named in it.
    const own = list === 'documents' && order.startsWith('LINKS') ? `t: mentions(${ALL}) { totalCount }` : asked
    const answer = await ask(app, `{ ${list}(orderBy: ${order}, first: 100${standing}) { nodes { id ${own} } } }`)
    const rows = answer[list].nodes as Row[]
    const values = rows.map(of)
    const up = values.toSorted((one, other) => (one < other ? -1 : one > other ? 1 : 0))
    expect(values).toEqual(order.endsWith('_ASC') ? up : up.toReversed())
    if (order.startsWith('VALUE')) expect(rows.map(({ id }) => id).sort()).toEqual(['fact:a', 'fact:b', 'fact:c'])
    else
      expect(rows.filter(({ id }) => !String(id).endsWith('-seat-of'))).toHaveLength(
        list === 'statements' ? letters.length * statementKinds.length : letters.length,
      )
  })
})
