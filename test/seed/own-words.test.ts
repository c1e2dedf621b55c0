import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'

const RUN = 6
const papers = process.env['MOOTHALL_SOURCES'] ?? join('..', 'shared', 'sources')

/** Fields that hold names, titles and posts, which are as found. */
const AS_FOUND = new Set(['name', 'alternateNames', 'label', 'title', 'titleAsFound', 'role', 'category'])
/** Of these files what is called so is called so by us: events and partnerships have no name in the papers. */
const OURS: readonly (readonly [RegExp, string])[] = [
  [/entities\/(events|partnerships)\.yaml/, 'name'],
  [/stories\//, 'title'],
]
const isAsFound = (key: string, where: string): boolean =>
  AS_FOUND.has(key) && !OURS.some(([file, name]) => name === key && file.test(where))
const ADDRESS = /[\w-]+(\.[\w-]+)+(\/[\w.-]+)*/g

const words = (text: string): string[] =>
  text
    .toLowerCase()
    .replace(ADDRESS, ' ')
    .replace(/['’]/g, '')
    .match(/[a-z0-9]+/g) ?? []
const runs = (text: string): string[] =>
  words(text).flatMap((_, position, all) =>
    position + RUN > all.length ? [] : [all.slice(position, position + RUN).join(' ')],
  )

interface Saying {
  readonly where: string
  readonly asFound: boolean
  readonly text: string
}

function sayings(value: unknown, where: string, asFound = false): Saying[] {
  if (typeof value === 'string') return [{ where, asFound, text: value }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    sayings(inner, `${where} ${key}`, asFound || isAsFound(key, where)),
  )
}

/** Every run of six words that a text of ours shares with a paper, other than inside a name. */
function copied(ours: readonly Saying[], theirs: ReadonlySet<string>): string[] {
  const names = new Set(ours.filter(({ asFound }) => asFound).flatMap(({ text }) => runs(text)))
  return ours
    .filter(({ asFound }) => !asFound)
    .flatMap(({ where, text }) =>
      runs(text)
        .filter((run) => theirs.has(run) && !names.has(run))
        .map((run) => `${where}: ${run}`),
    )
}

test('a copied run of six words is found also where we give the name, in an event or the title of a story', () => {
  const theirs = new Set(runs('The council will carefully consider the report of the Director tomorrow.'))
  const name = 'It will carefully consider the report of somebody'
  expect(copied(sayings([{ name }], 'entities/events.yaml'), theirs)).toHaveLength(1)
  expect(copied(sayings([{ title: name }], 'stories/01.yaml'), theirs)).toHaveLength(1)
  expect(copied(sayings([{ name }], 'entities/programmes.yaml'), theirs)).toEqual([])
})

test('a copied run of six words is found, a name is let through', () => {
  const theirs = new Set(
    runs('The council will carefully consider the report of the Director of Fine Arts and Music tomorrow.'),
  )
  expect(copied(sayings({ text: 'It will carefully consider the report of somebody.' }, 'x'), theirs)).toEqual([
    'x text: will carefully consider the report of',
  ])
  expect(
    copied(
      sayings({ name: 'Director of Fine Arts and Music', text: 'Its Director of Fine Arts and Music left.' }, 'x'),
      theirs,
    ),
  ).toEqual([])
})

if (existsSync(papers))
  test('no six consecutive words of a paper stand in the data, other than names, titles and addresses', () => {
    const theirs = new Set(
      readdirSync(papers)
        .filter((name) => name.endsWith('.txt'))
        .flatMap((name) => runs(readFileSync(join(papers, name), 'utf8'))),
    )
    expect(theirs.size).toBeGreaterThan(3_000)
    const files = readdirSync('seed', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'))
    expect(
      copied(
        files.flatMap((name) => sayings(parse(readFileSync(join('seed', name), 'utf8')), name)),
        theirs,
      ),
    ).toEqual([])
  })
else
  test(`the comparison with the papers was left out, as they are not at ${papers}`, () => {
    expect(existsSync(papers)).toBe(false)
  })
