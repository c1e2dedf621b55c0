import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { afterAll, describe, expect, test } from 'vitest'
import { ensureConstraints } from '../../server/database/constraints.ts'
import { keysIn } from '../../server/gate/keys.ts'
import { serve } from '../../server/http/serve.ts'
import { fill } from '../../server/sets/fill.ts'
import { shipped } from '../../server/start/shipped.ts'
import { testApp } from '../support/app.ts'
import { ask } from '../support/asking.ts'
import { ownNeo4j } from '../support/neo4j.ts'
import { publicSets } from '../support/public-sets.ts'
import { sender } from '../support/sending.ts'
import { root } from '../support/sources.ts'
import { startProgram } from '../support/started.ts'
import { temporaryFolder } from '../support/temporary.ts'

const { database, stop } = await ownNeo4j()
const folder = temporaryFolder()
const app = testApp(database, { DATA_DIR: folder.path })
const serving = await serve(Promise.resolve(app), { host: '127.0.0.1', port: 0 })
afterAll(async () => {
  await serving.close()
  await stop()
  await folder.remove()
})
await ensureConstraints(database)
await fill(database, shipped())
const { text: key } = keysIn(join(folder.path, 'keys')).create('an editor', 'editor', 1)
const { text: reader } = keysIn(join(folder.path, 'keys')).create('a reader', 'reader', 1)

const bearer = (text: string) => ({ authorization: `Bearer ${text}` })
const counts = '{ stats { documents entities statements } }'

const send = sender(serving.address, bearer(key))

const remove = (set: string): Promise<Response> =>
  fetch(`${serving.address}/imports?set=${set}`, { method: 'DELETE', headers: bearer(key) })

const SHEET = `Name,Organisation,Role,Start,End
Cllr Ann Lee,Anytown Council,Leader,20/05/2019,22/05/2023
Bob Ray,Anytown Council,Leader,23/05/2023,
Bob Ray,Anytown Council,Councillor,05/05/2011,
`

describe('a spreadsheet', () => {
  test('is brought in, explored with its rows as evidence, and leaves nothing behind', {
    timeout: 120_000,
  }, async () => {
    const before = await ask(app, counts)
    const told = await send({ 'councillors.csv': SHEET })
    expect(told).toMatchObject({ state: 'DONE', report: { changes: { added: 7, removed: 0 } } })
    const { memberships } = await ask(
      app,
      `{ memberships(filter: { role: "leader" }, asOf: "2020-01-01", first: 9) { nodes { role start
         person { name honorificPrefix } citations { locator document { title documentKind } } } } }`,
    )
    expect(memberships.nodes).toContainEqual({
      role: 'Leader',
      start: '2019-05-20',
      person: { name: 'Ann Lee', honorificPrefix: 'Cllr' },
      citations: [{ locator: 'row 2', document: { title: 'councillors', documentKind: 'DATASET' } }],
    })
    expect(await send({ 'councillors.csv': SHEET })).toMatchObject({ report: { outcome: 'UNCHANGED' } })
    const longer = `${SHEET}Cat Fox,Anytown Council,Mayor,2024,\n`
    expect(await send({ 'councillors.csv': longer })).toMatchObject({
      report: { changes: { added: 2, changed: 0, same: 7, removed: 0 } },
    })
    expect(await send({ 'councillors.csv': SHEET })).toMatchObject({ report: { changes: { same: 7, removed: 2 } } })
    expect((await remove('councillors')).status).toBe(200)
    expect(await ask(app, counts)).toEqual(before)
  })

  test('says what would change, and changes nothing', { timeout: 60_000 }, async () => {
    const before = await ask(app, counts)
    expect(await send({ 'dry.csv': SHEET }, { dryRun: 'true' })).toMatchObject({
      report: { outcome: 'DRY_RUN', changes: { added: 7 } },
    })
    expect(await send({ 'strict.csv': `${SHEET},,,,\n,X Council,Mayor,,\n` }, { strict: 'true' })).toMatchObject({
      state: 'FAILED',
      message: expect.stringMatching(/strict\.csv, row 6/),
    })
    expect(await ask(app, counts)).toEqual(before)
  })
})

