import { readdirSync } from 'node:fs'
import process from 'node:process'
import { afterAll, describe, expect, inject, test } from 'vitest'
import type { Statement } from '../../server/cypher/statement.ts'
import { type Connection, type Database, openDatabase } from '../../server/database/database.ts'
import { load } from '../../server/start/load.ts'
import { shippedDatabase } from '../support/database.ts'
import { operators, planReader } from '../support/plans.ts'

const folder = new URL('../../server/cypher/', import.meta.url)
/**
 * The Neo4j that Moothall brings, and another, such as the newest, where NEO4J_TEST_URI names one that may be filled.
 */
const {
  NEO4J_TEST_URI: uri = '',
  NEO4J_TEST_USERNAME: username = 'neo4j',
  NEO4J_TEST_PASSWORD: password = '',
} = process.env
const other: Connection = { uri, username, password }

async function otherDatabase(): Promise<Database> {
  const database = openDatabase(other)
  afterAll(() => database.close())
  await load(database, uri, () => {})
  return database
}

const databases = [
  { of: 'the Neo4j that Moothall brings', database: shippedDatabase(), plans: planReader(inject('shipped')) },
  ...(uri === ''
    ? []
    : [{ of: 'the Neo4j at NEO4J_TEST_URI', database: await otherDatabase(), plans: planReader(other) }]),
]

const isStatement = (value: unknown): value is Statement =>
  typeof value === 'object' && value !== null && 'text' in value && 'example' in value

async function statementsIn(file: string): Promise<[string, Statement][]> {
  const exported = Object.values((await import(new URL(file, folder).href)) as Record<string, unknown>).flat()
  return exported
    .filter(isStatement)
    .map((statement, index): [string, Statement] => [`${file} ${statement.name} ${index}`, statement])
}

const all = (
  await Promise.all(
    readdirSync(folder)
      .filter((name) => name.endsWith('.ts'))
      .map(statementsIn),
  )
).flat()

test('there are statements to look at', () => {
  expect(all.length).toBeGreaterThan(20)
})

describe.each(databases)('in $of', ({ database, plans: { explain } }) => {
  test.each(all)(
    '%s runs, and reads no more than an index lets it',
    async (_name, { text, example, readsAll = [] }) => {
      await database.read(text, { ...example })
      const scans = operators(await explain(text, example)).filter((operator) =>
        /^(AllNodesScan|NodeByLabelScan|DirectedAllRelationshipsScan|UndirectedAllRelationshipsScan)/.test(
          operator.operatorType,
        ),
      )
      const labels = scans.map((scan) => /:(\w+)/.exec(String(scan.arguments['Details']))?.[1] ?? scan.operatorType)
      expect(labels.filter((label) => !readsAll.includes(label))).toEqual([])
    },
  )
})
