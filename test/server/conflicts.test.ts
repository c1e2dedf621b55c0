import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { boundsOf } from '../../schema/sayings.ts'
import { NO_UPPER } from '../../schema/time.ts'
import { type Holder, tooManyHolders } from '../../server/conflicts/too-many-holders.ts'
import { crowdedOn } from '../support/oracle/crowds.ts'
import { Chance } from '../support/random-records.ts'

const holder = (member: string, start: string, end: string): Holder => ({
  id: `membership:${member}-${start}`,
  member: `person:${member}`,
  mayBe: [],
  days: boundsOf([{ start, end }]),
})

describe('more certain holders than seats', () => {
  test('is said of exactly the days that counting each day by itself finds', () => {
    fc.assert(
      fc.property(fc.gen(), (gen) => {
        const chance = new Chance(gen)
        const people = [0, 1, 2, 3].map((who) => ({
          member: `person:n${who}`,
          mayBe: chance.whole(0, 2) === 0 ? [`person:n${chance.whole(0, 3)}`] : [],
        }))
        const holders = Array.from({ length: chance.whole(0, 5) }, (_, index): Holder => {
          const [earliestStart, latestStart, earliestEnd, latestEnd] = Array.from({ length: 4 }, () =>
            chance.whole(0, 12),
          ).sort((a, b) => a - b) as [number, number, number, number]
          const exact = chance.whole(0, 1) === 0
          return {
            id: `membership:s${index}`,
            ...chance.of(people),
            days: {
              earliestStart: exact ? latestStart : earliestStart,
              latestStart,
              earliestEnd,
              latestEnd: exact ? earliestEnd : latestEnd,
            },
          }
        })
        const seats = chance.whole(1, 2)
        const members = holders.map(({ member, mayBe, days }) => ({ member, mayBe, bounds: days }))
        const days = Array.from({ length: 16 }, (_, day) => day - 1)
        const crowds = tooManyHolders(holders, seats)
        expect(days.filter((day) => crowds.some(({ span }) => span.earliest <= day && day <= span.latest))).toEqual(
          days.filter((day) => crowdedOn(members, seats, day)),
        )
        // Whoever was certainly there on one of its days is told of, and nobody else.
        for (const { span, holders: there } of crowds)
          expect(there).toEqual(
            holders.filter(({ days: held }) =>
              days.some(
                (day) =>
                  span.earliest <= day && day <= span.latest && held.latestStart <= day && day <= held.earliestEnd,
              ),
            ),
          )
        // Neighbouring stretches are one.
        for (const [index, { span }] of crowds.entries())
          expect(span.earliest).toBeGreaterThan((crowds[index - 1]?.span.latest ?? -10) + 1)
      }),
      { numRuns: 2_000 },
    )
  })

  test('of three, the second of whom may be the first or the third, two are surely others', () => {
    const there = (member: string, mayBe: string[] = []): Holder => ({
      ...holder(member, '2024-01-01', '2024-05-02'),
      mayBe: mayBe.map((name) => `person:${name}`),
    })
    const [first, between, third] = [there('first'), there('between', ['first', 'third']), there('third')]
    expect(tooManyHolders([between, first, third], 1)).toHaveLength(1)
    expect(tooManyHolders([between, first, third], 2)).toEqual([])
    expect(tooManyHolders([between, first], 1)).toEqual([])
  })

  test('a handover within one day is none', () => {
    expect(
      tooManyHolders([holder('a', '2024-01-01', '2024-05-02'), holder('b', '2024-05-02', '2024-09-01')], 1),
    ).toEqual([])
  })

  test('two tenures of one person are none', () => {
    expect(
      tooManyHolders([holder('a', '2024-01-01', '2024-05-02'), holder('a', '2024-03-01', '2024-09-01')], 1),
    ).toEqual([])
  })

  test('an overlap is one, with its days and everybody in it', () => {
    const [crowd, ...more] = tooManyHolders(
      [
        holder('a', '2024-01-01', '2024-05-31'),
        holder('b', '2024-05-01', '..'),
        holder('c', '2025-01-01', '2025-02-01'),
      ],
      1,
    )
    expect(crowd?.holders.map(({ member }) => member)).toEqual(['person:a', 'person:b'])
    expect(more.map(({ holders }) => holders.map(({ member }) => member))).toEqual([['person:b', 'person:c']])
  })

  test('those of whom no day is known that they had surely begun by are none', () => {
    const open = (member: string): Holder => {
      const known = holder(member, '2018', '..')
      return { ...known, days: { ...known.days, latestStart: NO_UPPER } }
    }
    expect(tooManyHolders([open('a'), open('b')], 1)).toEqual([])
  })

  test('nobody is certain where only possible days overlap', () => {
    expect(tooManyHolders([holder('a', '2024', '2024'), holder('b', '2024', '2024')], 1)).toEqual([])
    expect(
      tooManyHolders([holder('a', '2024-01-01', '..'), holder('b', '2024-02-01', '..')], 1).map(
        ({ span }) => span.latest,
      ),
    ).toEqual([NO_UPPER])
  })
})
