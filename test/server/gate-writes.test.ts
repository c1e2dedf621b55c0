import { extendSchema, parse } from 'graphql'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { keysIn } from '../../server/gate/keys.ts'
import { neededAt } from '../../server/gate/routes.ts'
import { makeSchema } from '../../server/schema.ts'
import { bareApp, folderOf, served } from '../support/bare-app.ts'

/** The schema with a mutation and a subscription more, of which nothing in the server knows. */
const schema = extendSchema(
  makeSchema(),
  parse(
    'extend schema { subscription: Subscription } extend type Mutation { rename(id: ' +
      'ID!): String } type Subscription { changed: String }',
  ),
)
const written: unknown[] = []
const rename = schema.getMutationType()?.getFields()['rename']
const changed = schema.getSubscriptionType()?.getFields()['changed']
if (rename === undefined || changed === undefined) throw new Error('The schema has no mutation.')
rename.resolve = (_parent, args) => {
  written.push(args['id'])
  return 'renamed'
}
changed.subscribe = async function* () {
  written.push('subscribed')
  yield { changed: 'yes' }
}

const dataDir = folderOf({})
const keys = keysIn(join(dataDir, 'keys'))
const serving = await served(bareApp({ DATA_DIR: dataDir }, undefined, { schema }))
const send = async (query: string, role?: 'reader' | 'editor' | 'admin') => {
  const key =
    role === undefined ? undefined : keys.create(`${role} ${Math.random().toString(36).slice(2)}`, role, 1).text
  const response = await fetch(`${serving.address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(key === undefined ? {} : { authorization: `Bearer ${key}` }) },
    body: JSON.stringify({ query }),
  })
  const { data, errors } = (await response.json()) as {
    data?: unknown
    errors?: { message: string; extensions: { code: string } }[]
  }
  return { data, code: errors?.[0]?.extensions.code, message: errors?.[0]?.message, status: response.status }
}

test('a mutation that is added asks for an editor, though nobody has listed it', async () => {
  const query = 'mutation { rename(id: "x") }'
  expect(await send(query)).toMatchObject({
    code: 'UNAUTHENTICATED',
    status: 401,
    message: expect.stringMatching(/for rename.*--role editor/),
  })
  expect(await send(query, 'reader')).toMatchObject({
    code: 'FORBIDDEN',
    status: 403,
    message: expect.stringMatching(/role editor/),
  })
  expect(await send('mutation { a: rename(id: "x") b: rename(id: "y") }')).toMatchObject({ code: 'UNAUTHENTICATED' })
  expect(written).toEqual([])
  expect(await send(query, 'editor')).toMatchObject({ data: { rename: 'renamed' } })
  expect(await send(query, 'admin')).toMatchObject({ data: { rename: 'renamed' } })
  expect(written.splice(0)).toEqual(['x', 'x'])
})

test('so does a subscription', async () => {
  expect(await send('subscription { changed }')).toMatchObject({ code: 'UNAUTHENTICATED' })
  expect(await send('subscription { changed }', 'reader')).toMatchObject({ code: 'FORBIDDEN' })
  expect(written).toEqual([])
})

test('no mutation comes by GET, and none is run by a page elsewhere', async () => {
  const target = `${serving.address}/graphql?query=${encodeURIComponent('mutation { rename(id: "x") }')}`
  const key = keys.create('a getter', 'admin', 1).text
  expect((await fetch(target, { headers: { authorization: `Bearer ${key}` } })).status).toBe(405)
  expect(
    (
      await fetch(target, {
        method: 'POST',
        headers: { 'sec-fetch-site': 'cross-site', 'content-type': 'application/json' },
        body: '{}',
      })
    ).status,
  ).toBe(403)
  expect(written).toEqual([])
})

test('a path where something can be sent asks for an editor, unless its row says otherwise', () => {
  const routes = {
    '/uploads': { methods: ['POST'] },
    '/feeds': { methods: ['GET', 'HEAD'] },
    '/reports': { methods: ['POST'], needs: 'nobody' },
  } as const
  expect(neededAt({ pathname: '/uploads' }, routes)).toBe('editor')
  expect(neededAt({ pathname: '/feeds' }, routes)).toBe('reader')
  expect(neededAt({ pathname: '/reports' }, routes)).toBe('nobody')
})
