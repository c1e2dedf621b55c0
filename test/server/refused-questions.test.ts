import { describe, expect, test } from 'vitest'
import { testApp } from '../support/app.ts'
import { ask, post } from '../support/asking.ts'
import { shippedDatabase } from '../support/database.ts'

const app = testApp(shippedDatabase())

describe('what cannot be answered is said:', () => {
  test.each([
    [
      'an entity that is not there',
      '{ neighbourhood(of: ["person:nobody-at-all"]) { totalNodes } }',
      'NOT_FOUND',
      /person:nobody-at-all/,
    ],
    [
      'an end that is not there',
      '{ paths(from: "person:nobody-at-all", to: "person:teresa-smith") { paths { length } } }',
      'NOT_FOUND',
      /person:nobody-at-all/,
    ],
    [
      'a depth out of range',
      '{ neighbourhood(of: ["person:teresa-smith"], depth: 9) { totalNodes } }',
      'BAD_USER_INPUT',
      /depth is 9; it may be 1 to 4/,
    ],
    [
      'more than a picture holds',
      '{ neighbourhood(of: ["person:teresa-smith"], first: 5000) { totalNodes } }',
      'BAD_USER_INPUT',
      /first is 5000; it may be 1 to 1000/,
    ],
    [
      'chains that are too long',
      '{ paths(from: "person:teresa-smith", to: "org:ofsted", maxHops: 20) { paths { length } } }',
      'BAD_USER_INPUT',
      /maxHops is 20; it may be 1 to 8/,
    ],
    [
      'days the wrong way round',
      '{ changes(from: "2024-02-01", to: "2024-01-01") { truncated } }',
      'BAD_USER_INPUT',
      /from is 2024-02-01, which is after to, 2024-01-01/,
    ],
    [
      'a statement where an entity is wanted',
      '{ subgraph(ids: ["membership:teresa-smith-executive-member"]) { totalNodes } }',
      'BAD_USER_INPUT',
      /which is a statement/,
    ],
  ])('%s', async (_name, query, code, message) => {
    const { errors } = await post(app, query)
    expect(errors?.map((error) => error.extensions.code)).toEqual([code])
    expect(errors?.[0]?.message).toMatch(message)
  })
})

test('a path from an entity to itself is that entity', async () => {
  const { paths } = await ask(
    app,
    '{ paths(from: "org:ofsted", to: "org:ofsted") { paths { length sentence window { start end } steps { node { ' +
      'id } edge { key } } } } }',
  )
  expect(paths.paths).toEqual([
    {
      length: 0,
      sentence: 'Both are Ofsted.',
      window: { start: null, end: null },
      steps: [{ node: { id: 'org:ofsted' }, edge: null }],
    },
  ])
})
