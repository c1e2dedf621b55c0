import { expect, test } from 'vitest'
import type { ChangedTie, ChangesAnswer } from '../../client/api/changes.ts'
import { changeList, holderNames, possiblyWords } from '../../client/state/answers/change-list.ts'
import { changesCsv } from '../../client/views/data/changes-csv.ts'

const bounds = { earliestStart: '2024-10-01', latestStart: null, earliestEnd: null, latestEnd: null }
const tie = (
  id: string,
  kind: ChangedTie['kind'],
  holds: Partial<Pick<ChangedTie, 'holdsBefore' | 'holdsAfter'>>,
  statement: Partial<ChangedTie['statement']>,
  target = 'org:town',
): ChangedTie => ({
  id,
  kind,
  source: 'person:ann',
  target,
  label: '',
  start: null,
  end: null,
  holds: null,
  holdsBefore: null,
  holdsAfter: null,
  standing: 'IN_FORCE',
  certainty: 'STATED',
  citationCount: 1,
  sourceCount: 1,
  bounds,
  ...holds,
  sentence: `${id}.`,
  statement: { id, ...statement } as ChangedTie['statement'],
})
const event = { __typename: 'Involvement', event: { id: 'event:visit', name: 'Visit', date: '2024-11-05' } } as const
const onDays = (earliestStart: string, latestStart: string) => ({ bounds: { ...bounds, earliestStart, latestStart } })
type Holder = ChangesAnswer['newHolders'][number]['before'][number]
const holder = (name: string, holds: Holder['holds']): Holder =>
  ({
    holds,
    statement: { id: `membership:${name}` },
    member: { id: `person:${name}`, name },
  }) as Holder

const role = tie('membership:ann', 'MEMBERSHIP', { holdsBefore: 'POSSIBLY' }, { __typename: 'Membership' })
const part = tie('participation:town', 'PARTICIPATION', { holdsAfter: 'CERTAINLY' }, { __typename: 'Participation' })
const host = tie('participation:host', 'PARTICIPATION', {}, { __typename: 'Participation' })
const visit = ['involvement:a', 'involvement:b'].map((id) => ({
  ...tie(id, 'INVOLVEMENT', { holdsAfter: 'CERTAINLY' }, event, 'event:visit'),
  ...onDays('2024-11-05', '2024-11-05'),
}))
const quoted = tie('mention:ann', 'MENTION', {}, { __typename: 'Mention' }, 'doc:paper')
const taken = tie('membership:old', 'MEMBERSHIP', { holdsBefore: 'CERTAINLY' }, { __typename: 'Membership' })

const answer = {
  from: '2024-09-17',
  to: '2025-07-31',
  truncated: false,
  continued: [{ statement: { id: 'membership:x' } }, { statement: { id: 'membership:x' } }],
  began: [part, host, ...visit, quoted],
  ended: [
    host,
    ...visit,
    quoted,
    role,
    { ...role, id: 'membership:ann#post', kind: 'HOLDS', target: 'post:seat' },
    taken,
  ],
  newHolders: [
    {
      post: { id: 'post:leader', label: 'Leader', organization: { id: 'org:town', name: 'Town' } },
      before: [holder('old', 'CERTAINLY')],
      after: [holder('new', 'POSSIBLY')],
    },
  ],
} satisfies ChangesAnswer

test('what changed is told once, roles and parts apart from events and from who is named in papers', () => {
  const list = changeList(answer)
  const ids = (ties: readonly ChangedTie[]) => ties.map(({ id }) => id)
  expect([ids(list.began), ids(list.ended), ids(list.between), ids(list.named)]).toEqual([
    ['participation:town'],
    ['membership:ann'],
    ['participation:host'],
    ['mention:ann'],
  ])
  expect(list.happened.map(({ id, when, ties }) => [id, when, ties.length])).toEqual([['event:visit', 'BETWEEN', 2]])
})

test('who was only possibly in post is said to be so', () => {
  const list = changeList({
    ...answer,
    began: [{ ...part, holdsAfter: 'POSSIBLY', bounds: { ...bounds, latestStart: '2025-01-31' } }],
  })
  expect([...list.ended, ...list.began].map((one) => possiblyWords(one, list))).toEqual([
    'possibly so on 17 September 2024',
    'possibly still so on 31 July 2025',
  ])
  expect(possiblyWords(part, list)).toBeNull()
  expect(holderNames([holder('new', 'POSSIBLY'), holder('old', 'CERTAINLY')])).toBe('possibly new, old')
})

test('an event of one of the two days, and one that may lie outside them, say so', () => {
  const when = (earliest: string, latest: string) =>
    changeList({
      ...answer,
      began: [{ ...(visit[0] as ChangedTie), ...onDays(earliest, latest) }],
      ended: [],
    }).about.map((happening) => happening.when)
  expect([
    when('2024-09-17', '2024-09-17'),
    when('2025-07-31', '2025-07-31'),
    when('2025-07-01', '2025-08-31'),
    when('2024-11-05', '2024-11-05'),
  ]).toEqual([['FIRST_DAY'], ['LAST_DAY'], ['POSSIBLY'], []])
})

test('the table says the same, and what of it is drawn', () => {
  const rows = changesCsv(changeList(answer), new Set(['person:ann', 'org:town']), [])
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(',').map((field) => field.replaceAll('"', '')))
  expect(rows.slice(1).map(([change, possibly, what, , , , , drawn]) => [change, possibly, what, drawn])).toEqual([
    ['new holder', '', 'Leader: old → possibly new', 'no'],
    ['began', '', 'participation:town.', 'yes'],
    ['ended', 'possibly so on 17 September 2024', 'membership:ann.', 'yes'],
    ['began and ended between', '', 'participation:host.', 'yes'],
    ['happened between', '', 'Visit', 'no'],
    ['named in a document', '', 'mention:ann.', 'no'],
  ])
})