test('who may not edit is refused, and what is no form is told so', async () => {
  const post = (headers: Record<string, string>, body: string | FormData = 'x') =>
    fetch(`${serving.address}/imports`, { method: 'POST', headers, body })
  expect((await post({})).status).toBe(401)
  expect((await post(bearer(reader))).status).toBe(403)
  expect((await fetch(`${serving.address}/imports?id=1`)).status).toBe(401)
  const plain = await post({ ...bearer(key), 'content-type': 'text/csv' })
  expect([plain.status, await plain.text()]).toEqual([400, expect.stringContaining('multipart/form-data')])
  for (const body of [
    '',
    '--x\r\n',
    'nothing of the kind',
    '--x\r\ncontent-disposition: form-data; name="file"; filename="a"\r\n\r\n1',
  ]) {
    const broken = await post({ ...bearer(key), 'content-type': 'multipart/form-data; boundary=x' }, body)
    expect([body, broken.status]).toEqual([body, 400])
  }
  expect((await post(bearer(key), new FormData())).status).toBe(400)
})

test('what a program or a person cannot use is told in words', async () => {
  expect(await send({ 'page.csv': '<html></html>' })).toMatchObject({
    state: 'FAILED',
    message: expect.stringMatching(/web page/),
  })
  expect(await send({ 'a.csv': SHEET }, { name: 'Shipped' })).toMatchObject({
    message: expect.stringMatching(/papers that ship/),
  })
  expect(await send({ 'a.csv': SHEET }, { mapping: 'columns: {Name: nobody}' })).toMatchObject({
    message: expect.stringMatching(/'nobody', which is no field/),
  })
  const asked = await fetch(`${serving.address}/exports?format=doc`)
  expect([asked.status, await asked.text()]).toEqual([400, expect.stringContaining('yaml, jsonl, popolo')])
  expect((await fetch(`${serving.address}/exports?format=yaml&set=nowhere`)).status).toBe(400)
})

