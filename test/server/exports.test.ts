import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { serve } from '../../server/http/serve.ts'
import { setsIn } from '../../server/sets/fill.ts'
import { takeOut } from '../../server/sets/take-out.ts'
import { isStatementId } from '../../schema/ids.ts'
import { statementsOf } from '../../seed/list-records.ts'
import { statementEnds } from '../../seed/statement-ends.ts'
import { namesOf } from '../../seed/out/names-of.ts'
import { type OutFormat, WRITERS } from '../../seed/out/writers.ts'
import { readSeed } from '../../seed/read.ts'
import type { Listed } from '../../seed/listed.ts'
import { seatId } from '../../seed/row-maker.ts'
import { testApp } from '../support/app.ts'
import { ask } from '../support/asking.ts'
import { shippedDatabase } from '../support/database.ts'
import { root } from '../support/sources.ts'
import { startProgram } from '../support/started.ts'
import { takingOf, whole } from '../support/taking-of.ts'
import { temporaryFolder } from '../support/temporary.ts'

const database = shippedDatabase()
const folder = temporaryFolder()
const app = testApp(database, { DATA_DIR: folder.path })
const serving = await serve(Promise.resolve(app), { host: '127.0.0.1', port: 0 })
afterAll(async () => {
  await serving.close()
  await folder.remove()
})

const { records } = readSeed(join(root, 'seed'))
const FORMATS = Object.keys(WRITERS) as OutFormat[]
const get = (query: Readonly<Record<string, string>>, init: RequestInit = {}) =>
  fetch(`${serving.address}/exports?${new URLSearchParams(query)}`, init)
const taken = async (query: Readonly<Record<string, string>>): Promise<string> => {
  const answer = await get(query)
  expect([query, answer.status]).toEqual([query, 200])
  return answer.text()
}

/** What is taken as our own JSON lines. */
async function recordsIn(query: Readonly<Record<string, string>>): Promise<Listed[]> {
  const lines = (await taken({ format: 'jsonl', ...query })).trim().split('\n')
  return lines.flatMap((line) =>
    Object.entries(JSON.parse(line) as Record<string, never>).flatMap(([list, record]) =>
      list === 'credit' ? [] : [{ list, record: Object.assign({ citations: [] }, record) } as unknown as Listed],
    ),
  )
}

/** Ids of all statements that hold on a day, as the API has them. */
async function heldOn(asOf: string): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  for (let after: string | null = null; ; ) {
    const { statements } = await ask(
      app,
      `query ($asOf: Date, $after: String) { statements(asOf: $asOf, first: 100, after: $after) {
         edges { holds node { id } } pageInfo { hasNextPage endCursor } } }`,
      { asOf, after },
    )
    for (const { holds, node } of statements.edges) found.set(node.id, holds)
    if (!statements.pageInfo.hasNextPage) return found
    after = statements.pageInfo.endCursor
  }
}

