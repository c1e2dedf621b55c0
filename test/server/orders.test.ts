import { describe, expect, test } from 'vitest'
import { eventSpan } from '../../schema/partial-date.ts'
import { NO_LOWER } from '../../schema/time.ts'
import { readSeed } from '../../seed/read.ts'
import { fold } from '../../schema/fold.ts'
import { publishedBy } from '../../seed/versions.ts'
import { testApp } from '../support/app.ts'
import { happened } from '../support/oracle/happened.ts'
import { ask } from '../support/asking.ts'
import { shippedDatabase } from '../support/database.ts'

const app = testApp(shippedDatabase())
const { records } = readSeed('seed')

describe('every order of every list sorts, and backwards is the other way round:', () => {
  const KEYS: Readonly<Record<string, Readonly<Record<string, ReadonlyMap<string, string | number>>>>> = {
    people: { NAME: new Map(records.people.map(({ id, name }) => [id, fold(name)])) },
    organizations: { NAME: new Map(records.organizations.map(({ id, name }) => [id, fold(name)])) },
    posts: { NAME: new Map(records.posts.map(({ id, label }) => [id, fold(label)])) },
    partnerships: { NAME: new Map(records.partnerships.map(({ id, name }) => [id, fold(name)])) },
    programmes: { NAME: new Map(records.programmes.map(({ id, name }) => [id, fold(name)])) },
    events: {
      NAME: new Map(records.events.map(({ id, name }) => [id, fold(name)])),
      DATE: new Map(
        [...happened(records)].map(([id, date]) => [id, date === undefined ? NO_LOWER : eventSpan(date).earliest]),
      ),
    },
    documents: {
      NAME: new Map(records.documents.map(({ id, title }) => [id, fold(title)])),
      PUBLISHED: new Map(records.documents.map((document) => [document.id, publishedBy(document)])),
    },
  }
  const all = Object.entries(KEYS).flatMap(([name, orders]) =>
    Object.entries(orders).map(([order, keys]) => ({ name, order, keys })),
  )
  test.each(all)('$name by $order', async ({ name, order, keys }) => {
    const sorted = async (orderBy: string): Promise<string[]> =>
      (await ask(app, `{ ${name}(orderBy: ${orderBy}, first: 1000) { nodes { id } } }`))[name].nodes.map(
        ({ id }: { id: string }) => id,
      )
    const expected = [...keys].sort(([a, x], [b, y]) => (x < y ? -1 : x > y ? 1 : a < b ? -1 : 1)).map(([id]) => id)
    expect(await sorted(`${order}_ASC`)).toEqual(expected)
    expect((await sorted(`${order}_DESC`)).map((id) => keys.get(id))).toEqual(
      expected.toReversed().map((id) => keys.get(id)),
    )
  })
})
