import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { settings } from '../../server/config.ts'
import { WRITERS } from '../../seed/out/writers.ts'
import { root, sources } from '../support/sources.ts'

const read = (path: string): string => readFileSync(join(root, path), 'utf8')
const papers = sources(/\.md$/).map(({ path }) => path)
const cells = (row: string): string[] =>
  row
    .split(/(?<!\\)\|/)
    .slice(1, -1)
    .map((cell) => cell.trim())

test("the README's table of settings is the one in the code", () => {
  const lines = read('README.md').split('\n')
  const head = lines.findIndex((line) => /^\|\s*Setting\s*\|\s*Default\s*\|\s*Meaning\s*\|/.test(line))
  expect(head, 'README.md has no table with the columns Setting, Default, Meaning').toBeGreaterThan(-1)
  const rows = lines.slice(head + 2)
  const table = rows
    .slice(
      0,
      rows.findIndex((line) => !line.startsWith('|')),
    )
    .map((row) => cells(row))
  const wanted = Object.values(settings).map(({ name, fallback, meaning }) => [
    `\`${name}\``,
    fallback === '' ? '' : `\`${fallback}\``,
    meaning,
  ])
  expect(table).toEqual(wanted)
})

test.each(papers)('what %s links to is there', (paper) => {
  const targets = [...read(paper).matchAll(/\]\(([^)\s]+)\)|(?:src|href)="([^"]+)"/g)].map(
    (match) => match[1] ?? match[2] ?? '',
  )
  const broken = targets
    .filter((target) => !/^[a-z]+:|^#/.test(target))
    .filter((target) => !existsSync(join(root, dirname(paper), target.replace(/#.*$/, ''))))
  expect(broken).toEqual([])
})

test('every format that data goes out in is in the table, and no other', () => {
  const rows = read('docs/taking-out.md').matchAll(/^\| `([\w-]+)` \|/gm)
  expect([...rows].map(([, format]) => format)).toEqual(Object.keys(WRITERS))
})

test.each(papers)('the commands that %s names exist', (paper) => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
  const named = [...read(paper).matchAll(/npm (?:run ([a-z][a-z:-]*)|(start|test)\b)/g)].map(
    (match) => match[1] ?? match[2] ?? '',
  )
  expect(named.filter((name) => scripts[name] === undefined)).toEqual([])
})

test('every test that SECURITY.md names is there, and every threat has one', () => {
  const rows = read('SECURITY.md')
    .split('\n')
    .filter((line) => line.startsWith('|') && !/^\| (?:threat|---)/.test(line))
  expect(rows.length).toBeGreaterThan(15)
  for (const row of rows) {
    const named = [...row.matchAll(/\]\((test\/[^)]+)\)/g)].map((match) => match[1] ?? '')
    expect(named, row).not.toEqual([])
    expect(
      named.filter((path) => !path.endsWith('.test.ts') || !existsSync(join(root, path))),
      row,
    ).toEqual([])
  }
})
