import { expect, test } from 'vitest'
import { readSeed } from '../../seed/read.ts'
import { issuesOf, judged } from '../../seed/judge.ts'
import { rules } from '../../seed/rules.ts'
import { daysNearOthers } from '../../seed/rules/days-near-others.ts'
import { oneHolderASeat } from '../../seed/rules/one-holder-a-seat.ts'
import { paraphrasesShort } from '../../seed/rules/paraphrases-short.ts'
import { seedOf, SMALL, smallWith } from './small-seed.ts'
import { examples as brokenSeeds, withMore } from './broken-seeds.ts'
import { brokenSayings } from './broken-sayings.ts'

const examples = [...brokenSeeds, ...brokenSayings]

test.each(examples)('$rule.name finds $breaks', ({ rule, seed, record, line, severity = 'ERROR' }) => {
  const issues = judged(seed, [rule])
  expect(issues.map((issue) => issue.record)).toEqual([record])
  expect(issues[0]).toMatchObject({ line, severity })
  for (const said of [issues[0]?.what, issues[0]?.why, issues[0]?.todo]) expect(said).toMatch(/\w/)
})

test('every rule has a failing example, and passes what is sound', () => {
  expect(new Set(examples.map(({ rule }) => rule))).toEqual(new Set(rules))
  expect(issuesOf(seedOf(SMALL))).toEqual([])
})

test('the data that ships breaks no rule', () => {
  expect(issuesOf(readSeed('seed'))).toEqual([])
})

test('a founding long ago is no error, and where there are a few such the axis holds them', () => {
  const founded = (year: number) =>
    `{ id: org:n${year}, name: Body of ${year}, classification: COUNCIL, founded: '${year}' }`
  expect(judged(withMore(`organizations: [${[2001, 2002, 2003].map(founded).join(', ')}]`), [daysNearOthers])).toEqual(
    [],
  )
  expect(
    judged(withMore(`organizations: [${[1835, 2001, 2002].map(founded).join(', ')}]`), [daysNearOthers]),
  ).toMatchObject([{ record: 'org:n1835', field: 'founded', severity: 'WARNING' }])
})

test.each([
  [25, 0],
  [26, 1],
])('a paraphrase of %i words breaks the rule %i times', (words, times) => {
  const said = Array.from({ length: words }, () => 'word').join(' ')
  expect(judged(smallWith('paraphrase: Bob is a member.', `paraphrase: ${said}`), [paraphrasesShort])).toHaveLength(
    times,
  )
})

test('two who only may have held a seat at once break no rule', () => {
  const dated = (first: string, second: string) => {
    const records = seedOf(
      SMALL.replace('role: Leader\n    citations', `role: Leader\n    start: "${first}"\n    citations`)
        .replace('role: Member\n', `role: Leader\n    post: post:town-leader\n    start: "${second}"\n`)
        .replaceAll(', attests: 2020-05-01', ''),
    )
    return judged(records, [oneHolderASeat]).length
  }
  expect(dated('2019-01-01', '2020-01-01')).toBe(0)
  expect(dated('2020-01-01', '2020-01-01')).toBe(1)
  expect(dated('[2019-01-01..2020-01-01]', '[2019-06-01..2020-02-01]')).toBe(0)
  // Neither is certain on any day: each may have gone before it is sure to have come.
  const late = '[2019-01-01..2020-06-01]"\n    end: "[2020-03-01..2020-12-31]'
  expect([dated(late, '2020-01-01"\n    end: "2020-05-01'), dated('2020-01-01"\n    end: "2020-05-01', late)]).toEqual([
    0, 0,
  ])
})
