import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { operation } from '../../client/operations/all.ts'
import { askPath } from '../../client/state/actions/look.ts'
import { connect, connectionIn, namesOne } from '../../client/views/search/connect-by-name.ts'
import { data, storeWith } from './support.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test.each([
  'Colbert to Meikle',
  'Colbert and Meikle',
  'from Colbert to Meikle',
  'Between Colbert and Meikle',
  'Colbert → Meikle',
])('‘%s’ asks how the two are connected', (text) => {
  expect(connectionIn(text)).toEqual({ from: 'Colbert', to: 'Meikle' })
})

test('a name with ‘and’ in it is looked for as a name first', () => {
  expect(connectionIn('Colbert')).toBeNull()
  expect(namesOne('children and fam', ['Children and Families Scrutiny Committee'])).toBe(true)
  expect(namesOne('Colbert and Meikle', ['Jill Colbert'])).toBe(false)
})

const entity = (id: string) => ({
  __typename: 'Organization',
  id,
  type: 'ORGANIZATION',
  name: id,
  alternateNames: [],
  summary: null,
  classification: 'COUNCIL',
  location: null,
})
const steps = ['org:ofsted', 'org:middle', 'org:council'].map((id) => ({ node: entity(id), edge: null }))
const storeOf = (paths: unknown[]) =>
  storeWith((question) => {
    if (question === 'Paths') return data({ paths: { missing: null, paths } })
    return question === 'Search'
      ? data({ search: { totalCount: 1, nodes: [{ node: entity('org:ofsted') }] } })
      : new Promise<Response>(() => {})
  })

test('picking two draws the shortest chain and lights it, as one step', async () => {
  const { store, address } = storeOf([{ length: 2, sentence: 'They are.', window: null, steps }])
  await operation('connect').perform(store, ['org:ofsted', 'org:council'])
  expect(store.picture.value.nodes).toEqual(['org:ofsted', 'org:council', 'org:middle'])
  expect(store.view.value).toMatchObject({ panel: 'paths', path: { from: 'org:ofsted', to: 'org:council', chosen: 0 } })
  expect(address.entries).toHaveLength(2)
  store.undo()
  expect(store.picture.value.nodes).toEqual(['org:ofsted', 'org:council'])
  expect(store.view.value.path.from).toBeNull()
})

test('where there is no chain, that is said', async () => {
  const { store } = storeOf([])
  await operation('connect').perform(store, ['org:ofsted', 'org:council'])
  expect(store.said.value.at(-1)?.words).toBe(
    'No connection between org:ofsted and org:council on 1 June 2025 is on record',
  )
  expect(store.view.value.path).toMatchObject({ from: 'org:ofsted', to: 'org:council', chosen: null })
})

test('two names of one thing are no question', async () => {
  const { store } = storeOf([])
  await connect(store, { from: 'Ofsted', to: 'the inspectors' })
  expect(store.toasts.shown.value.map(({ words }) => words)).toEqual([
    '‘Ofsted’ and ‘the inspectors’ are both org:ofsted. Type two names.',
  ])
})

test('from one and then to the other draws and lights the shortest chain as well, and keeps what a chain may be of', async () => {
  const { store } = storeOf([{ length: 2, sentence: 'They are.', window: null, steps }])
  await operation('path-from').perform(store, ['org:ofsted'])
  expect(store.view.value.path).toMatchObject({ from: 'org:ofsted', chosen: null })
  store.adjust(askPath({ sameTime: true }))
  await operation('path-to').perform(store, ['org:council'])
  expect(store.picture.value.nodes).toEqual(['org:ofsted', 'org:council', 'org:middle'])
  expect(store.view.value.path).toMatchObject({ to: 'org:council', chosen: 0, sameTime: true })
})
