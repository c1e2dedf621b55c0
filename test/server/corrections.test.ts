import { beforeAll, expect, test } from 'vitest'
import { merge } from '../../seed/read.ts'
import { readYamlText } from '../../seed/read-yaml-text.ts'
import { issuesOf } from '../../seed/judge.ts'
import { noRecords } from '../../seed/records.ts'
import { ensureConstraints } from '../../server/database/constraints.ts'
import { fill } from '../../server/sets/fill.ts'
import { fillingOf } from '../../server/sets/filling.ts'
import { testApp } from '../support/app.ts'
import { ask } from '../support/asking.ts'
import { scratchDatabase } from '../support/database.ts'

const LOG = `corrections:
  - id: correction:first
    date: 2026-01-02
    about: org:ofsted
    was: 'It said one thing'
    now: 'It says another'
    why: A reader pointed to the paper
  - id: correction:second
    date: 2026-03-04
    about: org:somewhere
    was: One
    now: Two
    why: A later paper
`
const { corrections, issues } = merge([readYamlText('corrections.yaml', LOG)])

const database = await scratchDatabase()
const app = testApp(database)
const filled = (log: typeof corrections) => fill(database, fillingOf('made', noRecords(), { corrections: log }))

beforeAll(async () => {
  await ensureConstraints(database)
  await filled(corrections)
})

test('the log is read whole, the latest first, and by what it is about', async () => {
  expect(issues).toEqual([])
  expect(await ask(app, '{ corrections { nodes { id date: correctedOn about: concerns was now why } } }')).toEqual({
    corrections: { nodes: [corrections[1], corrections[0]] },
  })
  expect(await ask(app, '{ corrections(of: "org:ofsted") { nodes { id } } }')).toEqual({
    corrections: { nodes: [{ id: 'correction:first' }] },
  })
  expect(await ask(app, '{ corrections(of: "org:nobody") { nodes { id } } }')).toEqual({ corrections: { nodes: [] } })
})

test('an entry that a later version of the data set does not hold is gone', async () => {
  await filled(corrections.slice(0, 1))
  expect(await ask(app, '{ corrections { nodes { id } } }')).toEqual({
    corrections: { nodes: [{ id: 'correction:first' }] },
  })
})

test('an entry about something unknown, or without a day, is a complaint with its line', () => {
  const seed = merge([readYamlText('corrections.yaml', LOG.replace('2026-01-02', 'soon'))])
  expect(seed.corrections.map(({ id }) => id)).toEqual(['correction:second'])
  expect(issuesOf(seed)).toMatchObject([
    { line: 3, record: 'correction:first', field: 'date' },
    { record: 'correction:second', field: 'about', what: "'org:somewhere' is not known" },
  ])
})
