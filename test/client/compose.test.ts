import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compose } from '../../client/canvas/compose/compose.ts'
import { LINE_LETTERS } from '../../client/canvas/compose/line-labels.ts'
import { flawsOf } from '../../client/canvas/compose/flaws.ts'
import {
  shippedAnswers,
  shippedChains,
  shippedExpansions,
  shippedPairs,
  type ShippedPicture,
  shippedStories,
} from '../support/shipped-pictures.ts'
import { composedAlone, composedStory, posed, windows } from './pictures.ts'

const CLEAR = { namesOnNames: 0, namesOnNodes: 0, linesThroughNodes: 0, linesThroughNames: 0 }
/** Letters of the screen below which nobody reads. */
const LEAST_LETTERS = 11

/** Every so many of each kind of picture is composed in one window or another; the bench composes all in all. */
const SAMPLE: readonly (readonly [pictures: readonly ShippedPicture[], every: number])[] = [
  [shippedExpansions, 1],
  [shippedPairs, 1],
  [shippedAnswers, 7],
  [shippedChains, 12],
]

test.each([0, 1, 2, 3])('nothing lies on a name or a node, in steps, expansions and answers: window %i', (at) => {
  const own = windows[at] ?? windows[0]
  const mine = (index: number) => index % windows.length === at
  const all = [
    ...shippedStories.filter((_, index) => mine(index)).flatMap((story) => composedStory(story, own)),
    ...SAMPLE.flatMap(([pictures, every]) => pictures.filter((_, index) => index % every === 0))
      .filter((_, index) => mine(index))
      .map((picture) => composedAlone(picture, own)),
  ]
  expect(all.length).toBeGreaterThan(12)
  let [labels, missing] = [0, 0]
  for (const [title, composed] of all) {
    const { crossings: _, labelsWithoutPlace, ...flaws } = flawsOf(composed)
    expect({ title, ...flaws }).toEqual({ title, ...CLEAR })
    labels += composed.lines.filter(({ labelled }) => labelled).length
    missing += labelsWithoutPlace
    for (const { letters } of composed.nodes) expect(letters).toBeGreaterThanOrEqual(LEAST_LETTERS)
  }
  expect(1 - missing / labels).toBeGreaterThanOrEqual(0.95)
  expect(LINE_LETTERS).toBeGreaterThanOrEqual(LEAST_LETTERS)
})

const [window] = windows
const small = shippedExpansions.filter(({ drawing }) => drawing.nodes.length <= 8)

test('under a name stands what is said of it: a role, or what it is part of, and never what a council has', () => {
  const things = [...shippedExpansions, ...shippedPairs].flatMap((picture) => posed(picture, window).things)
  const under = (id: RegExp) => [...new Set(things.flatMap((one) => (id.test(one.id) ? (one.second ?? []) : [])))]
  expect(under(/^programme:/).filter((words) => !/part of/.test(words))).toEqual([])
  expect(under(/^person:gerald-cooney$/)).toEqual(['Member'])
  expect(under(/^org:stockport-massh$/)).toEqual(['part of'])
})

test('the same picture comes out of the same nodes and lines in any order', () => {
  fc.assert(
    fc.property(fc.constantFrom(...small), fc.infiniteStream(fc.nat()), (picture, order) => {
      const subject = posed(picture, window)
      const shuffled = <Item>(items: readonly Item[]) =>
        items
          .map((item) => ({ item, key: order.next().value ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ item }) => item)
      const other = { ...subject, things: shuffled(subject.things), links: shuffled(subject.links) }
      expect(compose(other)).toEqual(compose(subject))
    }),
    { numRuns: 8 },
  )
})

test('a story keeps what recurs where it was', () => {
  for (const story of shippedStories) {
    const places = new Map<string, string>()
    for (const [, { nodes }] of composedStory(story, window))
      for (const { id, x, y } of nodes) {
        expect(`${x} ${y}`).toBe(places.get(id) ?? `${x} ${y}`)
        places.set(id, `${x} ${y}`)
      }
  }
})

test('an expansion moves nothing that stood, and what is new lies on none of it', () => {
  for (const picture of shippedExpansions.filter(({ drawing }) => drawing.nodes.length < 9)) {
    const subject = posed(picture, window)
    const [first, second] = subject.things
    if (first === undefined || second === undefined) continue
    const fixed = { [first.id]: { x: 300, y: 200 }, [second.id]: { x: 520, y: 330 } }
    const composed = compose({ ...subject, fixed })
    for (const [id, place] of Object.entries(fixed))
      expect(composed.nodes.find((node) => node.id === id)).toMatchObject(place)
    const { namesOnNames, namesOnNodes } = flawsOf(composed)
    expect([picture.title, namesOnNames, namesOnNodes]).toEqual([picture.title, 0, 0])
  }
})

test('events stand in the order of their days, and holders of a post in that in which they are first seen', () => {
  const of = (kind: string) => shippedAnswers.filter(({ about }) => about?.startsWith(kind)).slice(0, 2)
  const dated = [...of('event:'), ...of('post:')]
  for (const picture of dated) {
    const subject = posed(picture, window)
    const days = new Map(subject.things.flatMap(({ id, when }) => (when === null ? [] : [[id, when] as const])))
    const events = compose(subject).nodes.filter(({ id }) => days.has(id))
    const pairs = events.flatMap((one) => events.map((other) => [one, other] as const))
    const later = pairs.filter(([one, other]) => (days.get(one.id) ?? 0) < (days.get(other.id) ?? 0))
    expect([picture.title, later.filter(([one, other]) => other.x <= one.x).length]).toEqual([picture.title, 0])
  }
  expect(dated.length).toBe(4)
})
