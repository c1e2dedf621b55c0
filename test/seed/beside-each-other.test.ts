import { expect, test } from 'vitest'
import { besideEachOther } from '../../seed/beside-each-other.ts'
import { issuesOf } from '../../seed/judge.ts'
import { SMALL, seedOf } from './small-seed.ts'

const MORE = `
people: [{ id: person:cat, name: Cat Cole }]
documents: [{ id: doc:list, title: A list, kind: REPORT, published: 2020-06-01, passages: [{ locator: row 1 }] }]
memberships:
  - { id: membership:cat-leader, member: person:cat, organization: org:town, post: post:town-leader, \
      role: Leader, citations: [{ document: doc:list, locator: row 1, paraphrase: Cat leads., attests: DAY }] }
`
const beside = (day: string) =>
  issuesOf(
    besideEachOther([
      ['a', seedOf(SMALL)],
      ['b', seedOf(MORE.replace('DAY', day))],
    ]),
  )

test('the rules are run over what sets say together: an id may be in another set', () => {
  expect(issuesOf(seedOf(MORE.replace('DAY', '2020-06-01'))).map(({ what }) => what)).toContain(
    "'org:town' is not known",
  )
  expect(beside('2020-06-01')).toEqual([])
})

test('what no set breaks alone they may break together, and the complaint says in which file', () => {
  expect(issuesOf(seedOf(SMALL))).toEqual([])
  expect(beside('2020-05-01')).toEqual([
    expect.objectContaining({ file: 'a.yaml', record: expect.stringMatching(/^membership:(ann|cat)-leader$/) }),
  ])
})
