import { describe, expect, test } from 'vitest'
import { panels, twins, initialView, noPath, type View } from '../../client/state/view/view.ts'
import { emptyPicture } from '../../client/state/picture/picture.ts'
import { sentenceOf } from '../../client/views/share/sentence.ts'
import type { Shown } from '../../client/views/share/shown.ts'
import { subjectOf, titleOf } from '../../client/views/share/title.ts'

const names = new Map([
  ['person:ann', 'Cllr Ann'],
  ['org:town', 'Town'],
  ['org:shire', 'Shire'],
  ['org:port', 'Port'],
])
const story = {
  id: 'story:a',
  title: 'A',
  question: 'Who led Town?',
  summary: '',
  steps: [
    { title: 'In 2024', text: 'Ann led it.' },
    { title: 'In 2025', text: 'Nobody is shown to.' },
  ],
} as never as Shown['story']
const shown = (view: Partial<View>, more: Partial<Shown> = {}, nodes: readonly string[] = []): Shown => ({
  scene: { picture: { ...emptyPicture, nodes }, view: { ...initialView, ...view } },
  day: '2025-02-01',
  nameOf: (id) => names.get(id ?? '') ?? null,
  story: null,
  details: null,
  path: null,
  changes: null,
  stats: null,
  common: null,
  ...more,
})
const statements = (...sentences: string[]) =>
  ({ about: 'statements', statements: sentences.map((sentence) => ({ sentence })) }) as never as Shown['details']
const ends = { ...noPath, from: 'person:ann', to: 'org:town' }

describe('the title says what is shown', () => {
  test.each<[string, Shown]>([
    ['Who led Town? In 2025', shown({ story: { id: 'story:a', step: 1 }, panel: 'story' }, { story })],
    ['Cllr Ann, on 1 February 2025', shown({ selection: ['person:ann'], panel: 'details' })],
    [
      'Town and Cllr Ann, at any time',
      shown({ selection: ['person:ann', 'org:town'], panel: 'details', anyTime: true }),
    ],
    [
      'Ann led Town',
      shown({ selection: ['membership:a'], panel: 'details' }, { details: statements('Ann led Town.') }),
    ],
    [
      'Ann led Town, and 2 other links',
      shown({ selection: ['membership:a'], panel: 'details' }, { details: statements('Ann led Town.', 'B.', 'C.') }),
    ],
    ['What is around Town, on 1 February 2025', shown({ selection: ['org:town'], panel: 'expand' })],
    [
      'What Town and Shire have in common, on 1 February 2025',
      shown({ selection: ['org:town', 'org:shire'], panel: 'common' }),
    ],
    ['How Cllr Ann and Town are connected, on 1 February 2025', shown({ path: ends, panel: 'paths' })],
    ['How are two connected?', shown({ panel: 'paths' })],
    [
      'What changed between 17 September 2024 and 1 February 2025',
      shown({ compareWith: '2024-09-17', panel: 'changes' }),
    ],
    ['What changed between two days?', shown({ panel: 'changes' })],
    ['How much evidence there is', shown({ panel: 'coverage' })],
    ['What the shapes and lines mean', shown({ panel: 'legend' })],
    ['Cllr Ann, Town, Shire and 1 other, on 1 February 2025', shown({ panel: 'home' }, {}, [...names.keys()])],
    [
      'Town, 17 September 2024 against 1 February 2025 (table)',
      shown({ compareWith: '2024-09-17', twin: 'table' }, {}, ['org:town']),
    ],
    ['Who was responsible, when, and who says so', shown({})],
  ])('%s', (title, what) => {
    expect(titleOf(what)).toBe(title)
  })

  test('and is never empty, whatever card and twin are open and however little is known', () => {
    for (const panel of panels)
      for (const twin of twins) {
        const what = shown({ panel, twin, selection: ['org:unknown'], path: { ...noPath, from: 'org:unknown' } })
        expect(titleOf(what)).toMatch(/^\p{Lu}.{10,}/u)
        expect(titleOf(what)).not.toMatch(/null|undefined|org:/)
      }
  })
})

test('the sentence is the answer that the card opens with, or none while it is not known', () => {
  expect(sentenceOf(shown({ story: { id: 'story:a', step: 0 }, panel: 'story' }, { story }))).toBe('Ann led it.')
  expect(
    sentenceOf(shown({ selection: ['membership:a'], panel: 'details' }, { details: statements('Ann led Town.') })),
  ).toBe('Ann led Town.')
  expect(sentenceOf(shown({ path: ends, panel: 'paths' }, { path: { sentence: 'By way of it.' } as never }))).toBe(
    'By way of it.',
  )
  expect(sentenceOf(shown({ path: ends, panel: 'paths' }))).toBe(null)
  expect(subjectOf(shown({ story: { id: 'story:none', step: 0 }, panel: 'story' }))).toBe(null)
})
