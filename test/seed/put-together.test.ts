import fc from 'fast-check'
import { expect, test } from 'vitest'
import { possible } from '../../schema/bounds.ts'
import { boundsOf } from '../../schema/sayings.ts'
import { putTogether } from '../../seed/put-together.ts'
import type { Word } from '../../seed/word.ts'
import { seedOf } from './small-seed.ts'

/** The words of one id, each read as a file of its own: set a, set b and so on. */
function words(list: string, ...texts: readonly string[]): [Word, ...Word[]] {
  const said = texts.flatMap((text, position): Word[] => {
    const { records, issues } = seedOf(`${list}:\n  - ${text}`)
    expect(issues).toEqual([])
    const [record] = Object.values(records).flat()
    return record === undefined ? [] : [{ set: 'abcdefgh'[position] ?? '', record }]
  })
  return said as [Word, ...Word[]]
}

const body = (more: string): string => `{ id: org:town, classification: COUNCIL, ${more} }`
const cite = (document: string, more = ''): string =>
  `{ document: doc:${document}, locator: p1, paraphrase: It says so.${more} }`
const role = (citations: string, more = ''): string =>
  `{ id: membership:ann, member: person:ann, organization: org:town, role: Leader, citations: [${citations}]${more} }`
const single = (list: string, ...texts: readonly string[]) => putTogether(words(list, ...texts))

test('of one set alone it is the very record', () => {
  const [word] = words('organizations', body('name: Town'))
  expect(putTogether([word]).record).toBe(word.record)
})

test('names, former names, identifiers and other lists are joined, each once', () => {
  const { record, sets, differences } = single(
    'organizations',
    body('name: Town Council, alternateNames: [The Town], identifiers: [{ scheme: gss, value: E1 }]'),
    body('name: Town Borough Council, alternateNames: [The Town], identifiers: [{ scheme: gss, value: E1 }]'),
    body('name: Town Council, alternateNames: [TBC], identifiers: [{ scheme: lei, value: X }]'),
  )
  expect(record).toMatchObject({
    name: 'Town Council',
    alternateNames: ['Town Borough Council', 'The Town', 'TBC'],
    identifiers: [
      { scheme: 'gss', value: 'E1' },
      { scheme: 'lei', value: 'X' },
    ],
  })
  expect(sets).toEqual(['a', 'b', 'c'])
  expect(differences).toEqual([])
})

test('what one set alone says is taken, and what sets agree on is no difference', () => {
  const { record, differences } = single(
    'organizations',
    body('name: Town, founded: 1974-04-01'),
    body('name: Town, dissolved: "2009"'),
    body('name: Town, founded: 1974-04-01'),
  )
  expect(record).toMatchObject({ founded: '1974-04-01', dissolved: '2009' })
  expect(differences).toEqual([])
})

test.each([
  ['organizations', 'founded', body('name: T, founded: "1974"'), body('name: T, founded: "1975"'), '1974', '1975'],
  [
    'organizations',
    'classification',
    body('name: T'),
    body('name: T').replace('COUNCIL', 'CHARITY'),
    'COUNCIL',
    'CHARITY',
  ],
  [
    'organizations',
    'location',
    body('name: T, location: { name: A }'),
    body('name: T, location: { name: B }'),
    'A',
    'B',
  ],
  ['memberships', 'role', role(cite('x')), role(cite('x')).replace('Leader', 'Head'), 'Leader', 'Head'],
  ['memberships', 'end', role(cite('x'), ', end: "2020"'), role(cite('x'), ', end: ".."'), '2020', '..'],
  [
    'events',
    'date',
    '{ id: event:e, name: E, kind: INSPECTION, date: 2023-12-04/2023-12-15 }',
    '{ id: event:e, name: E, kind: INSPECTION, date: 2023-12-15 }',
    '2023-12-04/2023-12-15',
    '2023-12-15',
  ],
] as const)('%s: where sets differ on %s the first stands and both are told', (list, field, a, b, said, other) => {
  const { record, differences } = single(list, a, b)
  expect(differences).toEqual([
    {
      field,
      values: [
        { set: 'a', value: said },
        { set: 'b', value: other },
      ],
    },
  ])
  if (field !== 'location') expect(record).toMatchObject({ [field]: said })
})

