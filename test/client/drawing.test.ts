import { expect, test } from 'vitest'
import type { EdgeAnswer } from '../../client/api/fragments.ts'
import { look } from '../../client/state/actions/look.ts'
import { show } from '../../client/state/actions/show.ts'
import { draw } from '../../client/state/picture/drawing.ts'
import { emptyScene } from '../../client/state/scene.ts'
import { statusLine } from '../../client/state/status.ts'
import { council, person, role } from './made.ts'

const body = council('Council')

const led = (who: string, bounds: Partial<EdgeAnswer['bounds']>, more: Partial<EdgeAnswer> = {}): EdgeAnswer => ({
  ...role({
    id: `membership:${who}-${bounds.earliestStart ?? 'ever'}`,
    source: `person:${who}`,
    sentence: `${who} led.`,
    statement: { __typename: 'Membership', id: `membership:${who}` },
    bounds: { earliestStart: null, latestStart: null, earliestEnd: null, latestEnd: null, ...bounds },
  }),
  ...more,
})

const first = led('ann', {
  earliestStart: '2020-01-01',
  latestStart: '2020-01-01',
  earliestEnd: '2022-01-01',
  latestEnd: '2022-12-31',
})
const second = led('bob', { earliestStart: '2022-06-01', latestStart: '2023-01-01', earliestEnd: '2024-01-01' })
const plan = led('cat', { earliestStart: '2020-01-01' }, { standing: 'PROPOSED' })
const scene = show(['person:ann', 'person:bob', 'person:cat', 'org:council'])(emptyScene)
const known = (day: string) => ({
  day,
  entities: new Map([person('ann'), person('bob'), person('cat'), body].map((entity) => [entity.id, entity])),
  ties: [first, second, plan],
  unrecorded: [] as EdgeAnswer[],
  complete: true,
  expansions: null,
  newHolders: new Set(['membership:bob']),
  grades: new Map(),
})
const at = (day: string, change = look({})) => draw(change(scene), known(day))

test('a day shows what held on it, certainly or possibly, and fades who had nothing then', () => {
  const early = at('2021-06-01')
  expect(early.edges.map(({ source, time }) => [source, time])).toEqual([['person:ann', 'CERTAINLY']])
  expect(early.nodes.map(({ id, faded }) => [id, faded])).toEqual([
    ['person:ann', false],
    ['person:bob', true],
    ['person:cat', false],
    ['org:council', false],
  ])
  expect(at('2022-07-01').edges.map(({ time }) => time)).toEqual(['POSSIBLY', 'POSSIBLY'])
})

test('any time draws ended ties, told apart from those that hold', () => {
  expect(at('2023-06-01', look({ anyTime: true })).edges.map(({ source, time }) => [source, time])).toEqual([
    ['person:ann', 'ENDED'],
    ['person:bob', 'CERTAINLY'],
  ])
})

test('plans are drawn only when asked for', () => {
  expect(at('2021-06-01', look({ proposed: true })).edges.map(({ source }) => source)).toContain('person:cat')
})

test('two days compared mark what began, what ended and who is the new holder', () => {
  const marks = at('2021-06-01', look({ compareWith: '2023-06-01' })).edges.map(({ source, mark }) => [source, mark])
  expect(marks).toEqual([
    ['person:ann', 'ENDED'],
    ['person:bob', 'NEW_HOLDER'],
  ])
  expect(at('2023-06-01', look({ compareWith: '2021-06-01' })).edges.map(({ mark }) => mark)).toEqual([
    'ENDED',
    'NEW_HOLDER',
  ])
})

test('the line under the picture says what is shown, as of when, and what is left out and why', () => {
  const drawing = at('2021-06-01')
  expect(statusLine(scene.view, drawing, null)).toBe(
    '3 people and 1 body, 1 link, on 1 June 2021. 1 node has no link then and is faded. Not drawn: 1 link that began ' +
      'later and 1 plan.',
  )
})

test(
  'what was not on the record is counted by day like everything else, and the days that the documents cover ' +
    'are named where another is shown',
  () => {
    const late = {
      ...known('2021-06-01'),
      ties: [second],
      unrecorded: [first, led('cat', { earliestStart: '2022-01-01' })],
    }
    const view = look({ knownBy: '2021-12-31' })(scene)
    const drawing = draw(view, late)
    expect(statusLine(view.view, drawing, { start: '2018-05-01', end: '2025-07-31' })).toBe(
      '3 people and 1 body, 0 links, on 1 June 2021, as published by 31 December 2021. 4 nodes have no link then and ' +
        'are faded. Not drawn: 1 link that began later and 1 link that was not published by then.',
    )
    expect(statusLine(scene.view, at('2017-06-01'), { start: '2018-05-01', end: '2025-07-31' })).toContain(
      'on 1 June 2017. The documents cover 1 May 2018 to 31 July 2025.',
    )
  },
)

test('parallel ties are one line that says how many they are', () => {
  const again = led('ann', { earliestStart: '2015-01-01' })
  const { bundles } = draw(scene, { ...known('2021-06-01'), ties: [first, again] })
  expect(bundles.map(({ id, label, edges }) => [id, label, edges.length])).toEqual([
    ['org:council~person:ann', '2 roles, 1 possible', 2],
  ])
  const other = { ...again, label: 'Chair' }
  expect(draw(scene, { ...known('2021-06-01'), ties: [first, other] }).bundles.map(({ label }) => label)).toEqual([
    `${first.label}, possibly Chair`,
  ])
})

test('an id that the data no longer has is counted, once everything has arrived', () => {
  const gone = show(['person:gone'])(scene)
  expect(draw(gone, known('2021-06-01')).leftOut.some(({ words }) => words.includes('not in the data'))).toBe(true)
  expect(
    draw(gone, { ...known('2021-06-01'), complete: false }).leftOut.some(({ words }) =>
      words.includes('not in the data'),
    ),
  ).toBe(false)
})

test(
  'what is tied to a node beyond the picture is counted without what is drawn, what is switched off and what ' +
    'is never drawn',
  () => {
    const row = (
      relation: 'MEMBERSHIP' | 'PART_OF' | 'INVOLVEMENT',
      type: 'PERSON' | 'EVENT' | 'ORGANIZATION',
      count: number,
    ) => ({ of: 'org:council', relation, type, count }) as const
    const expansions = new Map([
      [
        'org:council',
        [row('MEMBERSHIP', 'PERSON', 5), row('PART_OF', 'ORGANIZATION', 2), row('INVOLVEMENT', 'EVENT', 9)],
      ],
    ])
    const more = (change = look({})) =>
      draw(change(scene), { ...known('2021-06-01'), expansions }).nodes.find(({ id }) => id === 'org:council')?.more
    // One member is drawn on that day; events are drawn only when asked for.
    expect(more()).toBe(5 + 2 - 1)
    expect(more(look({ withoutRelations: ['PART_OF'] }))).toBe(5 - 1)
    expect(more(look({ withoutTypes: ['PERSON'] }))).toBe(2)
    expect(at('2021-06-01').nodes.map((node) => node.more)).toEqual([null, null, null, null])
  },
)