describe('the API', () => {
  const question = `query ($id: ID!) { import(id: $id) { key state message outcome set { id name }
    changes { added changed same removed } taken { key count } leftOut { key count }
    complaints { severity what count places } lines } }`
  const undo = 'mutation ($set: ID!) { undoImport(input: { set: $set }) { set message } }'
  const post = async (query: string, variables: object, headers: Record<string, string> = bearer(key)) => {
    const answer = await fetch(`${serving.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query, variables }),
    })
    return (await answer.json()) as {
      data?: Record<string, never>
      errors?: { message: string; extensions: { code: string } }[]
    }
  }

  test('tells what came of an import, and takes it away', { timeout: 60_000 }, async () => {
    const before = await ask(app, counts)
    const { id } = await send({ 'asked.csv': `${SHEET}Bob Ray,,Mayor,soon,,bob@example.org\n` })
    const { data } = await post(question, { id })
    expect(data?.['import']).toMatchObject({
      key: id,
      state: 'DONE',
      message: null,
      outcome: 'FILLED',
      set: { id: 'set:asked', name: 'asked' },
      changes: { added: 7, removed: 0 },
      taken: expect.arrayContaining([{ key: 'memberships', count: 3 }]),
      complaints: [expect.objectContaining({ count: 1, places: [expect.stringMatching(/^asked\.csv/)] })],
    })
    expect(await post(question, { id: 'no-such-import' })).toEqual({ data: { import: null } })
    expect(await post(undo, { set: 'set:asked' })).toEqual({
      data: { undoImport: { set: 'asked', message: 'asked: taken away.' } },
    })
    expect(await ask(app, counts)).toEqual(before)
  })

  test('does neither for who may not, nor for a set that cannot go', async () => {
    for (const [query, variables] of [
      [question, { id: '1' }],
      [undo, { set: 'shipped' }],
    ] as const) {
      expect((await post(query, variables, {})).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED')
      expect((await post(query, variables, bearer(reader))).errors?.[0]?.extensions.code).toBe('FORBIDDEN')
    }
    for (const [set, words] of [
      ['shipped', /next start would bring/],
      ['nowhere', /no data set 'nowhere'/],
    ] as const)
      expect((await post(undo, { set })).errors?.[0]).toMatchObject({
        message: expect.stringMatching(words),
        extensions: { code: 'BAD_USER_INPUT' },
      })
  })
})

test('what is taken away is brought in again as the same bytes', { timeout: 120_000 }, async () => {
  const take = async (query: string) => (await fetch(`${serving.address}/exports?${query}`)).text()
  await send({ 'town.csv': SHEET })
  const first = await take('format=yaml&set=town')
  await remove('town')
  expect(await send({ 'town.yaml': first }, { name: 'town' })).toMatchObject({ report: { changes: { added: 7 } } })
  expect(await take('format=yaml&set=town')).toBe(first)
  const lines = await take('format=jsonl&set=town')
  await remove('town')
  expect(await send({ 'town.jsonl': lines }, { name: 'town' })).toMatchObject({ report: { changes: { added: 7 } } })
  expect(await take('format=jsonl&set=town')).toBe(lines)
  expect(await take('format=yaml&set=town')).toBe(first)
  expect(await take('format=popolo&set=town')).toContain('"name": "Ann Lee"')
  expect(await take('format=csv&set=town')).toContain('"Ann Lee"')
  expect(await take('format=graphml&set=town')).toMatch(/<node id="person:[^>]+><data key="node-label">Ann Lee</)
  await remove('town')
})

test('the command goes through the server that has the folder', { timeout: 120_000 }, async () => {
  writeFileSync(join(folder.path, 'server.json'), JSON.stringify({ pid: process.pid, address: serving.address }))
  const sheet = join(folder.path, 'people.csv')
  writeFileSync(sheet, SHEET)
  const run = async (...words: string[]) => {
    const [program = '', ...args] = words
    const started = startProgram(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', `server/commands/${program}.ts`, ...args],
      { cwd: root, env: { ...process.env, DATA_DIR: folder.path, NEO4J_URI: '' } },
    )
    return { code: await started.ended, said: started.said() }
  }
  const report = join(folder.path, 'report.json')
  expect(await run('import', sheet, '--report', report)).toMatchObject({
    code: 0,
    said: expect.stringMatching(/It is in: 7 new/),
  })
  expect(JSON.parse(readFileSync(report, 'utf8'))).toMatchObject({ set: 'people', changes: { added: 7 } })
  expect(await run('sets')).toMatchObject({ code: 0, said: expect.stringMatching(/^people {2}on {2}people/m) })
  expect(await run('export', '--format', 'yaml', '--set', 'people')).toMatchObject({
    said: expect.stringMatching(/name: Ann Lee/),
  })
  expect(await run('sets', 'remove', 'people')).toMatchObject({ said: 'people: taken away.\n' })
  expect(await run('import', join(folder.path, 'nowhere.csv'))).toMatchObject({
    code: 1,
    said: expect.stringMatching(/no file or folder/),
  })
  const keys = keysIn(join(folder.path, 'keys')).list()
  expect(keys.filter(({ name }) => name.startsWith('a command'))).toEqual([])
})

const DATA = publicSets ?? ''
const register = join(DATA, 'uk-local-authorities/uk_local_authorities_current.csv')
const [june, august] = ['2026-06-29_d2i_ilacs_overview', '2026-08-22_ilacs_overview'].map((name) =>
  join(DATA, 'ofsted-ilacs', `${name}.csv`),
) as [string, string]

describe.runIf(publicSets !== undefined)('public sets', () => {
  const recipe = (name: string) => readFileSync(join(root, `seed/recipes/${name}.yaml`), 'utf8')
  const file = (path: string) => ({ [path.split('/').at(-1) ?? '']: readFileSync(path, 'utf8') })

  test('are joined with what ships by their codes, and two versions differ by the new reports', {
    timeout: 400_000,
  }, async () => {
    const authorities = await send(file(register), { name: 'authorities', mapping: recipe('uk-local-authorities') })
    expect(Object.values(authorities.report?.joined ?? {})).toContain('org:tameside-council')
    const { nodes } = await ask(
      app,
      '{ nodes(ids: ["org:tameside-council"]) { ... on Organization { sets { id } founded identifiers { scheme value } } } }',
    )
    expect(nodes[0]).toMatchObject({
      sets: [{ id: 'set:authorities' }, { id: 'set:shipped' }],
      founded: '1974-04-01',
      identifiers: expect.arrayContaining([{ scheme: 'GSS', value: 'E08000008' }]),
    })
    const first = await send(file(june), { name: 'inspections', mapping: recipe('ilacs-overview') })
    expect(Object.values(first.report?.joined ?? {})).toContain('event:stockport-ofsted-inspection-2025-05')
    const { event } = await ask(
      app,
      '{ event(id: "event:stockport-ofsted-inspection-2025-05") { sets { id } date judgements { totalCount } } }',
    )
    expect(event).toMatchObject({ date: '2025-05-12/2025-05-23', judgements: { totalCount: 5 } })
    const second = await send(file(august), { name: 'inspections', mapping: recipe('ilacs-overview') })
    expect(second.report?.changes).toMatchObject({ same: expect.toSatisfy((same: number) => same > 2_000) })
  })
})
