import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listedOf } from '../../seed/listed.ts'
import { seedOf, SMALL } from './small-seed.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'moothall-check-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

function check(text: string): { status: number | null; stdout: string; stderr: string } {
  writeFileSync(join(folder, 'data.yaml'), text)
  return spawnSync(process.execPath, ['seed/check.ts', folder], { encoding: 'utf8' })
}

test('sound data passes the check, which says how much there is', () => {
  const { status, stdout, stderr } = check(SMALL)
  expect(stderr).toBe('')
  expect(stdout).toContain('1 document, 5 entities, 2 statements, 0 stories: no errors')
  expect(status).toBe(0)
})

test('what is wrong is printed as file and line, what, why, and what to do, and the check fails', () => {
  const { status, stdout, stderr } = check(
    SMALL.replace('locator: paragraph 2, paraphrase', 'locator: page 2, paraphrase'),
  )
  expect(stderr).toContain(
    `${join(folder, 'data.yaml')}:18: membership:bob-member citations.0.locator: doc:paper has no passage ` +
      `'page 2'. A reader of the original could not follow it. Correct the locator`,
  )
  expect(stdout).toContain('2 errors')
  expect(status).toBe(1)
})

test('a file of JSON lines is checked like a folder, with the line of each complaint', () => {
  const file = join(folder, 'data.jsonl')
  const lines = [...listedOf(seedOf(SMALL).records)].map(({ list, record }) => JSON.stringify({ [list]: record }))
  const run = (text: string) => {
    writeFileSync(file, text)
    return spawnSync(process.execPath, ['seed/check.ts', file], { encoding: 'utf8' })
  }
  expect(run(lines.join('\n'))).toMatchObject({ status: 0, stdout: `${file}: 7 records: no errors\n`, stderr: '' })
  const { status, stdout, stderr } = run(
    [...lines, '{"people": {"id": "person:cat", "name": "C\\u202Eat"}}'].join('\n'),
  )
  expect(stderr).toContain(`${file}:8: person:cat name: holds U+202E.`)
  expect(stdout).toContain('8 records: 2 errors')
  expect(status).toBe(1)
})

test('a path where nothing is gets an answer and no stack', () => {
  const { status, stderr } = spawnSync(process.execPath, ['seed/check.ts', join(folder, 'none')], { encoding: 'utf8' })
  expect(stderr).toBe(
    `${join(folder, 'none')}: there is no such file or folder. Name a folder of YAML, or a file of JSON lines.\n`,
  )
  expect(status).toBe(1)
})
