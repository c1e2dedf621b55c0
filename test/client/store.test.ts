import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { hide, takeOff } from '../../client/state/actions/take-off.ts'
import { look, select } from '../../client/state/actions/look.ts'
import { show } from '../../client/state/actions/show.ts'
import { place } from '../../client/state/actions/arrange.ts'
import { operation, operations } from '../../client/operations/all.ts'
import { keyOf, operationFor } from '../../client/operations/keys.ts'
import { inTurn } from '../../client/state/scene.ts'
import type { Store } from '../../client/state/store.ts'
import { data, failed, storeWith } from './support.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const toHome = (store: Store) => operation('card-home').perform(store, [])
const silent = () => new Promise<Response>(() => {})
const stats = {
  stats: {
    documents: 5,
    entities: 2,
    statements: 3,
    covers: { start: '2018-01-01', end: '2025-05-31' },
    entitiesByType: [],
    statementsByKind: [],
  },
}

test('each step is an entry of the browser’s history; a pick changes the present one', async () => {
  const { store, address } = storeWith(silent)
  store.perform('Added one', show(['person:ann']))
  expect(address.entries).toHaveLength(2)
  expect(address.entries.at(-1)).toBe('?show=org:ofsted,org:council,person:ann&v=1')
  store.adjust(select(['person:ann']))
  await vi.advanceTimersByTimeAsync(300)
  expect(address.entries).toHaveLength(2)
  expect(address.entries.at(-1)).toContain('pick=person:ann')
})

test('undo brings back what was, and what it undoes is named aloud', () => {
  const { store } = storeWith(silent)
  const before = store.picture.value
  store.perform('Hid Ofsted', hide(['org:ofsted']))
  store.undo()
  expect(store.picture.value).toEqual(before)
  expect(store.said.value.at(-1)?.words).toContain('Undone: Hid Ofsted')
  store.redo()
  expect(store.picture.value.hidden).toEqual(['org:ofsted'])
})

test('what an undo brought back is said with its ties when they have come, once, and not after a further step', async () => {
  let waiting: ((response: Response) => void)[] = []
  const { store } = storeWith((question) =>
    question === 'Subgraph'
      ? new Promise((resolve) => {
          waiting.push(resolve)
        })
      : silent(),
  )
  const answer = async () => {
    for (const resolve of waiting) resolve(data({ subgraph: { nodes: [], edges: [] } }))
    waiting = []
    await vi.advanceTimersByTimeAsync(10)
  }
  await answer()
  store.perform('Took Ofsted off', takeOff(['org:ofsted']))
  await answer()
  store.undo()
  expect(store.said.value.at(-1)?.words).toBe('Undone: Took Ofsted off.')
  await answer()
  expect(store.said.value.at(-1)?.words).toMatch(/^Nothing is drawn/)
  const said = store.said.value.at(-1)?.words
  store.perform('Took the council off', takeOff(['org:council']))
  expect(store.said.value.at(-1)?.words).toBe(said)
  await answer()
  expect(store.said.value.at(-1)?.words).toBe(said)
})

test('what comes back by undo stands where it stood', () => {
  const { store } = storeWith(silent)
  store.perform('Hid Ofsted', hide(['org:ofsted']))
  store.adjust(place({ 'org:council': { x: 5, y: 6 } }))
  store.undo()
  expect(store.picture.value.positions).toEqual({ 'org:council': { x: 5, y: 6 } })
})

test('what a message offers to undo is the latest step, or it is gone', () => {
  const { store, address } = storeWith(silent)
  let added = 0
  const offers = () => store.toasts.shown.value.map(({ words }) => words)
  const after = (change: () => void) => {
    added += 1
    store.perform('Added Ann', show([`person:ann-${added}`]))
    expect(offers()).toEqual(['Added Ann'])
    change()
    return offers()
  }
  expect(after(() => store.perform('Go to 2020', look({ asOf: '2020-01-01' })))).toEqual([])
  expect(after(() => store.undo())).toEqual([])
  expect(after(() => store.perform('Hid Ofsted', hide(['org:ofsted'])))).toEqual([])
  expect(after(() => address.back())).toEqual([])
})

test('a step of a story has its own way back and makes no message', () => {
  const { store } = storeWith(silent)
  store.perform('Show a step', inTurn(show(['person:ann']), look({ story: { id: 'story:one', step: 0 } })))
  expect(store.toasts.shown.value).toEqual([])
  store.perform('Added Bob', show(['person:bob']))
  expect(store.toasts.shown.value.map(({ words }) => words)).toEqual(['Added Bob'])
})

const story = {
  ...{ id: 'story:one', title: 'One', question: 'Who?', summary: '' },
  steps: [
    {
      ...{ title: 'First', text: 'Ann.' },
      view: {
        ...{ shows: ['person:ann'], selected: null, asOf: '2020-01-01', anyTime: false, knownBy: null },
        ...{ compareWith: null, pathFrom: null, pathTo: null, standing: ['IN_FORCE'] },
      },
    },
  ],
}

test.each([
  ['opens by itself', () => {}, 'story'],
  ['takes nobody from where they went before it came', toHome, 'home'],
] as const)('the first story %s', async (_, before, panel) => {
  const stories = Promise.withResolvers<Response>()
  const { store } = storeWith((question) => (question === 'Stories' ? stories.promise : silent()), '')
  await before(store)
  stories.resolve(data({ stories: { nodes: [story] } }))
  await vi.advanceTimersByTimeAsync(1)
  expect(store.answers.stories.value.value).toHaveLength(1)
  expect(store.view.value.panel).toBe(panel)
})

