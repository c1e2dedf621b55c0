import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readAddress, unread, writeAddress } from '../../client/state/address/address.ts'
import { emptyScene } from '../../client/state/scene.ts'
import { initialView } from '../../client/state/view/view.ts'
import { scene } from './scenes.ts'

test('an address restores exactly the scene it was written from', () => {
  fc.assert(
    fc.property(scene, (before) => {
      const address = writeAddress(before)
      expect(readAddress(address) ?? emptyScene).toEqual(before)
    }),
    { numRuns: 500 },
  )
})

test('nothing typed into the address bar breaks the page', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc.constantFrom('show', 'at', 'grew', 'hide', 'on', 'pick', 'story', 'path'),
      (text, name) => {
        const read = readAddress(`?show=person:a,org:b&${name}=${encodeURIComponent(text)}`)
        expect(writeAddress(read ?? emptyScene)).toEqual(
          writeAddress(readAddress(writeAddress(read ?? emptyScene)) ?? emptyScene),
        )
      },
    ),
    { numRuns: 500 },
  )
})

test('an address is readable: ids stand in it as they are', () => {
  const picture = {
    nodes: ['person:jill-colbert', 'org:stockport-council'],
    positions: { 'person:jill-colbert': { x: -120, y: 4 }, 'org:stockport-council': { x: 30, y: 0 } },
    pins: ['org:stockport-council'],
    hidden: [],
    expansions: [],
  }
  expect(writeAddress({ picture, view: { ...initialView, asOf: '2024-09-17', anyTime: true } })).toBe(
    '?show=person:jill-colbert,org:stockport-council&at=-120.4_30.0*&on=2024-09-17&any=1&v=1',
  )
})

test('a picture too large for a request line stands behind #, which no server sees', () => {
  const nodes = Array.from({ length: 1000 }, (_, number) => `person:number-${number}`)
  const before = { picture: { nodes, positions: {}, pins: [], hidden: [], expansions: [] }, view: initialView }
  expect(writeAddress(before)).toMatch(/^#show=/)
  expect(readAddress(writeAddress(before))).toEqual(before)
})

test('what is no day, no id and no known word in an address is passed over', () => {
  const read = readAddress(
    '?show=person:a,nonsense,org:b&at=1.2_3.4_5.6&on=2024-02-30&layout=spiral&panel=nowhere&pick=x:y,person:a&off=person,dragons',
  )
  expect(read?.picture.nodes).toEqual(['person:a', 'org:b'])
  expect(read?.picture.positions).toEqual({ 'person:a': { x: 1, y: 2 }, 'org:b': { x: 5, y: 6 } })
  expect(read?.view).toEqual({ ...initialView, selection: ['person:a'], withoutTypes: ['PERSON'] })
})

test.each([
  ['on', '0999-01-01', 'years run from 1000 to 9999'],
  ['against', '0024-01-01', 'years run from 1000 to 9999'],
  ['by', '-0044-03-15', 'years run from 1000 to 9999'],
  ['on', '12345-01-01', 'years run from 1000 to 9999'],
  ['on', '2024-02-30', 'write a calendar day as 2024-09-17'],
  ['by', 'yesterday', 'write a calendar day as 2024-09-17'],
])('a day that is none is passed over, and it is said which and why: %s=%s', (name, text, why) => {
  const address = `?show=person:a&${name}=${text}`
  expect(readAddress(address)?.view).toEqual(initialView)
  expect(unread(address)).toEqual([
    `The link names ‘${text}’, which is no day that can be shown (${why}). It was left out.`,
  ])
  expect(readAddress(`?${name}=${text}`)).toBeNull()
})

test('of days that can be shown nothing is said', () => {
  expect(unread('?show=person:a&on=1000-01-01&by=9999-12-31&against=2024-02-29')).toEqual([])
  expect(unread('')).toEqual([])
})
