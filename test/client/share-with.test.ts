import fc from 'fast-check'
import { expect, test } from 'vitest'
import { look, select } from '../../client/state/actions/look.ts'
import { shareWith } from '../../client/widget/share-with.ts'
import type { Host, Shared } from '../../client/widget/host.ts'
import { storeWith } from './support.ts'

/** A notebook that keeps what it shares, and tells of its own changes only, as a model of one does. */
function notebook(start: Partial<Shared>) {
  const shared: Shared = { address: '', selection: [], on: null, picture: '', ...start }
  const listeners: (() => void)[] = []
  const take = (change: Partial<Shared>) => {
    const before = JSON.stringify(shared)
    Object.assign(shared, change)
    if (JSON.stringify(shared) !== before) for (const listener of listeners) listener()
  }
  const host: Host = {
    url: 'https://moothall.test',
    get: (name) => shared[name],
    set: take,
    onChange: (listener) => listeners.push(listener),
    ask: () => new Promise(() => {}),
  }
  return { host, shared, take }
}
const silent = () => storeWith(() => new Promise<Response>(() => {})).store

test('what the notebook set before the picture opened counts before the address', () => {
  const { host, shared } = notebook({ selection: ['org:ofsted'], on: '2024-09-17' })
  const store = silent()
  shareWith(host, store)
  expect(store.view.value).toMatchObject({ selection: ['org:ofsted'], asOf: '2024-09-17' })
  expect(shared).toMatchObject({ selection: ['org:ofsted'], on: '2024-09-17' })
})

test('a day that the notebook sets is shown, also where all times were', () => {
  const { host, take } = notebook({})
  const store = silent()
  store.adjust(look({ anyTime: true }))
  shareWith(host, store)
  expect(store.view.value.anyTime).toBe(true)
  take({ on: '2024-09-17' })
  expect(store.view.value).toMatchObject({ asOf: '2024-09-17', anyTime: false })
})

const ids = fc.uniqueArray(fc.constantFrom('org:ofsted', 'org:council', 'membership:a'))
const day = fc.constantFrom(null, '2024-09-17', '2025-02-01')

test('whoever changes what, both have the same after it', () => {
  const change = fc.record({ by: fc.constantFrom('notebook', 'picture'), selection: ids, on: day })
  fc.assert(
    fc.property(fc.array(change), (changes) => {
      const { host, shared, take } = notebook({})
      const store = silent()
      shareWith(host, store)
      for (const { by, selection, on } of changes) {
        if (by === 'notebook') {
          take({ selection })
          take({ on })
        } else {
          store.adjust(select(selection))
          store.adjust(look({ asOf: on }))
        }
        expect(store.view.value).toMatchObject({ selection, asOf: on })
        expect(shared).toMatchObject({ selection, on })
      }
    }),
    { numRuns: 50 },
  )
})
