import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { expect, test } from 'vitest'
import { ask } from '../../support/asking.ts'
import { cleared } from '../../support/database.ts'
import { bearer, counts, importing } from '../../support/importing.ts'
import { root } from '../../support/sources.ts'
import { startProgram } from '../../support/started.ts'
import { filesIn } from '../../support/zipped.ts'

const { app, database, serving, key, send, folder } = await importing()
const SHIPPED = 'The papers that ship'
const SET = 'the-papers-that-ship'

async function run(program: 'import' | 'export', ...args: string[]): Promise<string> {
  const started = startProgram(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', `server/commands/${program}.ts`, ...args],
    { cwd: root, env: { ...process.env, DATA_DIR: folder.path, NEO4J_URI: '' } },
  )
  const code = await started.ended
  expect([code, started.said()]).toEqual([0, started.said()])
  return started.said()
}
const take = async (query: string) => (await fetch(`${serving.address}/exports?${query}`)).text()

test('what ships goes away as a set of tables by the command, comes into an empty database, and is the same again', {
  timeout: 240_000,
}, async () => {
  writeFileSync(join(folder.path, 'server.json'), JSON.stringify({ pid: process.pid, address: serving.address }))
  const [first, again, unpacked] = ['first.zip', 'again.zip', 'unpacked'].map((name) => join(folder.path, name))
  await run('export', '--format', 'csv-set', '--out', first as string)
  const [records, before] = [await take('format=yaml'), await ask(app, counts)]
  await cleared(database)
  expect(await ask(app, counts)).not.toEqual(before)

  expect(await run('import', first as string, '--name', SHIPPED)).toMatch(
    /\(csv-set\)\nRead: [^\n]*\n(?!refused|warning)/,
  )
  expect(await ask(app, counts)).toEqual(before)
  expect(await take('format=yaml')).toBe(records)
  await run('export', '--format', 'csv-set', '--out', again as string)
  expect(readFileSync(again as string).equals(readFileSync(first as string))).toBe(true)

  const files = Object.fromEntries(
    [...filesIn(readFileSync(first as string))].map(([name, bytes]) => [name, bytes.toString()]),
  )
  mkdirSync(unpacked as string)
  for (const [name, text] of Object.entries(files)) writeFileSync(join(unpacked as string, name), text)
  expect(await run('import', unpacked as string, '--name', SHIPPED)).toMatch(/these very files are in already/)
  expect(await send(files, { name: SHIPPED })).toMatchObject({ state: 'DONE', report: { outcome: 'UNCHANGED' } })
})

test('before it is read, it is looked at as one', async () => {
  const form = new FormData()
  form.set('look', 'true')
  for (const [name, bytes] of filesIn(readFileSync(join(folder.path, 'first.zip'))))
    form.append('file', new Blob([new Uint8Array(bytes)]), name)
  const looked = await fetch(`${serving.address}/imports`, { method: 'POST', body: form, headers: bearer(key) })
  expect(await looked.json()).toMatchObject({
    looks: [{ file: 'datapackage.json', format: 'csv-set', what: 'our own records as a set of tables' }],
  })
})

test('a newer version is read by what changed in a row, and a row that is wrong costs no other', {
  timeout: 120_000,
}, async () => {
  const files = Object.fromEntries(
    [...filesIn(readFileSync(join(folder.path, 'first.zip')))].map(([name, bytes]) => [name, bytes.toString()]),
  )
  files['people.csv'] = (files['people.csv'] ?? '').replace('"Gerald Cooney"', '"Gerald A. Cooney"')
  files['facts.csv'] = (files['facts.csv'] ?? '').replace('"STATED"', '"PERHAPS"')
  const told = await send(files, { name: SHIPPED })
  expect(told).toMatchObject({ state: 'DONE', report: { set: SET, changes: { added: 0, changed: 1, removed: 1 } } })
  expect(told.lines?.join('\n')).toMatch(/facts\.csv, row \d+/)
})
