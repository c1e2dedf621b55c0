import { describe, expect, test } from 'vitest'
import { settle } from '../../schema/bounds.ts'
import { judged } from '../../seed/judge.ts'
import { type RecordList, type Records, noRecords } from '../../seed/records.ts'
import { merge } from '../../seed/read.ts'
import type { Seed } from '../../seed/read.ts'
import { rowsOf } from '../../seed/rows.ts'
import { rules } from '../../seed/rules.ts'
import { tighten } from '../../seed/tighten.ts'
import { region } from '../bench/generate.ts'

/** Counts what is read of some records: a step each. */
class Steps {
  count = 0

  of<Value>(value: Value): Value {
    if (typeof value !== 'object' || value === null) return value
    return new Proxy(value, {
      get: (target, name, receiver) => {
        this.count += 1
        return this.of(Reflect.get(target, name, receiver) as unknown)
      },
    })
  }
}

const made = (some: Partial<Record<RecordList, readonly object[]>>): Records =>
  Object.assign(noRecords(), some) as unknown as Records

const cites = (locator: string) => [{ document: 'doc:paper', locator, paraphrase: 'It was so.' }]
const many = <Made>(count: number, make: (index: number) => Made): Made[] =>
  Array.from({ length: count }, (_, index) => make(index))

/**
 * Everybody has one name, and held one seat at one time by one paper that lists every passage: what a rule compares
 * with each other, there is much of.
 */
const crowded = (size: number): Records =>
  made({
    people: many(size, (at) => ({
      id: `person:p${at}`,
      name: 'Ann Able',
      alternateNames: ['Ann', 'A. Able'],
      named: true,
      citations: [],
    })),
    organizations: [
      { id: 'org:town', name: 'Town', classification: 'COUNCIL', alternateNames: [], identifiers: [], citations: [] },
    ],
    posts: [
      {
        id: 'post:one',
        label: 'Leader',
        role: 'Leader',
        organization: 'org:town',
        seats: 1,
        alternateNames: [],
        citations: cites('row 0'),
      },
    ],
    documents: [
      {
        id: 'doc:paper',
        title: 'Paper',
        kind: 'DATASET',
        published: '2020-01-01',
        alternateNames: [],
        citations: [],
        passages: many(size, (at) => ({ locator: `row ${at}` })),
      },
    ],
    memberships: many(size, (at) => ({
      id: `membership:m${at}`,
      member: `person:p${at}`,
      organization: 'org:town',
      post: 'post:one',
      role: 'Leader',
      start: '2020-01-01',
      end: '2020-12-31',
      conflictsWith: [`membership:m${(at + 1) % size}`],
      standing: 'IN_FORCE',
      certainty: 'STATED',
      citations: cites(`row ${at}`),
    })),
  })

const usual = (size: number): Records => region(1, { people: size, memberships: size * 4, partnerships: size / 4 })

const seedOf = (records: Records): Seed => {
  const place = { file: 'a.yaml', line: 1 }
  return { records, stories: [], corrections: [], issues: [], placeOf: () => place, whereIs: () => 'a.yaml:1' }
}

/**
 * How many steps something takes of so many records, and of twice and of four times as many, each as times of the one
 * before.
 */
function growth(shape: (size: number) => Records, size: number, take: (records: Records) => unknown): number[] {
  const counts = [size, size * 2, size * 4].map((most) => {
    const steps = new Steps()
    const records = shape(most)
    take(
      Object.fromEntries(
        Object.entries(records).map(([list, of]) => [list, of.map((record) => steps.of(record))]),
      ) as unknown as Records,
    )
    return steps.count
  })
  return counts.slice(1).map((count, at) => count / (counts[at] ?? 1))
}

/** Twice as many records take twice as many steps; a little more where hubs grow too. */
const LINEAR = 2.3

describe.each([
  ['the usual', usual, 200],
  ['a crowd of one name in one seat', crowded, 150],
] as const)('over %s', (_, shape, size) => {
  test.each(rules.map((rule) => [rule.name, rule] as const))(
    '%s takes as many steps as there are records',
    (_name, rule) => {
      for (const times of growth(shape, size, (records) => judged(seedOf(records), [rule])))
        expect(times).toBeLessThan(LINEAR)
    },
  )

  test('rows take as many steps as there are records', () => {
    for (const times of growth(shape, size, rowsOf)) expect(times).toBeLessThan(LINEAR)
  })
})

test('the counting of steps would tell what compares each with each', () => {
  const compared = ({ people }: Records) => people.filter((a) => people.some((b) => b.id !== a.id && b.id === 'nobody'))
  expect(Math.min(...growth(usual, 200, compared))).toBeGreaterThan(3.5)
})

test.each([
  ['in turn', (at: number) => at * 10],
  ['all at once', () => 0],
])('a seat of 50,000 holders %s is settled; each compared with each would take hours', (_, start) => {
  const holders = many(50_000, (at) => ({
    member: `person:p${at}`,
    bounds: settle({
      earliestStart: start(at),
      latestStart: start(at) + 5,
      earliestEnd: start(at),
      latestEnd: 10_000_000,
    }),
  }))
  const tightened = tighten(holders)
  expect(tightened).toHaveLength(50_000)
  for (const { latestEnd, earliestEnd } of tightened) expect(latestEnd).toBeGreaterThanOrEqual(earliestEnd)
})

test('a list of 300,000 records is merged with another', () => {
  const reading = (prefix: string) => {
    const people = many(300_000, (at) => ({
      id: `person:${prefix}${at}`,
      name: `Ann ${at}`,
      alternateNames: [],
      named: true,
    }))
    return {
      records: made({ people }),
      stories: [],
      corrections: [],
      alsoCited: [],
      issues: [],
      places: new Map(people.map(({ id }, at) => [id, { file: `${prefix}.yaml`, line: at + 1 }])),
    }
  }
  expect(merge([reading('a'), reading('b')]).records.people).toHaveLength(600_000)
})
