import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { relationKind } from '../../schema/kinds/find.ts'
import { bareClause, clauseOf, type Said, sentenceOf } from '../../schema/sentence.ts'
import { judgement, ofEveryKind, ofEveryRelation, said, type SaidTime, timed, times, timeText } from './said.ts'

const STANDINGS = ['IN_FORCE', 'PROPOSED'] as const
const CERTAINTIES = ['STATED', 'IMPLIED'] as const
const SPEAKERS = [null, 'Bob Ray', 'self'] as const

const section = (title: string, cases: readonly (readonly [string, Said])[]): string =>
  [`## ${title}`, ...cases.map(([name, one]) => `${name}\n    ${sentenceOf(one)}`)].join('\n')

const nameOf = ({ relation, typename, kind }: Said): string =>
  relation ?? (kind === null ? typename.toUpperCase() : `FACT ${kind}`)
const DATED: readonly SaidTime[] = [
  { attests: '2021-03-17' },
  { start: '2020-05', end: '..' },
  { start: '[2020-05-02..]' },
  { start: '2020-05-01', end: '2020-05-01' },
]

/** Labels of a relation that are said in their own way, and some that are not. */
const LABELS = {
  MEMBERSHIP: ['Member', 'member', 'Vice Chair', 'Director of Education', 'Officer', 'Chief Executive'],
  PARTICIPATION: ['recipient', 'provider', 'senior leaders'],
  INVOLVEMENT: [
    'inspected',
    'inspected service',
    'appointed',
    'attended',
    'decided',
    'asked',
    'was asked',
    'asked to comment',
    'to decide',
    'council concerned',
  ],
  MENTION: ['quoted', 'named', 'named by post', 'author', 'publisher'],
} as const

/** Every sentence there can be, in kind: read it as a councillor would, and correct what is not plain. */
const table = [
  section(
    'A role, by what sources say of its time',
    times.map((time) => [timeText(time), said(timed(time))]),
  ),
  section(
    'The same, planned',
    times.map((time) => [timeText(time), said({ ...timed(time), standing: 'PROPOSED' })]),
  ),
  section(
    'A body that belongs to a partnership, by what sources say of its time',
    times.map((time) => [timeText(time), { ...(ofEveryRelation[3] as Said), ...timed(time) }]),
  ),
  section(
    'A grade, by what sources say of its time',
    times.map((time) => [timeText(time), { ...judgement, ...timed(time) }]),
  ),
  ...DATED.map((time) =>
    section(
      `Everything: ${timeText(time)}`,
      ofEveryKind.flatMap((one): [string, Said][] =>
        STANDINGS.map((standing) => [`${nameOf(one)} ${standing}`, { ...one, ...timed(time), standing }]),
      ),
    ),
  ),
  section(
    'By how sure it is, and who says so',
    [said({}), judgement, ...ofEveryKind.slice(-2, -1)].flatMap((one) =>
      SPEAKERS.flatMap((speaker) =>
        CERTAINTIES.map((certainty): [string, Said] => [
          `${nameOf(one)} ${certainty}, ${speaker === null ? 'no speaker' : `said by ${speaker}`}`,
          {
            ...one,
            certainty,
            speaker: speaker === 'self' ? one.fromName : speaker,
            ...timed({ attests: '2021-03-17' }),
          },
        ]),
      ),
    ),
  ),
  section(
    'By the role',
    ofEveryRelation.flatMap((one) =>
      ((LABELS as Record<string, readonly string[]>)[one.relation ?? ''] ?? []).flatMap((label) =>
        STANDINGS.map((standing): [string, Said] => [
          `${nameOf(one)} ${label} ${standing}`,
          { ...one, label, standing, ...timed({ start: '2020-05-01', end: '2020-05-01' }) },
        ]),
      ),
    ),
  ),
].join('\n\n')

test('every kind, standing, certainty and form of dates reads as it is written here', async () => {
  await expect(`${table}\n`).toMatchFileSnapshot('sentences.txt')
})

