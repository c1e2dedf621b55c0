import { afterAll, beforeAll, expect, test } from 'vitest'
import { serve, type Serving } from '../../server/http/serve.ts'
import { testApp } from '../support/app.ts'
import { ask } from '../support/asking.ts'
import { shippedDatabase } from '../support/database.ts'
import { sent } from '../support/oracle/same-answer.ts'

const app = testApp(shippedDatabase())
let serving: Serving

beforeAll(async () => {
  serving = await serve(Promise.resolve(app), { host: '127.0.0.1', port: 0 })
})
afterAll(() => serving.close())

/** A promise is told by its `then`, and an alias makes any object have one. */
test.each([
  ['a root field', (key: string) => `{ ${key}: stats { documents } }`],
  [
    'an inner object',
    (key: string) => `{ post(id: "post:tameside-council-executive-leader") { ${key}: holders { totalCount } } }`,
  ],
  ['a row', (key: string) => `{ people(first: 2) { edges { ${key}: node { id } } } }`],
  ['a list', (key: string) => `{ people(first: 2) { ${key}: nodes { id } } }`],
  ['a text', (key: string) => `{ people(first: 2) { nodes { ${key}: name } } }`],
])('%s under the alias `then` is answered as under any other', async (_, question) => {
  const said = JSON.stringify(await ask(app, question('other'))).replaceAll('"other"', '"then"')
  expect(await ask(app, question('then'))).toEqual(JSON.parse(said))
  const byPort = await sent(serving.address, { query: question('then'), variables: {} })
  expect(byPort.body).toEqual({ data: JSON.parse(said) })
})
