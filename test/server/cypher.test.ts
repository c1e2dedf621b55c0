import { readdirSync } from 'node:fs'
import { expect, inject, test } from 'vitest'
import type { Statement } from '../../server/cypher/statement.ts'
import { shippedDatabase } from '../support/database.ts'
import { operators, planReader } from '../support/plans.ts'

const folder = new URL('../../server/cypher/', import.meta.url)
const database = shippedDatabase()
const { explain } = planReader(inject('shipped'))

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

test.each(all)('%s runs, and reads no more than an index lets it', async (_name, { text, example, readsAll = [] }) => {
  await database.read(text, { ...example })
  const scans = operators(await explain(text, example)).filter((operator) =>
    /^(AllNodesScan|NodeByLabelScan|DirectedAllRelationshipsScan|UndirectedAllRelationshipsScan)/.test(
      operator.operatorType,
    ),
  )
  const labels = scans.map((scan) => /:(\w+)/.exec(String(scan.arguments['Details']))?.[1] ?? scan.operatorType)
  expect(labels.filter((label) => !readsAll.includes(label))).toEqual([])
})
