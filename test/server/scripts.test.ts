import { beforeAll, describe, expect, test } from 'vitest'
import { ensureConstraints } from '../../server/database/constraints.ts'
import { fill } from '../../server/sets/fill.ts'
import { fillingOf } from '../../server/sets/filling.ts'
import { seedOf } from '../seed/small-seed.ts'
import { testApp } from '../support/app.ts'
import { ask } from '../support/asking.ts'
import { scratchDatabase } from '../support/database.ts'

/** People whose names are written in scripts of all kinds. */
const NAMES = {
  lukasz: 'Łukasz Ćwikła',
  ukasz: 'Ukasz Demir',
  thora: 'Þóra Guðmundsdóttir',
  obrien: "Siobhán O'Brien-Weiß",
  arabic: 'محمد العلي',
  pointed: 'أَحْمَد ياسين',
  hebrew: 'דוד בן־גוריון',
  chinese: '张伟',
  other: '王芳',
  japanese: 'かぎ はなこ',
  korean: '김민준',
  hindi: 'राम शर्मा',
  cyrillic: 'Пётр Чайковский',
  greek: 'Γιώργος Παπαδόπουλος',
}

const database = await scratchDatabase()
const app = testApp(database)

beforeAll(async () => {
  const people = Object.entries(NAMES).map(([id, name]) => ({ id: `person:${id}`, name }))
  const { records, issues } = seedOf(JSON.stringify({ people }))
  expect(issues).toEqual([])
  await ensureConstraints(database)
  await fill(database, fillingOf('scripts', records))
  // The index of words catches up behind the write.
  await database.write('CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()')
})

const searched = async (text: string): Promise<string[]> =>
  (
    (await ask(app, 'query ($text: String!) { search(text: $text, first: 20) { nodes { node { id } } } }', { text }))
      .search.nodes as { node: { id: string } }[]
  ).map(({ node }) => node.id)
const filtered = async (name: string): Promise<string[]> =>
  (
    (await ask(app, 'query ($name: String!) { people(filter: { name: $name }, first: 20) { nodes { id } } }', { name }))
      .people.nodes as { id: string }[]
  ).map(({ id }) => id)

describe('a name of any script is found by itself and by its beginning', () => {
  test.each(Object.entries(NAMES))('%s: %s', async (id, name) => {
    for (const text of [name, name.normalize('NFD'), name.toUpperCase()]) {
      expect((await searched(text))[0], text).toBe(`person:${id}`)
      expect(await filtered(text), text).toEqual([`person:${id}`])
    }
    const beginning = [...name].slice(0, name.length > 4 ? 3 : 1).join('')
    expect(await searched(beginning), beginning).toContain(`person:${id}`)
    expect(await filtered(beginning), beginning).toContain(`person:${id}`)
  })
})

test.each([
  ['Lukasz', 'lukasz'],
  ['cwikla lukasz', 'lukasz'],
  ['Ukasz Demir', 'ukasz'],
  ['thora gudmundsdottir', 'thora'],
  ['siobhan obrien weiss', 'obrien'],
  ['O’Brien‐Weiss', 'obrien'],
  ['Oʼbrien', 'obrien'],
  ['احمد', 'pointed'],
  ['بن', null],
  ['בן גוריון', 'hebrew'],
  ['петр', 'cyrillic'],
  ['ΠΑΠΑΔΟΠΟΥΛΟΣ', 'greek'],
  ['张', 'chinese'],
])('%s finds %s', async (text, id) => {
  const found = id === null ? [] : [`person:${id}`]
  expect((await searched(text)).slice(0, 1)).toEqual(found)
  expect(await filtered(text)).toEqual(found)
})

test('what is found is marked where it stands, whatever its script', async () => {
  const question = 'query ($text: String!) { search(text: $text) { nodes { matched { text start end } } } }'
  for (const [text, marked] of [
    ['lukasz', 'Łukasz'],
    ['العلي', 'العلي'],
    ['גוריון', 'גוריון'],
    ['чайковский', 'Чайковский'],
  ]) {
    const { matched } = (await ask(app, question, { text })).search.nodes[0]
    expect(matched.text.slice(matched.start, matched.end)).toBe(marked)
  }
})
