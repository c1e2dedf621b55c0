import { expect, test } from 'vitest'
import { formatIssue } from '../../seed/issue.ts'
import { seedOf, SMALL, smallWith } from './small-seed.ts'

test('a sound file is read whole, and says where each record stands', () => {
  const seed = seedOf(SMALL)
  expect(seed.issues).toEqual([])
  expect(seed.records.people.map((person) => person.name)).toEqual(['Ann Able', 'Bob Best'])
  expect(seed.records.people[0]?.named).toBe(true)
  expect(seed.whereIs('person:bob')).toBe('a.yaml:4')
  expect(seed.whereIs('person:nobody')).toBeUndefined()
})

test('a bad record is left out with its file, line, id and field; the rest stays', () => {
  const seed = smallWith('classification: COUNCIL', 'classification: TOWNHALL')
  expect(seed.records.organizations).toEqual([])
  expect(seed.records.people).toHaveLength(2)
  expect(seed.issues).toMatchObject([
    { file: 'a.yaml', line: 6, record: 'org:town', field: 'classification', severity: 'ERROR' },
  ])
  expect(formatIssue(seed.issues[0] ?? expect.fail('no issue'))).toMatch(
    /^a\.yaml:6: org:town classification: .*COUNCIL.*\. The record is left out until this is mended\. Choose one of these words\.$/,
  )
})

test.each([
  ['a date that is none', 'published: 2020-05-01', 'published: 2020-13-01', 'doc:paper', 'published', /2020-13-01/],
  ['a year without quotes', 'published: 2020-05-01', 'published: 2020', 'doc:paper', 'published', /string/],
  [
    'a day that is not in the calendar',
    'attests: 2020-05-01 }]\n  - id',
    'attests: 2021-02-30 }]\n  - id',
    'membership:ann-leader',
    'citations.0.attests',
    /2021-02-30/,
  ],
  ['a misspelt field', 'role: Member', 'roll: Member', 'membership:bob-member', 'role', /expected string/],
  [
    'an id that is none',
    'member: person:bob',
    'member: Bob',
    'membership:bob-member',
    'member',
    /'Bob' is no id of an entity/,
  ],
  [
    'a statement that cites nothing',
    'citations: [{ document: doc:paper, locator: paragraph 2, paraphrase: Bob is a member., attests: 2020-05-01 }]',
    'citations: []',
    'membership:bob-member',
    'citations',
    /1/,
  ],
])('%s is named', (_, old, changed, record, field, what) => {
  const issue = smallWith(old, changed).issues.find((candidate) => candidate.field === field)
  expect(issue).toMatchObject({ record, file: 'a.yaml', severity: 'ERROR' })
  expect(issue?.what).toMatch(what)
})

test('a file that is no YAML names the line', () => {
  expect(seedOf('people:\n  - { id: person:ann, name: Ann').issues[0]).toMatchObject({
    file: 'a.yaml',
    line: 2,
    severity: 'ERROR',
  })
})

test('a list with an unknown name, and a list that is none, are named', () => {
  expect(seedOf('peeple: []').issues).toMatchObject([{ line: 1, field: 'peeple' }])
  expect(seedOf('people: Ann').issues).toMatchObject([{ line: 1, field: 'people', what: 'is no list' }])
  expect(seedOf('just words').issues).toMatchObject([{ line: 1, what: 'holds no lists of records' }])
})

test('of two records of one id the first stays, within a file and across files', () => {
  const twice = 'people:\n  - { id: person:ann, name: Ann }\n  - { id: person:ann, name: Anna }\n'
  expect(seedOf(twice).records.people.map((person) => person.name)).toEqual(['Ann'])
  expect(seedOf(twice).issues).toMatchObject([{ line: 3, record: 'person:ann', what: 'is there twice' }])
  const across = seedOf('people:\n  - { id: person:ann, name: Ann }\n', 'people:\n  - { id: person:ann, name: Anna }\n')
  expect(across.records.people.map((person) => person.name)).toEqual(['Ann'])
  expect(across.issues).toMatchObject([{ file: 'b.yaml', line: 2, why: expect.stringContaining('a.yaml:2') }])
})

const FACT =
  'document: doc:paper\nfacts:\n  - { id: fact:size, about: org:town, kind: NUMBER, text: Has ten ' +
  'members., citations: [{ locator: paragraph 2 }] }\n'

test("in a file about one document a citation needs no document, and a fact's no paraphrase", () => {
  expect(seedOf(SMALL, FACT).records.facts[0]?.citations[0]).toEqual({
    document: 'doc:paper',
    locator: 'paragraph 2',
    paraphrase: 'Has ten members.',
  })
})

test('a citation in a later file joins the statement of an earlier one', () => {
  const also =
    'document: doc:later\nalsoCited:\n  - { statement: fact:size, locator: page 4, paraphrase: Counts ten. }\n'
  const seed = seedOf(SMALL, FACT, also)
  expect(seed.issues).toEqual([])
  expect(seed.records.facts[0]?.citations.map((citation) => citation.document)).toEqual(['doc:paper', 'doc:later'])
})

test('a citation of a statement that nobody defines is named', () => {
  expect(
    seedOf('document: doc:paper\nalsoCited:\n  - { statement: fact:size, locator: page 4, paraphrase: Counts ten. }\n')
      .issues,
  ).toMatchObject([{ file: 'a.yaml', line: 3, field: 'statement', what: expect.stringContaining('fact:size') }])
})

test('a step of a story that says neither its day nor that it is of any time is named', () => {
  const story = (time: string) =>
    `id: story:one\ntitle: One\nquestion: Why?\nsummary: So.\nsteps:\n  - title: First\n    text: Look.\n  ` +
    `  view:\n      shows: [org:town]\n${time}`
  expect(seedOf(SMALL, story('      anyTime: true\n')).stories[0]?.steps[0]?.view).toEqual({
    shows: ['org:town'],
    anyTime: true,
    standing: ['IN_FORCE'],
  })
  for (const time of ['', '      anyTime: true\n      asOf: 2020-05-01\n'])
    expect(seedOf(SMALL, story(time)).issues).toMatchObject([
      {
        file: 'b.yaml',
        record: 'story:one',
        field: 'steps.0.view',
        what: expect.stringContaining('a day or of any time'),
      },
    ])
})

test('a story is read, and a day that is none is named', () => {
  const story = (asOf: string) =>
    `id: story:one\ntitle: One\nquestion: Why?\nsummary: So.\nsteps:\n  - title: First\n    text: Look.\n  ` +
    `  view:\n      shows: [org:town]\n      asOf: ${asOf}\n`
  expect(seedOf(SMALL, story('2020-05-01')).stories[0]?.steps[0]?.view).toEqual({
    shows: ['org:town'],
    asOf: '2020-05-01',
    anyTime: false,
    standing: ['IN_FORCE'],
  })
  expect(seedOf(SMALL, story('2020-05')).issues).toMatchObject([
    { file: 'b.yaml', line: 10, record: 'story:one', field: 'steps.0.view.asOf' },
  ])
})
