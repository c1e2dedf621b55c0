import { expect, test } from 'vitest'
import { pickHit } from '../../client/views/search/pick-hit.ts'
import { data, storeWith } from './support.ts'

const judgement = {
  __typename: 'Judgement',
  id: 'judgement:town',
  sentence: 'Town Council: overall – Inadequate.',
  judged: { id: 'org:town', name: 'Town Council' },
  event: { id: 'event:visit', name: 'The visit' },
}
const view = { shows: ['org:ofsted'], selected: null, asOf: '2024-01-01', anyTime: false, standing: ['IN_FORCE'] }
const story = {
  id: 'story:led',
  title: 'Who led',
  question: 'Who led?',
  summary: '',
  steps: [{ title: 'One', text: '', view }],
}
const { store } = storeWith((question) =>
  question === 'Stories'
    ? data({ stories: { nodes: [story] } })
    : question === 'Statements'
      ? data({ nodes: [judgement] })
      : new Promise<Response>(() => {}),
)

test('a statement is shown with its ends beside what is drawn; undo takes them off', async () => {
  await pickHit(store, 'judgement:town')
  expect(store.picture.value.nodes).toEqual(['org:ofsted', 'org:council', 'org:town', 'event:visit'])
  expect(store.view.value).toMatchObject({ selection: ['judgement:town'], panel: 'details' })
  store.undo()
  expect(store.picture.value.nodes).toEqual(['org:ofsted', 'org:council'])
})

test('a story is opened at its first step', async () => {
  await pickHit(store, 'story:led')
  expect(store.view.value).toMatchObject({ story: { id: 'story:led', step: 0 }, panel: 'story' })
})

test('one that is no longer there says so', async () => {
  await pickHit(store, 'story:gone')
  expect(store.toasts.shown.value.at(-1)?.words).toMatch(/no longer there/)
})
