import { describe, expect, test } from 'vitest'
import type { DetailsAnswer } from '../../client/api/details.ts'
import { detailsOn, postsIn } from '../../client/state/answers/details.ts'

const ended = (to: string | null) => ({ earliestEnd: to, latestEnd: to })
const statement = (id: string, from: string, to: string | null, more: Record<string, unknown> = {}) => ({
  __typename: 'Membership',
  id,
  start: from,
  end: to,
  standing: 'IN_FORCE',
  bounds: { earliestStart: from, latestStart: from, ...ended(to === '..' ? null : to) },
  citations: [],
  post: null,
  ...more,
})
const judgement = (id: string, from: string) => statement(id, from, '..', { __typename: 'Judgement' })
const nodes = [
  statement('membership:old', '2018-01-01', '2019-01-01'),
  statement('membership:now', '2020-01-01', '2021-01-01', { post: { id: 'post:x', label: 'X' } }),
  statement('membership:next', '2021-01-02', null, { post: { id: 'post:y', label: 'Y' } }),
  judgement('judgement:old', '2018-05-01'),
  judgement('judgement:new', '2019-05-01'),
  judgement('judgement:later', '2022-05-01'),
  statement('fact:old', '2018-01-01', '2018-02-01', { __typename: 'Fact' }),
]
const answer = (of: string) =>
  ({
    state: 'ready',
    value: {
      about: 'entity',
      entity: { __typename: of, id: 'post:x', statements: { totalCount: 7, nodes } },
      conflicts: [],
      inPost: [],
    },
  }) as never as Parameters<typeof detailsOn>[0] & { value: DetailsAnswer }
const on = (day: string, anyTime = false, of = 'Post') => {
  const { value } = detailsOn(answer(of), day, anyTime)
  if (value?.about !== 'entity') throw new Error('the details are about something else')
  return value.entity
}
const ids = ({ nodes: some }: { readonly nodes: readonly { readonly id: string }[] }) => some.map(({ id }) => id)

describe('what is said of an entity, sorted out for a day', () => {
  test.each([
    ['2020-01-01', ['membership:now', 'judgement:old', 'judgement:new']],
    ['2021-01-01', ['membership:now', 'judgement:old', 'judgement:new']],
    ['2021-01-02', ['membership:next', 'judgement:old', 'judgement:new']],
    ['2019-12-31', ['judgement:old', 'judgement:new']],
  ])('on %s there holds %j', (day, expected) => {
    expect(ids(on(day).statements)).toEqual(expected)
  })

  test('the roles of other times stand apart, and no fact and no grade among them', () => {
    expect(ids(on('2020-06-01').otherTimes)).toEqual(['membership:old', 'membership:next'])
  })

  test('grades are those given by the day, the newest first', () => {
    expect(ids(on('2020-06-01').judgements)).toEqual(['judgement:new', 'judgement:old'])
    expect(ids(on('2019-05-01').judgements)).toEqual(['judgement:new', 'judgement:old'])
    expect(ids(on('2019-04-30').judgements)).toEqual(['judgement:old'])
  })

  test('holders of the post stand in turn, facts of all times', () => {
    expect(ids(on('2020-06-01').holders)).toEqual(['membership:now'])
    expect(ids(on('2020-06-01').facts)).toEqual(['fact:old'])
  })

  test('at any time all of it counts, of no day', () => {
    const all = on('2020-06-01', true)
    expect(all.statements.nodes.map(({ holds }) => holds)).toEqual(nodes.map(() => null))
    expect(ids(all.otherTimes)).toEqual([])
    expect(ids(all.judgements)).toEqual(['judgement:later', 'judgement:new', 'judgement:old'])
  })

  test('each is certain or possible on the day', () => {
    expect(on('2020-06-01').statements.nodes.map(({ holds }) => holds)).toEqual(['CERTAINLY', 'CERTAINLY', 'CERTAINLY'])
    expect(on('2021-06-01').statements.nodes[0]).toMatchObject({ id: 'membership:next', holds: 'POSSIBLY' })
  })

  test('the posts beside it are its own, or those of the roles told of', () => {
    const posts = (of: string) => postsIn(detailsOn(answer(of), '2020-06-01', false).value)
    expect([posts('Post'), posts('Person'), posts('Event')]).toEqual([['post:x'], ['post:x', 'post:y'], []])
    expect(postsIn(null)).toEqual([])
  })
})
