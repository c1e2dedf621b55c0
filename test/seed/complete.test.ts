import { expect, test } from 'vitest'
import { coverageOf } from '../../seed/coverage.ts'
import { entitiesOf, statementsOf } from '../../seed/list-records.ts'
import { wholly } from '../../seed/told.ts'
import { readSeed } from '../../seed/read.ts'

const { records, stories } = readSeed('seed')
const statements = statementsOf(records)

test('everything that the five papers say is there, as far as it was counted', () => {
  expect(records.documents).toHaveLength(5)
  expect(entitiesOf(records).length).toBeGreaterThanOrEqual(145)
  expect(statements.length).toBeGreaterThanOrEqual(480)
  expect(statements.filter((record) => record.certainty === 'IMPLIED').length).toBeGreaterThanOrEqual(45)
  expect(statements.filter((record) => record.standing === 'PROPOSED').length).toBeGreaterThanOrEqual(70)
})

test('ten people have a name, and nobody known by post alone was given one', () => {
  expect(
    records.people
      .filter((person) => person.named)
      .map((person) => person.name)
      .sort(),
  ).toEqual([
    'Andy Couldrick',
    'Carolyn Anderson',
    'Charles Yankiah',
    'Colin Foster',
    'Eleanor Wills',
    'Gerald Cooney',
    'Jill Colbert',
    'Sandra Stewart',
    'Teresa Smith',
    'Wendy Meikle',
  ])
  const unnamed = records.people.filter((person) => !person.named)
  expect(unnamed).toHaveLength(7)
  for (const person of unnamed) expect(person.name).toMatch(/\(not named\)$/)
})

test('every passage of every paper has a statement or a reason why not', () => {
  for (const [document, passages] of coverageOf(records)) {
    expect(passages.length, document).toBeGreaterThan(9)
    for (const { locator, records: citing, nothing } of passages)
      expect(citing.length > 0 || nothing !== undefined, `${document}, ${locator}`).toBe(true)
  }
})

test(
  'the inspection of May 2025 has its five judgements and six points, each point under a part of the ' +
    'National Framework',
  () => {
    const event = 'event:stockport-ofsted-inspection-2025-05'
    expect(
      records.judgements
        .filter((record) => record.event === event)
        .map((record) => record.grade)
        .sort(),
    ).toEqual(['Good', ...Array(4).fill('Requires improvement to be good')])
    expect(
      records.facts.filter((record) => record.about === event && record.kind === 'POINT').map((record) => record.tags),
    ).toEqual(
      ['outcome one', 'outcome one', 'outcome three', 'outcome two', 'enabler two', 'enabler two'].map((part) => [
        `National Framework, ${part}`,
      ]),
    )
  },
)

test.each([
  ['partnership:tameside-improvement-partnership', 'TERM', '400', 'days a year'],
  ['partnership:tameside-improvement-partnership', 'TERM', '3', 'years'],
  ['partnership:joint-director-of-education', 'TERM', '2–3', 'years'],
  ['partnership:shared-services-exploration', 'TERM', '12', 'months'],
  ['org:stockport-council', 'NUMBER', '2', 'reviews'],
  ['org:tameside-council', 'NUMBER', '2', 'judgements'],
  ['person:teresa-smith', 'NUMBER', '40', 'years'],
])('%s has the %s %s %s', (about, kind, value, unit) => {
  expect(
    records.facts.filter(
      (record) => record.about === about && record.kind === kind && record.value === value && record.unit === unit,
    ),
  ).toHaveLength(1)
})

test('what a paper says was not so is kept: no interests, no call-in, nobody permanent since mid-2018', () => {
  expect(records.facts.filter((record) => record.kind === 'NEGATIVE').map((record) => record.about)).toEqual(
    expect.arrayContaining(['event:item-declarations-of-interest-2021-03-17', 'event:item-call-in-2021-03-17']),
  )
  expect(records.facts.filter((record) => record.kind === 'VACANCY')).toMatchObject([
    { about: 'post:stockport-council-director-of-education', start: '[2018-04..2018-09]' },
  ])
})

test('the four collaborations of the two councils stay apart', () => {
  const shared = records.partnerships.filter(({ id }) =>
    ['org:stockport-council', 'org:tameside-council'].every((council) =>
      records.participations.some((record) => record.partnership === id && record.participant === council),
    ),
  )
  expect(shared.map((one) => [one.kind, wholly(one).status]).sort()).toEqual([
    ['IMPROVEMENT', 'ACTIVE'],
    ['SECONDMENT', 'PROPOSED'],
    ['SECTOR_LED_SUPPORT', 'UNKNOWN'],
    ['SHARED_SERVICE', 'PROPOSED'],
  ])
})

test('of the scrutiny meeting only Colin Foster is recorded as attending; contacts are mentions', () => {
  expect(
    records.involvements.filter((record) => record.role === 'attended').map((record) => record.participant),
  ).toEqual(['person:colin-foster'])
  expect(
    records.mentions
      .filter((record) => record.kind === 'contact')
      .map((record) => record.who)
      .sort(),
  ).toEqual(['person:carolyn-anderson', 'person:carolyn-anderson', 'person:charles-yankiah'])
  expect(
    records.involvements.filter((record) =>
      ['person:carolyn-anderson', 'person:charles-yankiah'].includes(record.participant),
    ),
  ).toEqual([])
})

test(
  'what a speaker claims is attributed: the choice by the department to Wendy Meikle, the lost year to the ' +
    'commissioner',
  () => {
    const attributed = (id: string) =>
      statements.find((record) => record.id === id)?.citations.map((citation) => citation.attributedTo)
    expect(attributed('involvement:chosen-department')).toEqual(['person:wendy-meikle'])
    expect(attributed('fact:meikle-selected-by-department')).toEqual(['person:wendy-meikle'])
    expect(attributed('fact:lost-a-year')).toEqual(['person:andy-couldrick'])
  },
)

test('no telephone number and no e-mail address is in the data', () => {
  expect(JSON.stringify(records)).not.toMatch(/@[a-z]+\.|0161|\b\d{3} \d{4}\b/)
})

test('eight stories open on a picture that can be read, the first of them on 8 to 15 nodes', () => {
  expect(stories.map((story) => story.question)).toEqual([
    'How did Stockport come to support Tameside?',
    "Who led Tameside's children's services, and when?",
    'Who was in post when Ofsted inspected?',
    'What changed between September 2024 and July 2025?',
    'How are these two connected?',
    'What became of the joint director that was proposed in 2021?',
    'What did Ofsted say of both, and what was on the record at the time?',
    'Who is quoted, and in which paper?',
  ])
  for (const story of stories) for (const { view } of story.steps) expect(view.shows.length).toBeLessThanOrEqual(15)
  expect(stories[0]?.steps[0]?.view.shows.length).toBeGreaterThanOrEqual(8)
})
