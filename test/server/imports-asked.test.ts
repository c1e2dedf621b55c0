import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { ask } from '../support/asking.ts'
import { bearer, counts, importing, SHEET } from '../support/importing.ts'
import type { Told } from '../support/sending.ts'

const { app, serving, key, send, remove } = await importing()

describe('what the explorer asks of files', () => {
  const fetched = async (path: string) => (await fetch(`${serving.address}${path}`, { headers: bearer(key) })).text()
  const listed = async () => (JSON.parse(await fetched('/imports')) as { lines: string[] }).lines.join('\n')
  const form = (fields: Readonly<Record<string, string>>, name: string, content: string | Uint8Array<ArrayBuffer>) => {
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
      recipes: { 'uk-local-authorities': { rows: 'organizations', columns: { 'official-name': 'organisation' } } },
    })
    expect(await look('plain.csv', 'A,B\n1,2\n')).toMatchObject({ looks: [{ table: { mapping: null } }] })
    expect(await look('popolo.json', '{"persons": [{"id": "a", "name": "Ann"}]}')).toMatchObject({
      looks: [{ format: 'popolo' }],
    })
    const page = await form({ look: 'true' }, 'page.csv', '<html></html>')
    expect([page.status, await page.text()]).toEqual([400, expect.stringContaining('web page')])
  })

  test('a dry run tells sentences, a picture and each complaint; the rows left out come back with what is wrong', async () => {
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
    const told = await send({ 'dirty.csv': dirty }, { dryRun: 'true' })
    const sheet = await fetch(`${serving.address}${told.rejected}`, { headers: bearer(key) })
    expect(sheet.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    const lines = (await sheet.text()).split('\r\n')
    expect(lines[0]).toMatch(/^"What is wrong","Name"/)
    expect(lines[1]).toMatch(/names no person/)
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
    // Under its first name it is the same set, and keeps the name it was given.
    expect(await send({ 'town.csv': `${SHEET}Cat Fox,Anytown Council,Mayor,2024,\n` })).toMatchObject({
      report: { set: 'town', changes: { added: 2 } },
    })
    expect(await listed()).toMatch(/^town {2}on {2}Anytown {2}/m)
    await remove('town')
  })

  test('what holds nothing that can be taken changes nothing, and says why', async () => {
    await send({ 'kept.csv': SHEET })
    const before = await ask(app, counts)
    for (const content of ['Name,Organisation\n', 'Name\nAnn Lee\nBob Ray\n'])
      expect(await send({ 'kept.csv': content })).toMatchObject({
        state: 'FAILED',
        message: expect.stringMatching(/^Nothing in it could be taken, so nothing was changed/),
      })
    expect(await send({ 'kept.csv': 'Name\nAnn Lee\n' }, { dryRun: 'true' })).toMatchObject({ state: 'DONE' })
    expect(await ask(app, counts)).toEqual(before)
    await remove('kept')
  })

  test('two at once are both in: of one set one after the other, and of two sets both', async () => {
    const more = `${SHEET}Cat Fox,Anytown Council,Mayor,2024,\n`
    const all = await Promise.all([
      send({ 'one.csv': SHEET }),
      send({ 'one.csv': more }),
      send({ 'two.csv': SHEET }),
      send({ 'one.csv': SHEET }),
    ])
    expect(all.map(({ state }) => state)).toEqual(['DONE', 'DONE', 'DONE', 'DONE'])
    expect(await listed()).toMatch(/^one {2}on .*\n(.*\n)*two {2}on /m)
    const [taken, two] = await Promise.all(['one', 'two'].map((set) => fetched(`/exports?format=csv&set=${set}`)))
    expect([taken?.match(/Anytown/g)?.length, two?.match(/Anytown/g)?.length]).toEqual([3, 3])
    await remove('one')
    await remove('two')
  })

  test('each of several tables is read by a mapping of its own', async () => {
    const of = (person: string, organisation: string) => ({
      columns: { [person]: 'person', [organisation]: 'organisation' },
    })
    const files = { 'a.csv': 'N,B\nAnn Lee,X Council\n', 'b.csv': 'N,B\nX Council,Bob Ray\n' }
    const mappings = JSON.stringify({ 'a.csv': of('N', 'B'), 'b.csv': of('B', 'N') })
    expect(await send(files, { name: 'both', mappings })).toMatchObject({
      state: 'DONE',
      report: { taken: { people: 2, organizations: 1, memberships: 2 } },
    })
    await remove('both')
    const out = JSON.stringify({ 'a.csv': of('N', 'B'), 'b.csv': { rows: 'nothing' } })
    const told = await send(files, { name: 'both', mappings: out })
    expect(told).toMatchObject({ state: 'DONE', report: { taken: { people: 1, organizations: 1, memberships: 1 } } })
    expect(told.lines?.join(' ')).toContain('b.csv')
    await remove('both')
    for (const wrong of ['{', '{"a.csv": {"columns": {"N": "nobody"}}}'])
      expect(await send(files, { mappings: wrong })).toMatchObject({ state: 'FAILED' })
  })

  test('what is packed with gzip is unpacked, for a first look too', async () => {
    const packed = gzipSync(SHEET)
    const looked = await form({ look: 'true' }, 'town.csv.gz', packed)
    expect(await looked.json()).toMatchObject({ looks: [{ file: 'town.csv', format: 'csv' }] })
    const { id } = (await (await form({}, 'town.csv.gz', packed)).json()) as Told
    const told = async () => JSON.parse(await fetched(`/imports?id=${id}`)) as Told
    while ((await told()).state === 'RUNNING') await new Promise((later) => setTimeout(later, 50))
    expect(await told()).toMatchObject({ state: 'DONE', report: { set: 'town', changes: { added: 7 } } })
    await remove('town')
    const broken = await form({ look: 'true' }, 'town.csv.gz', packed.subarray(0, 40))
    expect([broken.status, await broken.text()]).toEqual([400, expect.stringMatching(/broken or cut off/)])
  })
})
