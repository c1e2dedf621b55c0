import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { ensureConstraints } from '../../server/database/constraints.ts'
import { keysIn } from '../../server/gate/keys.ts'
import { testApp } from '../support/app.ts'
import { ask } from '../support/asking.ts'
import { folderOf, served } from '../support/bare-app.ts'
import { ownNeo4j } from '../support/neo4j.ts'
import { sender, type Told } from '../support/sending.ts'

const { database, stop } = await ownNeo4j()
afterAll(stop)
const dataDir = folderOf({})
const app = testApp(database, { DATA_DIR: dataDir })
const serving = await served(app)
await ensureConstraints(database)
const { text: key } = keysIn(join(dataDir, 'keys')).create('an editor', 'editor', 1)

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

describe('what the explorer asks of files', () => {
  const form = (fields: Readonly<Record<string, string>>, name: string, content: string) => {
    const sent = new FormData()
    for (const [field, value] of Object.entries(fields)) sent.set(field, value)
    sent.append('file', new Blob([content]), name)
    return fetch(`${serving.address}/imports`, { method: 'POST', body: sent, headers: bearer(key) })
  }

  test('a first look tells the format, the columns and what they seem to mean', async () => {
    const look = async (name: string, content: string) => (await form({ look: 'true' }, name, content)).json()
    expect(await look('councillors.csv', SHEET)).toMatchObject({
      looks: [
        {
          format: 'csv',
          table: { headings: ['Name', 'Organisation', 'Role', 'Start', 'End'], mapping: { dates: 'dmy' } },
        },
      ],
      fields: { memberships: expect.arrayContaining(['person']) },
    })
    expect(await look('plain.csv', 'A,B\n1,2\n')).toMatchObject({ looks: [{ table: { mapping: null } }] })
    expect(await look('popolo.json', '{"persons": [{"id": "a", "name": "Ann"}]}')).toMatchObject({
      looks: [{ format: 'popolo' }],
    })
    const page = await form({ look: 'true' }, 'page.csv', '<html></html>')
    expect([page.status, await page.text()]).toEqual([400, expect.stringContaining('web page')])
  })

  test('a dry run tells sentences, a picture and each complaint; marked, the table says what is wrong', async () => {
    const dirty = `${SHEET},Anytown Council,Mayor,,\n`
    expect(await send({ 'dirty.csv': dirty }, { dryRun: 'true' })).toMatchObject({
      read: 7,
      issues: [{ at: 'row 5', severity: 'ERROR' }],
      preview: {
        sentences: expect.arrayContaining([
          { at: 'row 2', says: expect.stringMatching(/^Ann Lee was Leader of Anytown Council/) },
        ]),
        nodes: { length: 3 },
        edges: { length: 3 },
      },
    })
    const marked = await form({ marked: 'true' }, 'dirty.csv', dirty)
    expect(marked.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    const lines = (await marked.text()).split('\r\n')
    expect(lines[0]).toMatch(/^"What is wrong","Name"/)
    expect(lines[1]).toMatch(/^"","Cllr Ann Lee"/)
    expect(lines[4]).toMatch(/^"Left out: .*names no person/)
  })

  test('an import is ended before its time, and nothing of it is in', async () => {
    const before = await ask(app, counts)
    const rows = Array.from({ length: 20_000 }, (_, at) => `Person ${at},Body ${at % 50},Member,2020,\n`)
    const { id } = (await (
      await form({}, 'long.csv', `Name,Organisation,Role,Start,End\n${rows.join('')}`)
    ).json()) as Told
    const told = async (method: string): Promise<Told> =>
      (await fetch(`${serving.address}/imports?id=${id}`, { method, headers: bearer(key) })).json() as Promise<Told>
    await told('DELETE')
    while ((await told('GET')).state === 'RUNNING') await new Promise((later) => setTimeout(later, 50))
    expect((await told('GET')).state).toBe('CANCELLED')
    expect(await ask(app, counts)).toEqual(before)
    expect(
      (await fetch(`${serving.address}/imports`, { headers: bearer(key) }).then((said) => said.text())).includes(
        'long',
      ),
    ).toBe(false)
  })

  test('a set has another name, and a newer version under that name is a version of it', async () => {
    await send({ 'town.csv': SHEET })
    const rename = (name: string) =>
      fetch(`${serving.address}/imports?set=town&name=${name}`, { method: 'PATCH', headers: bearer(key) })
    expect((await rename('')).status).toBe(400)
    expect((await rename('shipped')).status).toBe(400)
    expect(await (await rename('Anytown')).json()).toEqual({ lines: ['town is now called Anytown.'] })
    const told = await send({ 'new.csv': SHEET }, { name: 'Anytown' })
    expect(told).toMatchObject({ report: { set: 'town', changes: { added: 0, removed: 0 } } })
    await remove('town')
  })
})
