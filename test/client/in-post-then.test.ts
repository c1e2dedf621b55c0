import { expect, test } from 'vitest'
import type { InPostAnswer } from '../../client/api/details.ts'
import { eventEnds, inPostSentence, inPostThen } from '../../client/views/answer/in-post-then.ts'
import { dayOf } from '../../schema/time.ts'

const holder = (name: string, from: string, to: string | null, holds: string | null, standing = 'IN_FORCE') => ({
  __typename: 'Membership',
  id: `membership:${name}`,
  member: { id: `person:${name}`, name },
  end: to,
  standing,
  holds,
  bounds: { earliestStart: from, latestStart: from, earliestEnd: to, latestEnd: to },
})
const post = (label: string, ...nodes: object[]) => ({ id: `post:${label}`, label, holders: { nodes } })
const body = (posts: object[], members: { holds: string; node: object }[] = []) =>
  ({
    __typename: 'Organization',
    id: 'org:town',
    name: 'Town',
    posts: { nodes: posts },
    members: { edges: members },
  }) as never as InPostAnswer

const ends = dayOf('2023-12-31')
const leader = post(
  'Leader',
  holder('First', '2015-01-01', '2018-01-01', null),
  holder('Next', '2024-06-01', null, null),
  holder('Before', '2018-01-02', '2023-05-01', null),
  holder('Then', '2023-05-02', '2024-05-30', 'CERTAINLY'),
  holder('Later', '2025-06-01', null, null),
  holder('Planned', '2023-01-01', null, 'CERTAINLY', 'PROPOSED'),
)

test('of each post it tells who held it then, the last before and the first after, and no plan', () => {
  const { posts } = inPostThen(
    [body([leader, post('Empty'), post('Clerk', holder('Ann', '2019-01-01', null, 'POSSIBLY'))])],
    ends,
  )
  expect(posts.map(({ label }) => label)).toEqual(['Leader', 'Clerk'])
  const [first] = posts
  expect(first?.held.map(({ id }) => id)).toEqual(['membership:Then'])
  expect([first?.before?.id, first?.after?.id]).toEqual(['membership:Before', 'membership:Next'])
})

test('who had another role then is told once, beside the posts', () => {
  const member = { holds: 'POSSIBLY', node: holder('Bob', '2020-01-01', null, null) }
  const same = { holds: 'CERTAINLY', node: holder('Then', '2023-05-02', '2024-05-30', null) }
  const { others } = inPostThen([body([leader], [member, same]), body([], [member])], ends)
  expect(others.map(({ id, holds }) => [id, holds])).toEqual([['membership:Bob', 'POSSIBLY']])
})

test('the sentence names them, counts those beyond a few, and says where nobody is shown', () => {
  const clerk = post('Clerk', holder('Ann', '2019-01-01', null, 'POSSIBLY'))
  expect(inPostSentence(inPostThen([body([leader, clerk])], ends))).toBe(
    'In post then: Then (Leader) and possibly Ann (Clerk).',
  )
  expect(inPostSentence(inPostThen([body([])], ends))).toBe('No document shows who was in post then at Town.')
  expect(inPostSentence(inPostThen([], ends))).toBe(null)
  const many = Array.from({ length: 8 }, (_, index) =>
    post(`P${index}`, holder(`N${index}`, '2019-01-01', null, 'CERTAINLY')),
  )
  expect(inPostSentence(inPostThen([body(many)], ends))).toMatch(/N3 \(P3\) and 4 others\.$/)
})

test('an event ends by what is said of those who had a part in it', () => {
  const involvement = {
    __typename: 'Involvement',
    id: 'involvement:a',
    event: { id: 'event:a' },
    end: '2023-12',
    bounds: {
      earliestStart: '2023-12-01',
      latestStart: '2023-12-31',
      earliestEnd: '2023-12-01',
      latestEnd: '2023-12-31',
    },
  }
  const event = { id: 'event:a', statements: { nodes: [involvement] }, otherTimes: { nodes: [] } }
  expect(eventEnds(event as never)).toBe(ends)
  expect(eventEnds({ ...event, statements: { nodes: [] } } as never)).toBe(Number.POSITIVE_INFINITY)
})