test('moves of the date are one step until they rest for a second', async () => {
  const { store, address } = storeWith(silent)
  const move = (asOf: string) => store.perform(`Go to ${asOf}`, look({ asOf }), 'date')
  move('2020-01-01')
  await vi.advanceTimersByTimeAsync(800)
  move('2020-01-02')
  await vi.advanceTimersByTimeAsync(1500)
  move('2020-01-03')
  expect(address.entries).toHaveLength(3)
  store.undo()
  expect(store.view.value.asOf).toBe('2020-01-02')
  store.undo()
  expect(store.view.value.asOf).toBeNull()
})

test('going back in the browser shows what its address holds, and can be undone', () => {
  const { store, address } = storeWith(silent)
  store.perform('Added one', show(['person:ann']))
  address.back()
  expect(store.picture.value.nodes).toEqual(['org:ofsted', 'org:council'])
  store.undo()
  expect(store.picture.value.nodes).toContain('person:ann')
})

test('without a day in the address the picture is of the latest day covered', async () => {
  const { store } = storeWith((question) => (question === 'Stats' ? data(stats) : silent()))
  expect(store.day.value).toBe('2025-06-01')
  await vi.advanceTimersByTimeAsync(1)
  expect(store.day.value).toBe('2025-05-31')
  store.adjust(look({ asOf: '2020-02-29' }))
  expect(store.day.value).toBe('2020-02-29')
})

test('a date that is dragged asks nothing until it rests', async () => {
  const { store, asked } = storeWith((question) =>
    question === 'Stats'
      ? data(stats)
      : question === 'Subgraph'
        ? data({ subgraph: { nodes: [], edges: [] } })
        : data({ expansions: [], facets: null, stories: { nodes: [] } }),
  )
  await vi.advanceTimersByTimeAsync(500)
  asked.length = 0
  for (let day = 1; day <= 28; day += 1) {
    store.adjust(look({ asOf: `2020-02-${String(day).padStart(2, '0')}` }))
    await vi.advanceTimersByTimeAsync(16)
  }
  expect(asked).toEqual([])
  await vi.advanceTimersByTimeAsync(500)
  expect(asked).toEqual(['Expansions'])
})

test('when the database comes back, what failed is asked again without a reload', async () => {
  let down = true
  const { store } = storeWith((question) => {
    if (down) return failed('DATABASE_UNAVAILABLE', 'The database does not answer.', 503)
    return question === 'Subgraph'
      ? data({ subgraph: { nodes: [], edges: [] } })
      : question === 'Stats'
        ? data(stats)
        : silent()
  })
  await vi.advanceTimersByTimeAsync(100)
  expect(store.answers.connection.state.value).toBe('unreachable')
  expect(store.answers.ties.value.state).toBe('failed')
  down = false
  await vi.advanceTimersByTimeAsync(2100)
  expect(store.answers.connection.state.value).toBe('reached')
  expect(store.answers.ties.value).toEqual({ state: 'ready', value: { edges: [], knownBy: null, unrecorded: [] } })
})

test('while another record is fetched, the line goes on speaking of the one that is drawn', async () => {
  let waiting: ((response: Response) => void)[] = []
  const { store } = storeWith((question) =>
    question === 'Subgraph'
      ? new Promise((resolve) => {
          waiting.push(resolve)
        })
      : silent(),
  )
  const answer = () => {
    for (const resolve of waiting) resolve(data({ subgraph: { nodes: [], edges: [] } }))
    waiting = []
  }
  answer()
  await vi.advanceTimersByTimeAsync(10)
  store.perform('Set the record', look({ knownBy: '2022-01-01' }))
  expect(store.status.value).toBe('Nothing is drawn, on 1 June 2025.')
  answer()
  await vi.advanceTimersByTimeAsync(10)
  expect(store.status.value).toContain('on 1 June 2025, as published by 1 January 2022')
})

test('a refusal keeps the server’s words and does not count as being unreachable', async () => {
  const { store } = storeWith((question) =>
    question === 'Subgraph' ? failed('QUERY_TOO_COMPLEX', 'Ask for fewer ids.') : silent(),
  )
  await vi.advanceTimersByTimeAsync(10)
  expect(store.answers.ties.value).toMatchObject({
    state: 'failed',
    error: { code: 'QUERY_TOO_COMPLEX', message: 'Ask for fewer ids.' },
  })
  expect(store.answers.connection.state.value).toBe('reached')
})

test('copy link gives the whole state', async () => {
  const { store, copied } = storeWith(silent)
  await operation('copy-link').perform(store, [])
  expect(copied).toEqual(['http://moothall.test/?show=org:ofsted,org:council&v=1'])
})

test('no key means two things at once for the same target', () => {
  const { store } = storeWith(silent)
  for (const target of [[], ['org:ofsted'], ['org:ofsted', 'org:council'], ['membership:a']]) {
    const offered = operations.filter((candidate) => candidate.available(store, target))
    const keys = offered.flatMap((candidate) => candidate.keys)
    expect(keys.filter((key, place) => keys.indexOf(key) !== place)).toEqual([])
    for (const candidate of offered) expect(candidate.title(store, target)).not.toBe('')
  }
  expect(new Set(operations.map(({ id }) => id)).size).toBe(operations.length)
})

test('keys are read as they are written in the table', () => {
  const press = (key: string, held: Partial<KeyboardEvent> = {}) =>
    keyOf({ key, ctrlKey: false, metaKey: false, shiftKey: false, ...held })
  expect(press('Z', { ctrlKey: true, shiftKey: true })).toBe('Mod+Shift+z')
  expect(press('z', { metaKey: true })).toBe('Mod+z')
  expect(press('?', { shiftKey: true })).toBe('?')
  const { store } = storeWith(silent)
  expect(operationFor(store, 'Mod+z')?.id).toBe('undo')
})
