import { expect, test } from 'vitest'
import { relationKinds } from '../../schema/kinds/relations.ts'
import { clause, sentenceOf } from '../../server/selection/sentence.ts'

const WINDOW = '[2024-09-18..2025-01-31]'

test.each([
  [WINDOW, WINDOW, ', some day between 18 September 2024 and 31 January 2025'],
  [WINDOW, null, ', from some day between 18 September 2024 and 31 January 2025'],
  ['[..2025-01]', '[..2025-05]', ', by January 2025, until May 2025 at the latest'],
  ['2024-08', '2025', ', from August 2024, until 2025'],
])('a sentence from %s to %s ends ‘%s’', (start, end, words) => {
  expect(sentenceOf({ typename: 'Fact', fromName: 'Ofsted', text: 'a fact', standing: 'IN_FORCE', start, end })).toBe(
    `Ofsted: a fact${words}.`,
  )
})

test.each([
  ['MEMBERSHIP', 'Ann: Leader, Town'],
  ['HOLDS', 'Ann: holder of Town'],
  ['SEAT_OF', 'Ann: a post of Town'],
  ['PARTICIPATION', 'Ann: Leader in Town'],
  ['INVOLVEMENT', 'Ann: Leader in Town'],
  ['MENTION', 'Ann: Leader in Town'],
  ['PART_OF', 'Ann: part of Town'],
  ['SUCCEEDED_BY', 'Ann: succeeded by Town'],
  ['OVERSEES', 'Ann: overseer of Town'],
  ['FUNDS', 'Ann: funder of Town'],
  ['RUNS', 'Ann: in charge of Town'],
  ['ADOPTED', 'Ann: adopter of Town'],
  ['SUPPORTS', 'Ann: supporter of Town'],
  ['ADJACENT_TO', 'Ann: neighbour of Town'],
] as const)('%s from Ann to Town reads ‘%s’', (relation, words) => {
  expect(clause(relation, 'Ann', 'Town', 'Leader')).toBe(words)
})

test.each(relationKinds)(
  '$kind names where it starts before where it leads, and a name is never taken for a place to fill',
  ({ kind }) => {
    const text = clause(kind, '$& {to}', 'B', '{from}')
    expect(text.startsWith('$& {to}: ')).toBe(true)
    expect(text.endsWith('B')).toBe(true)
  },
)

test('what an inspection found is said with its day, and what goes on with both its ends', () => {
  const said = { fromName: 'Town', toName: 'Visit', standing: 'IN_FORCE', start: '2024-09-17', end: '..' }
  expect(sentenceOf({ ...said, typename: 'Judgement', category: 'Care', grade: 'Good' })).toBe(
    'Town: Care – Good (Visit), 17 September 2024.',
  )
  expect(sentenceOf({ ...said, typename: 'Fact', from: 'event:visit', text: 'weak' })).toBe(
    'Town: weak, 17 September 2024.',
  )
  expect(sentenceOf({ ...said, typename: 'Fact', from: 'org:town', text: '400 days' })).toBe(
    'Town: 400 days, from 17 September 2024, still open.',
  )
  expect(
    sentenceOf({ ...said, typename: 'Membership', relation: 'MEMBERSHIP', label: 'Lead', standing: 'PROPOSED' }),
  ).toBe('Town: Lead, Visit, from 17 September 2024, still open (proposed).')
})