test("a day that stands at the end of an event's name already is not said twice; any other is", () => {
  const at = (toName: string, time: SaidTime) => clauseOf({ ...judgement, published: null, toName, ...timed(time) })
  const [may, day] = [
    { start: '2025-05', end: '2025-05' },
    { start: '2025-05-20', end: '2025-05-20' },
  ]
  expect(at('Visit to Town, May 2025', may)).toMatch(/in ‘Visit to Town, May 2025’$/)
  expect(at('Visit to Town, 2025', may)).toMatch(/in ‘Visit to Town, 2025’ in May 2025$/)
  expect(at('Meeting of 20 May 2025', day)).toMatch(/in ‘Meeting of 20 May 2025’$/)
  expect(at('Meeting of 120 May 2025', day)).toMatch(/’ on 20 May 2025$/)
  expect(at('20 May 2025', day)).toMatch(/’ on 20 May 2025$/)
  expect(at('Visit of May 2025', day)).toMatch(/’ on 20 May 2025$/)
})

/** All that a sentence may be made of, each with each. */
const everything = ofEveryKind.flatMap((one) =>
  times.flatMap((time) =>
    STANDINGS.flatMap((standing) =>
      CERTAINTIES.flatMap((certainty) =>
        SPEAKERS.map((speaker): Said => {
          const whose = speaker === 'self' ? one.fromName : speaker
          return { ...one, ...timed(time), standing, certainty, speaker: whose }
        }),
      ),
    ),
  ),
)
const yearsOf = ({ bounds }: Said): string[] =>
  Object.values(bounds).flatMap((day: string | null) => (day === null ? [] : [day.slice(0, 4)]))

describe('a sentence of any kind, time, standing, certainty and speaker', () => {
  test('is one sentence, without gaps', () => {
    for (const one of everything) {
      const text = sentenceOf(one)
      expect(text).toMatch(/^\p{Lu}.*[^.\s]\.$/u)
      expect(text).not.toMatch(/undefined|null|NaN|\{|\}| {2}|\.\.|,,|;;| [,;.:)]|\( |[,;:]$/)
    }
  })

  test('names both ends, who says so, and every year of its bounds', () => {
    for (const one of everything) {
      const text = sentenceOf(one)
      for (const name of [one.fromName, one.toName, one.speaker, ...yearsOf(one)])
        if (name !== null) expect(text).toContain(name)
    }
  })

  test('says of a plan that it is one, and of nothing else', () => {
    for (const one of everything) expect(/\bplan\b/.test(sentenceOf(one))).toBe(one.standing === 'PROPOSED')
  })

  test('says of what is implied that it is', () => {
    for (const one of everything) expect(/implied|it follows/.test(sentenceOf(one))).toBe(one.certainty === 'IMPLIED')
  })

  test('says that it goes on only where a source does, and nothing is said of today', () => {
    for (const one of everything) {
      const text = sentenceOf(one)
      const stands = one.relation !== null && relationKind(one.relation).time === 'STANDS'
      if ((one.end !== '..' && !stands) || one.standing === 'PROPOSED') expect(text).not.toMatch(/goes on|\bsince\b/)
      expect(text).not.toMatch(/today|now|still|current/)
    }
  })

  test('says what is said of it as a link of a chain', () => {
    for (const one of everything) expect(sentenceOf(one).startsWith(clauseOf(one))).toBe(true)
  })
})

test('with a day it says whether that is one of its days, and of a plan whether it is for it', () => {
  const one = said(timed({ attests: '2021-03-17' }))
  const day = '2021-05-01'
  expect(sentenceOf(one, { day, holds: 'POSSIBLY' })).toMatch(/; possibly so on 1 May 2021 \(2 documents\)\.$/)
  expect(sentenceOf(one, { day, holds: 'CERTAINLY' })).toMatch(/; certainly so on 1 May 2021 \(2 documents\)\.$/)
  expect(sentenceOf(one, { day, holds: null })).toMatch(/; not so on 1 May 2021 \(2 documents\)\.$/)
  expect(sentenceOf({ ...one, standing: 'PROPOSED' }, { day, holds: 'POSSIBLY' })).toMatch(
    /; possibly planned for 1 May 2021 \(2 documents\)\.$/,
  )
})

