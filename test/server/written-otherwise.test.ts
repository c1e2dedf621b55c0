import { beforeAll, describe, expect, test } from 'vitest'
import { contains } from '../../schema/found-by.ts'
import { ensureConstraints } from '../../server/database/constraints.ts'
import { fill } from '../../server/sets/fill.ts'
import { fillingOf } from '../../server/sets/filling.ts'
import { SMALL, seedOf } from '../seed/small-seed.ts'
import { testApp } from '../support/app.ts'
import { ask } from '../support/asking.ts'
import { scratchDatabase } from '../support/database.ts'

const LONG =
  'Joint Strategic Partnership Board for the Safeguarding, Wellbeing and Educational Attainment of Children, Young ' +
  'People and Families across the Unitary Authorities, Combined Authority, Boroughs and Parishes of the Greater ' +
  'Northern Region'
/** Names, each with other ways to write it. */
const NAMES: Readonly<Record<string, readonly [name: string, ...typed: string[]]>> = {
  pj: ['P. J. Harwood', 'PJ Harwood', 'P J Harwood', 'P.J. Harwood', 'pj', 'Cllr PJ Harwood MBE'],
  jrr: ['JRR Tolley', 'J.R.R. Tolley', 'J R R Tolley', 'J. R. R. Tolley'],
  kirk: ['Vera Van Kirk', 'Vankirk', 'Vera Vankirk', 'van kirk', 'Van-Kirk', 'kirk'],
  stone: ['Mary Featherstone', 'Feather Stone', 'Feather-Stone', 'featherst'],
  brien: ["Sean O'Brien", 'O Brien', 'OBrien', 'O’Brien', 'O`Brien', 'O´Brien', 'Sean O-Brien'],
  cruz: ['Rosa de la Cruz', 'Delacruz', 'de la cruz', 'dela cruz'],
  jones: ['Zoë Smith-Jones', 'Smithjones', 'zoe smith jones', 'Smith–Jones', 'Dr Zoe Smith Jones PhD'],
}
const FACT = 'Two thousand volunteers were recruited in co-operation with 1,200 families.'

const database = await scratchDatabase()
const app = testApp(database)

beforeAll(async () => {
  const people = Object.entries(NAMES).map(([id, [name]]) => ({ id: `person:${id}`, name }))
  const odd = {
    people: [...people, { id: 'person:odd', name: 'Robert\'); DROP "TABLE" {x}' }, { id: 'person:star', name: '★' }],
    organizations: [{ id: 'org:long', name: LONG, classification: 'BOARD' }],
    documents: [{ id: 'doc:later', title: 'Later', kind: 'REPORT', published: '2022-05-01', passages: [] }],
    facts: [
      {
        id: 'fact:volunteers',
        about: 'org:long',
        kind: 'FINDING',
        text: FACT,
        value: '1,200',
        unit: 'families',
        citations: [
          { document: 'doc:paper', locator: 'paragraph 2', paraphrase: 'Praises the mentoring scheme.' },
          { document: 'doc:later', locator: 'paragraph 1', paraphrase: 'Doubts the arithmetic.' },
        ],
      },
    ],
  }
  const { records, issues } = seedOf(SMALL, JSON.stringify(odd))
  expect(issues).toEqual([])
  await ensureConstraints(database)
  await fill(database, fillingOf('odd', records))
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

describe('typed as it is written, or otherwise, in a search, a filter and a find', () => {
  test.each(Object.entries(NAMES).flatMap(([id, typed]) => typed.map((text) => [text, id] as const)))(
    '%s finds %s',
    async (text, id) => {
      expect((await searched(text))[0]).toBe(`person:${id}`)
      expect(await filtered(text)).toEqual([`person:${id}`])
      expect(contains(NAMES[id]?.[0] ?? '', text)).toBe(true)
    },
  )
})

test('a whole long name that is pasted', async () => {
  expect(LONG.length).toBeGreaterThan(200)
  expect((await searched(LONG))[0]).toBe('org:long')
  expect((await searched(LONG.toUpperCase()))[0]).toBe('org:long')
  expect(await searched(`${LONG} of nowhere`)).toEqual([])
})

test.each([
  'recruiting volunteers',
  'recruitment volunteer',
  'cooperation',
  'co operation',
  '1200 families',
  '1,200 family',
  'mentoring schemes',
  'volunters',
])('a fact by %s', async (text) => {
  expect(await searched(text)).toEqual(['fact:volunteers'])
})

test('a passage is found by its words from when it was on the record', async () => {
  const question = 'query ($by: Date) { search(text: "doubt arithmetic", knownBy: $by) { nodes { node { id } } } }'
  expect((await ask(app, question, { by: '2022-05-01' })).search.nodes).toEqual([{ node: { id: 'fact:volunteers' } }])
  expect((await ask(app, question, { by: '2022-04-30' })).search.nodes).toEqual([])
})

test('a name of signs is found by them in a filter, and odd signs are no operators', async () => {
  expect(await filtered('★')).toEqual(['person:star'])
  expect((await searched(`Robert'); DROP "TABLE" {x}`))[0]).toBe('person:odd')
})

test('a name that changes changes what statements are found by, and one that goes takes its words along', async () => {
  const renamed = SMALL.replace('Ann Able', 'Zelda Quillfeather').replace('Ann leads.', 'Zelda chairs.')
  const { records } = seedOf(renamed)
  expect(await searched('leader able')).toContain('membership:ann-leader')
  await fill(database, fillingOf('odd', records))
  expect(await searched('leader able')).toEqual([])
  expect(await searched('leader quillfeather')).toContain('membership:ann-leader')
  expect(await searched('chairing')).toContain('membership:ann-leader')
  expect(await searched('volunteers')).toEqual([])
})