test.each([
  [
    'a date that says more',
    body('name: T, founded: "1974"'),
    body('name: T, founded: 1974-04-01'),
    { founded: '1974-04-01' },
  ],
  [
    'a kind of body over none',
    body('name: T').replace('COUNCIL', 'OTHER'),
    body('name: T'),
    { classification: 'COUNCIL' },
  ],
] as const)('organizations: %s is no contradiction', (_, a, b, expected) => {
  for (const { record, differences } of [single('organizations', a, b), single('organizations', b, a)]) {
    expect(record).toMatchObject(expected)
    expect(differences).toEqual([])
  }
})

test('a plan that another set says took effect is in force, and what one states outright is stated', () => {
  const plan = role(cite('x'), ', standing: PROPOSED, certainty: IMPLIED')
  for (const { record, differences } of [
    single('memberships', plan, role(cite('y'))),
    single('memberships', role(cite('y')), plan),
  ]) {
    expect(record).toMatchObject({ standing: 'IN_FORCE', certainty: 'STATED' })
    expect(differences).toEqual([])
  }
})

test('somebody known by post in one set and by name in another has the name, and the description beside it', () => {
  const { record } = single(
    'people',
    '{ id: person:head, name: Head of Care, named: false }',
    '{ id: person:head, name: Ann Able }',
  )
  expect(record).toMatchObject({ name: 'Ann Able', alternateNames: ['Head of Care'], named: true })
})

test('a statement two sets make has the citations of both, and one that both give word for word once', () => {
  const { record } = single('memberships', role(`${cite('x')}, ${cite('y')}`), role(`${cite('y')}, ${cite('z')}`))
  expect(record).toMatchObject({ citations: [{ document: 'doc:x' }, { document: 'doc:y' }, { document: 'doc:z' }] })
})

test(
  'passages that cannot all be so are a difference of dates, and the later set’s stay as evidence without ' + 'theirs',
  () => {
    const { record, differences } = single(
      'memberships',
      role(cite('x', ', end: 2020-05-01')),
      role(cite('y', ', attests: 2021-01-01')),
    )
    expect(record).toMatchObject({ citations: [{ document: 'doc:x', end: '2020-05-01' }, { document: 'doc:y' }] })
    expect(JSON.stringify(record)).not.toContain('2021')
    expect(differences).toEqual([
      {
        field: 'dates',
        values: [
          { set: 'a', value: 'by 2020-05-01 to 2020-05-01' },
          { set: 'b', value: 'by 2021-01-01 to 2021-01-01 or later' },
        ],
      },
    ])
  },
)

test('whatever sets say of when, what is put together can be so as long as each set’s own word can', () => {
  const day = fc.integer({ min: 1, max: 28 }).map((number) => `2020-02-${String(number).padStart(2, '0')}`)
  const dated = (text: (date: string) => string) =>
    fc.option(day, { nil: undefined }).map((date) => (date === undefined ? '' : text(date)))
  const said = fc
    .tuple(
      dated((date) => `, start: ${date}`),
      dated((date) => `, end: ${date}`),
      dated((date) => `, attests: ${date}`),
    )
    .map(([start, end, attests]) => role(cite('x', start + attests), end))
    .filter((text) => fits(words('memberships', text)[0]))
  fc.assert(
    fc.property(fc.array(said, { minLength: 2, maxLength: 4 }), (texts) => {
      expect(fits({ set: 'all', record: single('memberships', ...texts).record })).toBe(true)
    }),
  )
})

const fits = ({ record }: Word): boolean =>
  'member' in record && possible(boundsOf([{ start: record.start, end: record.end }, ...record.citations]))
