import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { testApp } from '../support/app.ts'
import { ask } from '../support/asking.ts'
import { shippedDatabase } from '../support/database.ts'
import { root } from '../support/sources.ts'
import { type Asked, asks, type AskName } from './golden-asks.ts'

interface Golden extends Asked {
  readonly question: string
  readonly ask: AskName
  readonly answer: readonly string[]
}

const app = testApp(shippedDatabase())
const golden = parse(readFileSync(`${root}/test/seed/golden.yaml`, 'utf8')) as readonly Golden[]

/** The days on which the papers were out: the report, its minutes, two releases and the article. */
const PUBLISHED = ['2021-03-17', '2021-03-18', '2024-09-17', '2025-01-31', '2025-12-31']

test('there are at least sixty questions, some of them by the record of each day on which a paper was out', () => {
  expect(golden.length).toBeGreaterThanOrEqual(60)
  expect(new Set(golden.map(({ question }) => question)).size).toBe(golden.length)
  for (const day of PUBLISHED)
    expect(golden.filter(({ knownBy }) => knownBy === day).length, day).toBeGreaterThanOrEqual(5)
})

test.each(golden.map((one) => [one.question, one] as const))('%s', async (_, { ask: name, answer, ...asked }) => {
  const { query, lines } = asks[name]
  const found = lines(await ask(app, query(asked)), asked)
  expect([...found].sort()).toEqual([...answer].sort())
})
