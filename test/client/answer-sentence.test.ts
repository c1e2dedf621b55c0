import { describe, expect, test } from 'vitest'
import { answerSentence } from '../../client/views/answer/answer-sentence.ts'
import type { EntityDetails } from '../../client/state/answers/details.ts'
import type { HeldStatement } from '../../client/api/fragments.ts'

const role = (holds: HeldStatement['holds'], more: Record<string, unknown> = {}) =>
  ({
    __typename: 'Membership',
    id: 'membership:ann',
    role: 'Leader',
    sentence: 'Ann was Leader of Town.',
    standing: 'IN_FORCE',
    holds,
    start: '2020-05-01',
    end: '..',
    bounds: { earliestStart: '2020-05-01', latestStart: '2020-05-01', earliestEnd: null, latestEnd: null },
    member: { id: 'person:ann', name: 'Ann' },
    organization: { id: 'org:town', name: 'Town' },
    post: { id: 'post:leader', label: 'Leader' },
    citations: [{ document: { id: 'doc:a' } }, { document: { id: 'doc:a' } }],
    ...more,
  }) as never as HeldStatement
const entity = (typename: string, id: string, otherTimes: HeldStatement[] = []) =>
  ({
    __typename: typename,
    id,
    date: null,
    published: null,
    otherTimes: { nodes: otherTimes },
  }) as never as EntityDetails
const post = entity('Post', 'post:leader')
const person = entity('Person', 'person:ann')

describe('the answer on top of a page', () => {
  test('at any time names who held a post, and no day', () => {
    expect(answerSentence(post, [role(null)], null)).toBe('Ann was Leader of Town.')
    expect(answerSentence(post, [], null)).toBe('No evidence of who held it.')
    expect(answerSentence(person, [], null)).toMatch(/^No role is on record; that is no evidence that there was none\./)
    expect(answerSentence(person, [role(null)], null)).toBe('Ann was Leader of Town.')
  })

  test('on a day says who held it then, and who only may have', () => {
    expect(answerSentence(post, [role('CERTAINLY')], '2021-01-01')).toBe('Ann was Leader of Town.')
    expect(answerSentence(post, [role('POSSIBLY')], '2021-01-01')).toBe(
      'Ann was Leader of Town. Possibly, not certainly, on 1 January 2021.',
    )
    expect(answerSentence(post, [role(null)], '2021-01-01')).toBe('No evidence of who held it on 1 January 2021.')
  })

  test('of somebody without a role that day tells that, and the roles of other times', () => {
    expect(answerSentence(entity('Person', 'person:ann', [role(null)]), [], '2019-01-01')).toMatch(
      /^No role on 1 January 2019 is on record; that is no evidence that there was none\. Ann was Leader of Town\.$/,
    )
  })

  test('counts no plan as a role, and nobody else’s', () => {
    expect(answerSentence(post, [role('CERTAINLY', { standing: 'PROPOSED' })], '2021-01-01')).toMatch(/^No evidence/)
    expect(
      answerSentence(person, [role('CERTAINLY', { member: { id: 'person:bob', name: 'Bob' } })], '2021-01-01'),
    ).toMatch(/^No role on/)
  })

  test('of a body says who is in post there and what it has a part in, or that no document shows anybody', () => {
    const town = { ...entity('Organization', 'org:town'), name: 'Town' } as EntityDetails
    expect(answerSentence(town, [], '2021-01-01')).toBe('No document shows anybody in post at Town on 1 January 2021.')
    expect(answerSentence(town, [role('CERTAINLY'), role('CERTAINLY')], '2021-01-01')).toBe(
      'Documents show 1 person in post at Town on 1 January 2021, certainly or possibly (1 document).',
    )
  })
})