describe.each(FORMATS)('%s', (format) => {
  test('of all there is is what its writer makes of the records that were brought in', async () => {
    const sets = (await setsIn(database)).map(({ id, name, licence, publisher, url }) => ({
      id,
      name,
      ...(licence === undefined ? {} : { licence }),
      ...(publisher === undefined ? {} : { publisher }),
      ...(url === undefined ? {} : { url }),
    }))
    const { pieces, left } = await takeOut(database, { format })
    const expected = await whole(WRITERS[format].write(takingOf(records, sets, { left })))
    expect((await whole(pieces)).equals(expected)).toBe(true)
    const answer = await get({ format })
    expect(answer.headers.get('content-type')).toBe(WRITERS[format].type)
    expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="moothall.${WRITERS[format].ending}"`)
    expect(Buffer.from(await answer.arrayBuffer()).equals(expected)).toBe(true)
  })
})

describe('a day', () => {
  const days = ['2018-06-01', '2021-03-17', '2024-09-17', '2025-06-01']

  test.each(days)('%s has the statements that the API says held on it, and no others', async (asOf) => {
    const seats = new Set(records.posts.map(({ id }) => seatId(id) as string))
    const held = [...(await heldOn(asOf)).keys()].filter((id) => !seats.has(id)).sort()
    const ids = (await recordsIn({ asOf })).map(({ record }) => record.id as string)
    const statements = ids.filter(isStatementId)
    expect(statements.sort()).toEqual(held)
  })

  test('is whole: whatever it names is in it, in every format that has ids', async () => {
    const all = await recordsIn({ asOf: '2021-03-17' })
    const there = new Set(all.map(({ record }) => record.id as string))
    expect(all.flatMap(namesOf).filter((id) => !there.has(id))).toEqual([])
    expect(there.has('org:tameside-council')).toBe(true)
    // Whoever was in nothing yet, and says nothing of what was, is not in it.
    const held = new Set((await heldOn('2021-03-17')).keys())
    const inSome = new Set(
      statementsOf(records)
        .filter(({ id }) => held.has(id))
        .flatMap((one) => [
          ...statementEnds(one).map(({ id }) => id),
          ...one.citations.flatMap(({ attributedTo }) => attributedTo ?? []),
        ]),
    )
    const people = all.filter(({ list }) => list === 'people').map(({ record }) => record.id as string)
    expect(people.filter((id) => !inSome.has(id))).toEqual([])
    expect(people.length).toBeLessThan(records.people.length)
  })

  test('says of each tie whether it held certainly, as the API does', async () => {
    const held = await heldOn('2024-09-17')
    const graphml = await taken({ format: 'graphml', asOf: '2024-09-17' })
    const edges = [...graphml.matchAll(/<edge id="([^"]+)".*?<data key="edge-holds">(\w+)</g)]
    expect(edges.length).toBeGreaterThan(50)
    for (const [, id = '', holds] of edges) expect([id, holds]).toEqual([id, held.get(id.replace(/:HOLDS$/, ''))])
  })
})

describe('a picture', () => {
  const ids = ['org:tameside-council', 'org:stockport-council', 'person:gerald-cooney', 'org:ofsted']

  test('has the ties that the API draws among these entities', async () => {
    const { subgraph } = await ask(
      app,
      `query ($ids: [ID!]!) { subgraph(ids: $ids, standing: [IN_FORCE, PROPOSED]) { edges { kind source target } } }`,
      { ids },
    )
    const graphml = await taken({ format: 'graphml', ids: ids.join(',') })
    const edges = [
      ...graphml.matchAll(/<edge id="[^"]+" source="([^"]+)" target="([^"]+)"><data key="edge-kind">(\w+)</g),
    ]
      .map(([, source = '', target = '', kind = '']) => ({ kind, source, target }))
      .filter(({ source, target }) => ids.includes(source) && ids.includes(target))
    const inOrder = (all: readonly object[]): string[] => all.map((one) => JSON.stringify(one)).sort()
    expect(edges.length).toBeGreaterThan(0)
    expect(inOrder(edges)).toEqual(inOrder(subgraph.edges))
  })

  test('has what is stated of these entities alone, and what that names, and nothing else', async () => {
    const all = await recordsIn({ ids: ids.join(',') })
    const there = new Set(all.map(({ record }) => record.id as string))
    for (const id of ids) expect(there.has(id)).toBe(true)
    expect(all.flatMap(namesOf).filter((id) => !there.has(id))).toEqual([])
    expect(all.filter(({ list }) => list === 'facts').length).toBeGreaterThan(0)
    for (const { list, record } of all)
      if (list === 'facts') expect(ids).toContain((record as unknown as { about: string }).about)
    expect(there.size).toBeLessThan(150)
  })

  test('may be of one day', async () => {
    const among = (all: readonly Listed[]) =>
      all.filter(({ record }) => isStatementId(record.id)).map(({ record }) => record.id)
    const some = records.organizations.map(({ id }) => id).join(',')
    const ever = among(await recordsIn({ ids: some }))
    const held = await heldOn('2018-06-01')
    const then = among(await recordsIn({ ids: some, asOf: '2018-06-01' }))
    expect(then).toEqual(ever.filter((id) => held.has(id)))
    expect(then.length).toBeLessThan(ever.length)
  })
})

test('what cannot be given is said in words', async () => {
  const told = async (query: Readonly<Record<string, string>>) => {
    const answer = await get(query)
    const { errors } = (await answer.json()) as { errors: { message: string }[] }
    return [answer.status, errors[0]?.message]
  }
  const jsonl = { format: 'jsonl' }
  expect(await told({})).toEqual([400, expect.stringContaining('yaml, jsonl, popolo')])
  expect(await told({ format: 'doc' })).toEqual([400, expect.stringContaining("No format is called 'doc'")])
  expect(await told({ ...jsonl, set: 'nowhere' })).toEqual([400, expect.stringContaining("no data set 'nowhere'")])
  expect(await told({ ...jsonl, ids: 'org:nowhere' })).toEqual([400, expect.stringContaining("'org:nowhere'")])
  expect(await told({ ...jsonl, ids: ' , ' })).toEqual([400, expect.stringContaining('names no entity')])
  for (const asOf of ['2024-02-30', '2024', '', 'today'])
    expect(await told({ ...jsonl, asOf })).toEqual([400, expect.stringContaining('is no day')])
})

test('what a format cannot carry is said beside it, and asking for the head alone gives no body', async () => {
  const head = await get({ format: 'csv' }, { method: 'HEAD' })
  expect(head.headers.get('moothall-left-out')).toMatch(/\d+ judgements/)
  expect(await head.text()).toBe('')
  expect((await get({ format: 'yaml' })).headers.get('moothall-left-out')).toBeNull()
})

test('a client that goes away ends it: no more is read', { timeout: 60_000 }, async () => {
  const most = 20
  let reads = 0
  let goOn = () => {}
  const held = new Promise<void>((resolve) => {
    goOn = resolve
  })
  const counted = async (text: string, parameters: Record<string, unknown>) => {
    reads += 1
    if (reads > most) await held
    return database.read(text, parameters)
  }
  const watched = new Proxy(database, {
    get: (target, name) => (name === 'read' ? counted : Reflect.get(target, name)),
  })
  const other = await serve(Promise.resolve(testApp(watched)), { host: '127.0.0.1', port: 0 })
  const gone = new AbortController()
  const ask = (signal: AbortSignal) => fetch(`${other.address}/exports?format=nquads`, { signal })
  const left = ask(gone.signal).then((answer) => answer.text())
  await vi.waitFor(() => expect(reads).toBeGreaterThan(most), { timeout: 30_000 })
  gone.abort()
  await expect(left).rejects.toThrow()
  await new Promise((later) => setTimeout(later, 500))
  const before = reads
  goOn()
  await new Promise((later) => setTimeout(later, 500))
  expect(reads).toBe(before)
  // There was more to read.
  await (await ask(AbortSignal.timeout(30_000))).text()
  expect(reads - before).toBeGreaterThan(before)
  await other.close()
})

test('what breaks off is told, or ends the connection: nobody takes a part for the whole', {
  timeout: 60_000,
}, async () => {
  let left = 0
  const failing = new Proxy(database, {
    get: (target, name) =>
      name !== 'read'
        ? Reflect.get(target, name)
        : (text: string, parameters: Record<string, unknown>) => {
            left -= 1
            return left < 0 ? Promise.reject(new Error('the disk is gone')) : database.read(text, parameters)
          },
  })
  const other = await serve(Promise.resolve(testApp(failing)), { host: '127.0.0.1', port: 0 })
  const whole = await taken({ format: 'nquads' })
  const seen = new Set<string>()
  for (const encoding of ['identity', 'gzip', 'br'])
    for (let reads = 0; reads < 40; reads += 3) {
      left = reads
      const asked = fetch(`${other.address}/exports?format=nquads`, { headers: { 'accept-encoding': encoding } })
      const answer = await asked
        .then(async (response) => ({ status: response.status, text: await response.text() }))
        .catch(() => undefined)
      seen.add(answer === undefined ? 'broken off' : String(answer.status))
      if (answer?.status === 500) expect(answer.text).toContain('INTERNAL_SERVER_ERROR')
      else if (answer !== undefined) expect(answer.text).toBe(whole)
    }
  expect([...seen].sort()).toEqual(['200', '500', 'broken off'])
  await other.close()
})

test('the command gives what the server gives, to a file that is there only when it is whole', {
  timeout: 60_000,
}, async () => {
  writeFileSync(join(folder.path, 'server.json'), JSON.stringify({ pid: process.pid, address: serving.address }))
  const run = async (...args: string[]) => {
    const started = startProgram(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', 'server/commands/export.ts', ...args],
      { cwd: root, env: { ...process.env, DATA_DIR: folder.path, NEO4J_URI: '' } },
    )
    return { code: await started.ended, said: started.said() }
  }
  const out = join(folder.path, 'day.gexf')
  expect(await run('--format', 'gexf', '--as-of', '2024-09-17', '--out', out)).toMatchObject({ code: 0 })
  expect(readFileSync(out, 'utf8')).toBe(await taken({ format: 'gexf', asOf: '2024-09-17' }))
  expect(await run('--format', 'csv', '--ids', 'org:tameside-council', '--out', out)).toMatchObject({
    code: 0,
    said: expect.stringMatching(/csv cannot carry .*facts; yaml carries everything/),
  })
  const nowhere = join(folder.path, 'no-such-folder', 'a.gexf')
  expect(await run('--format', 'gexf', '--out', nowhere)).toMatchObject({
    code: 1,
    said: expect.stringMatching(/nothing whole was written/),
  })
  expect(readdirSync(folder.path).filter((name) => name.endsWith('.unfinished'))).toEqual([])
  expect(await run('--format', 'gexf', '--as-of', 'soon')).toMatchObject({
    code: 1,
    said: expect.stringMatching(/'soon' is no day/),
  })
})
