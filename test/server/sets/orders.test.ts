import { expect, test } from 'vitest'
import { merge } from '../../../seed/read.ts'
import { readYamlText } from '../../../seed/read-yaml-text.ts'
import { ensureConstraints } from '../../../server/database/constraints.ts'
import { fill } from '../../../server/sets/fill.ts'
import { fillingOf } from '../../../server/sets/filling.ts'
import { testApp } from '../../support/app.ts'
import { ask } from '../../support/asking.ts'
import { scratchDatabase } from '../../support/database.ts'

const told = (relation: string) => `documents:
  - { id: doc:paper, title: A paper, kind: REPORT, published: 2024-01-01, passages: [{ locator: line 1 }] }
events:
  - { id: event:visit, name: The visit, kind: MEETING, date: 2020-05-01 }
  - { id: event:report, name: The report, kind: MEETING }
affiliations:
  - id: affiliation:visit-and-report
    kind: ${relation}
    from: event:visit
    to: event:report
    citations: [{ document: doc:paper, locator: line 1, paraphrase: First the one. }]
`
const database = await scratchDatabase()
await ensureConstraints(database)
const app = testApp(database)

test('an order bounds an event for as long as a set tells it, under whatever id it told it', async () => {
  const date = async (relation: string) => {
    const { records, issues } = merge([readYamlText('told.yaml', told(relation))])
    expect(issues).toEqual([])
    await fill(database, fillingOf('told', records))
    return (await ask(app, '{ event(id: "event:report") { date } }')).event.date
  }
  expect([await date('BEFORE'), await date('ANSWERS'), await date('BEFORE')]).toEqual([
    '[2020-05-01..]',
    null,
    '[2020-05-01..]',
  ])
})
