import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Bounds, boundsOfSaid, commonWindow, holdsAt, possible, settle } from '../../schema/bounds.ts'
import { dayOf, NO_LOWER, NO_UPPER } from '../../schema/time.ts'

/** All days that the bounds of these tests may name, and some on either side. */
const DAYS = Array.from({ length: 12 }, (_, index) => index - 1)
const day = fc.integer({ min: 0, max: 9 })
const bounds = fc.tuple(day, day, day, day).map(([earliestStart, latestStart, earliestEnd, latestEnd]) => ({
  earliestStart,
  latestStart,
  earliestEnd,
  latestEnd,
}))

/** Every start and end that bounds leave open, a start never after its end: each is tried. */
const lives = ({ earliestStart, latestStart, earliestEnd, latestEnd }: Bounds): [start: number, end: number][] =>
  DAYS.filter((start) => earliestStart <= start && start <= latestStart).flatMap((start) =>
    DAYS.filter((end) => earliestEnd <= end && end <= latestEnd && start <= end).map((end): [number, number] => [
      start,
      end,
    ]),
  )

describe('bounds say what trying every start and end says:', () => {
  test('whether any is left', () => {
    fc.assert(
      fc.property(bounds, (some) => {
        expect(possible(some)).toBe(lives(some).length > 0)
      }),
      { numRuns: 2_000 },
    )
  })

  test('which are left stays the same when each side bounds the other', () => {
    fc.assert(
      fc.property(bounds.filter(possible), (some) => {
        const settled = settle(some)
        expect(lives(settled)).toEqual(lives(some))
        expect(settled.latestStart).toBe(Math.max(...lives(some).map(([start]) => start)))
        expect(settled.earliestEnd).toBe(Math.min(...lives(some).map(([, end]) => end)))
      }),
      { numRuns: 2_000 },
    )
  })

  test('on which days it holds: certainly with all of them, possibly with some', () => {
    fc.assert(
      fc.property(bounds.filter(possible).map(settle), (some) => {
        for (const on of DAYS) {
          const holding = lives(some).filter(([start, end]) => start <= on && on <= end).length
          expect([on, holdsAt(some, on)]).toEqual([
            on,
            holding === 0 ? null : holding === lives(some).length ? 'CERTAINLY' : 'POSSIBLY',
          ])
        }
      }),
      { numRuns: 2_000 },
    )
  })

  test('on which days several may have held at once', () => {
    fc.assert(
      fc.property(fc.array(bounds, { minLength: 1, maxLength: 4 }), (all) => {
        const window = commonWindow(all)
        expect(DAYS.filter((on) => window !== null && window.earliest <= on && on <= window.latest)).toEqual(
          DAYS.filter((on) => all.every((some) => some.earliestStart <= on && on <= some.latestEnd)),
        )
      }),
      { numRuns: 2_000 },
    )
  })
})

test('no bound said is none known, but for the end of what goes on', () => {
  const none = { earliestStart: null, latestStart: null, earliestEnd: null, latestEnd: null }
  const unknown = { earliestStart: NO_LOWER, latestStart: NO_UPPER, earliestEnd: NO_LOWER, latestEnd: NO_UPPER }
  expect(boundsOfSaid(null, none)).toEqual(unknown)
  expect(boundsOfSaid('[2020..]', none)).toEqual(unknown)
  expect(boundsOfSaid('..', none)).toEqual({ ...unknown, earliestEnd: NO_UPPER })
  expect(
    boundsOfSaid('2020', {
      earliestStart: '2018-01-01',
      latestStart: '2018-12-31',
      earliestEnd: '2020-01-01',
      latestEnd: '2020-12-31',
    }),
  ).toEqual({
    earliestStart: dayOf('2018-01-01'),
    latestStart: dayOf('2018-12-31'),
    earliestEnd: dayOf('2020-01-01'),
    latestEnd: dayOf('2020-12-31'),
  })
})
