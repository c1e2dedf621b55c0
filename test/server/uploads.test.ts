import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { keysIn } from '../../server/gate/keys.ts'
import { bareApp, folderOf, served } from '../support/bare-app.ts'

const dataDir = folderOf({ 'index.html': '<title>The explorer</title>' })
const keys = keysIn(join(dataDir, 'keys'))
const { text: editor } = keys.create('an editor', 'editor', 1)
const { text: reader } = keys.create('a reader', 'reader', 1)
const { address } = await served(bareApp({ DATA_DIR: dataDir }, dataDir))

const bearer = (text: string) => ({ authorization: `Bearer ${text}` })
const post = (headers: Record<string, string>, body: string | FormData = 'x'): Promise<Response> =>
  fetch(`${address}/imports`, { method: 'POST', headers, body })

test('who may not edit is refused, by every method', async () => {
  expect((await post({})).status).toBe(401)
  expect((await post(bearer(reader))).status).toBe(403)
  for (const method of ['GET', 'DELETE', 'PATCH'])
    expect((await fetch(`${address}/imports?set=shipped`, { method })).status).toBe(401)
  expect((await fetch(`${address}/imports`, { method: 'PUT', headers: bearer(editor) })).status).toBe(405)
})

describe('what is no form is told so, and nothing waits for it', () => {
  const of = { ...bearer(editor), 'content-type': 'multipart/form-data; boundary=x' }
  const part = (head: string) => `--x\r\ncontent-disposition: form-data; ${head}\r\n\r\n1`
  test.each([
    ['another type', { ...bearer(editor), 'content-type': 'text/csv' }, 'a,b'],
    ['no boundary', { ...bearer(editor), 'content-type': 'multipart/form-data' }, part('name="file"; filename="a"')],
    ['nothing', of, ''],
    ['no part', of, 'nothing of the kind'],
    ['a part that is cut off', of, part('name="file"; filename="a.csv"')],
    ['a head that is cut off', of, '--x\r\ncontent-dispo'],
    ['no file', of, `${part('name="name"')}\r\n--x--\r\n`],
  ])('%s', { timeout: 10_000 }, async (_, headers, body) => {
    const answer = await post(headers, body)
    expect(answer.status).toBe(400)
    expect(((await answer.json()) as { errors: { message: string }[] }).errors[0]?.message).toMatch(/form|file/i)
  })

  test('more files than are read', async () => {
    const form = new FormData()
    for (let index = 0; index < 130; index += 1) form.append('file', new Blob(['a']), `${index}.csv`)
    const answer = await post(bearer(editor), form)
    expect([answer.status, await answer.text()]).toEqual([400, expect.stringMatching(/more parts/)])
  })
})

test('a name never leads out of the folder, and an unknown import is none', async () => {
  const form = new FormData()
  form.append('file', new Blob(['<html>']), '../../../etc/passwd.csv')
  const sent = await post(bearer(editor), form)
  expect(sent.status).toBe(202)
  const { id } = (await sent.json()) as { id: string }
  for (let left = 100; left > 0; left -= 1) {
    const told = (await (await fetch(`${address}/imports?id=${id}`, { headers: bearer(editor) })).json()) as {
      state: string
      message: string
    }
    if (told.state === 'RUNNING') await new Promise((later) => setTimeout(later, 20))
    else {
      expect(told).toMatchObject({ state: 'FAILED', message: expect.stringMatching(/^passwd\.csv is a web page/) })
      break
    }
  }
  expect((await fetch(`${address}/imports?id=nothing`, { headers: bearer(editor) })).status).toBe(404)
})