test('the verb agrees with a body called by many, and a role that its body is called by is said once', () => {
  const body = (fromName: string) => said({ from: 'org:a', relation: 'PARTICIPATION', label: 'recipient', fromName })
  const judged = (fromName: string) => sentenceOf({ ...judgement, from: 'org:a', fromName })
  for (const name of [
    "Children's services, Town",
    'Elected members of Town Council',
    'Review teams',
    'Partners in Help',
  ])
    expect(judged(name)).toContain(`${name} were judged `)
  for (const name of [
    'Town Council',
    'Department of Social Services',
    'Board of governors',
    'Services Ltd',
    'Barnardos',
  ])
    expect(judged(name)).toContain(`${name} was judged `)
  expect(sentenceOf({ ...body('Schools in Town'), ...timed({ start: '2020', end: '..' }) })).toMatch(
    /^Schools in Town have /,
  )
  const mayor = said({ label: 'Mayor', toName: 'Mayor of London', ...timed({ start: '2020', end: '2020' }) })
  expect(sentenceOf({ ...mayor, documents: null })).toBe('Ann Lee was Mayor of London in 2020.')
})

test('a description within a sentence has a small letter, and a name its own', () => {
  const follows = (speaker: string) => sentenceOf(said({ speaker, certainty: 'IMPLIED' }))
  expect(follows('Somebody who spoke (not named)')).toMatch(/^From what somebody who spoke \(not named\) said, /)
  expect(follows('Anna Lee')).toMatch(/^From what Anna Lee said, /)
})

test('a grade that one of a month or a year replaced stood until then', () => {
  const ended = (earliestEnd: string, latestEnd: string) => {
    const bounds = { ...timed({ start: '2020' }).bounds, earliestEnd, latestEnd }
    return sentenceOf({ ...judgement, start: '2020', end: null, bounds, documents: null })
  }
  expect(ended('2025-04-30', '2025-05-30')).toContain('; this stood until May 2025')
  expect(ended('2023-12-31', '2024-12-30')).toContain('; this stood until 2024')
  expect(ended('2025-05-12', '2025-05-12')).toContain('; this stood until 12 May 2025')
  expect(ended('2025-04-30', '2025-05-12')).toContain('until some day between')
})

test('one document is one, and none that is known is not counted', () => {
  expect(sentenceOf(said({ documents: 1 }))).toMatch(/ended \(1 document\)\.$/)
  expect(sentenceOf(said({ documents: 1200 }))).toMatch(/ \(1,200 documents\)\.$/)
  expect(sentenceOf(said({ documents: null, toName: 'Help Ltd.', ...timed({ start: '2020', end: '2020' }) }))).toBe(
    'Ann Lee was Leader of Help Ltd. in 2020.',
  )
  const stands = ofEveryRelation.find(({ relation }) => relation === 'SEAT_OF') as Said
  expect(sentenceOf({ ...stands, documents: null, toName: 'Help Ltd.' })).toBe('Leader, Town is a post of Help Ltd.')
})

test('names and words come out as they went in, whatever stands in them', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1 }),
    fc.constantFrom('$&', "$'", '{to}', '{label}'),
  )
  fc.assert(
    fc.property(fc.constantFrom(...ofEveryKind), hostile, hostile, hostile, (one, fromName, toName, label) => {
      const strange = { ...one, fromName, toName: one.toName === null ? null : toName, label }
      for (const text of [sentenceOf(strange), bareClause(strange)])
        if (text !== '') for (const name of [fromName, strange.toName ?? '']) expect(text).toContain(name)
    }),
  )
})
