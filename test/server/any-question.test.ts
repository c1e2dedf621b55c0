import { expect, test } from 'vitest'
import { scratchDatabase } from '../support/database.ts'
import { askAny } from '../support/oracle/ask-any.ts'

/** How many questions each test asks; `npm run bench -- oracle --count 10000` asks more. */
const COUNT = 40

const database = await scratchDatabase()

test.each([
  ['any valid question is answered alike both ways, and as its parts are when asked plainly', false],
  ['any valid question about what records hold is answered as GraphQL answers it over the records', true],
])('%s', { timeout: 600_000 }, async (_, ofRecords) => {
  expect(await askAny(database, { count: COUNT, ofRecords })).toBeUndefined()
})
