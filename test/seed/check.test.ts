import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { SMALL } from './small-seed.ts'

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
    `${join(folder, 'data.yaml')}:18: membership:bob-member citations.0.locator: doc:paper has no passage 'page 2'. A reader of the original could not follow it. Correct the locator`,
  )
  expect(stdout).toContain('2 errors')
  expect(status).toBe(1)
})
