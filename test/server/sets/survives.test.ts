import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { askedOf } from '../../../server/sets/asked-of.ts'
import { bringIn } from '../../../server/sets/bring-in.ts'
import { fill } from '../../../server/sets/fill.ts'
import type { Entry } from '../../../server/sets/filling.ts'
import { switchSet, takeSetAway } from '../../../server/sets/take-away.ts'
import { takeOut, type Wish } from '../../../server/sets/take-out.ts'
import { load } from '../../../server/start/load.ts'
import { shipped } from '../../../server/start/shipped.ts'
import { testApp } from '../../support/app.ts'
import { ask } from '../../support/asking.ts'
import { scratchDatabase } from '../../support/database.ts'
import { whole } from '../../support/taking-of.ts'
import { temporaryFolder } from '../../support/temporary.ts'

const folder = temporaryFolder()
afterAll(folder.remove)
const database = await scratchDatabase()
const app = testApp(database)
const start = () => load(database, 'a test', () => undefined, 'shipped')

const taken = async (wish: Partial<Wish>): Promise<string> =>
  (await whole((await takeOut(database, { format: 'yaml', set: 'mine', ...wish })).pieces)).toString()

/** A body that ships, by its code, a person of the file's own, and a role that joins them. */
const MINE = `# licence: CC BY 4.0
documents:
  - id: doc:mine
    title: My own list
    kind: DATASET
    published: "2024-01-01"
organizations:
  - id: org:tameside-council
    name: Tameside MBC
    classification: COUNCIL
    identifiers:
      - scheme: GSS
        value: E08000008
people:
  - id: person:mine
    name: Ann Lee
memberships:
  - id: membership:mine
    member: person:mine
    organization: org:tameside-council
    role: Clerk
    start: "2019-05-02"
    citations:
      - document: doc:mine
        locator: row 2
        paraphrase: Lists her.
`

const QUESTION = `{ membership: memberships(filter: { ids: ["membership:mine"] }, first: 1) { nodes {
  sentence start citations { locator } organization { name alternateNames sets { id } } } } }`

const path = join(folder.path, 'mine.yaml')
writeFileSync(path, MINE)
const bring = () => bringIn(database, askedOf({}, [{ path, shown: 'mine.yaml' }]))

test('what was brought in outlives a new version of the program, and of the papers that ship', {
  timeout: 240_000,
}, async () => {
  await start()
  await bring()
  const [before, answer] = [await taken({}), await ask(app, QUESTION)]
  expect(before).toContain('Ann Lee')
  expect(answer.membership.nodes[0]).toMatchObject({
    start: '2019-05-02',
    organization: { sets: [{ id: 'set:mine' }, { id: 'set:shipped' }] },
  })

  // A program that works out of the sets what is in the graph in another way.
  await database.write('MATCH (turn:Turn) SET turn.derivedBy = "a version of old"')
  await database.write('MATCH (s:Statement {id: "membership:mine"}) SET s.start = "as it was made once", s.es = 0')
  await start()
  expect([await taken({}), await ask(app, QUESTION)]).toEqual([before, answer])

  // Papers that tell nothing of the body any more, and some that do again.
  const papers = shipped()
  const entries: Entry[] = []
  for await (const entry of papers.entries) entries.push(entry)
  const others = entries.filter((entry) => !JSON.stringify(entry).includes('org:tameside-council'))
  expect(others.length).toBeLessThan(entries.length)
  await fill(database, { ...papers, fingerprint: 'another', entries: others })
  expect(await taken({})).toBe(before)
  expect((await ask(app, QUESTION)).membership.nodes[0]).toMatchObject({
    organization: { name: 'Tameside MBC', sets: [{ id: 'set:mine' }] },
  })
  await start()
  expect([await taken({}), await ask(app, QUESTION)]).toEqual([before, answer])

  // The papers taken away altogether.
  await takeSetAway(database, 'shipped')
  expect(await taken({})).toBe(before)
})

test('a set alone brings along what it names of others, in formats where nothing may be missing', {
  timeout: 120_000,
}, async () => {
  await start()
  const lone = join(folder.path, 'lone.yaml')
  writeFileSync(
    lone,
    MINE.replace(/organizations:[\s\S]*?people:/, 'people:')
      .replaceAll('mine', 'lone')
      .replace('2019-05-02', '1999'),
  )
  await bringIn(database, askedOf({}, [{ path: lone, shown: 'lone.yaml' }]))
  const own = await taken({ set: 'lone' })
  expect(own).not.toContain('organizations:')
  const picture = await taken({ set: 'lone', format: 'graphml' })
  expect(picture).toContain('<node id="org:tameside-council">')
  expect(picture).toContain('<edge id="membership:lone" source="person:lone" target="org:tameside-council">')
  expect(picture).not.toContain('person:teresa-smith')
  // A day of one set is of that set alone, too.
  const day = await taken({ set: 'lone', format: 'graphml', asOf: 20_000 })
  expect(day.match(/<edge /g)?.length).toBe(1)
  await switchSet(database, 'lone', false)
  expect(await taken({ set: 'lone' })).toBe(own)
  expect(await taken({ set: 'lone', format: 'csv' })).toContain('"membership:lone"')
  await expect(taken({ set: 'lone', asOf: 20_000 })).rejects.toThrow(/switched off/)
})
