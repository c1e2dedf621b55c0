import { expect, test } from 'vitest'
import { noRecords, type Records } from '../../../seed/records.ts'
import { ensureConstraints } from '../../../server/database/constraints.ts'
import { fill } from '../../../server/sets/fill.ts'
import { fillingOf } from '../../../server/sets/filling.ts'
import { cleared, scratchDatabase } from '../../support/database.ts'
import { everythingIn } from '../../support/everything-in.ts'

const database = await scratchDatabase()
await ensureConstraints(database)

const bare = { alternateNames: [], citations: [], identifiers: [] }
const cited = (readWith?: string) => [
  {
    document: 'doc:first',
    locator: 'page 1',
    paraphrase: 'It was so.',
    ...(readWith === undefined ? {} : { readWith }),
  },
]

/** Whom and what the statements of another set hang on. */
const entities = (changed: Readonly<Record<string, object>>): Records => {
  const made = (id: string, more: object) => ({ ...bare, id, ...more, ...changed[id] })
  return {
    ...noRecords(),
    people: ['person:ann', 'person:bob'].map((id) => made(id, { name: id, named: true })),
    organizations: ['org:town', 'org:other'].map((id) => made(id, { name: id, classification: 'COUNCIL' })),
    posts: [
      made('post:leader', { label: 'Leader', role: 'Leader', organization: 'org:town', seats: 1, citations: cited() }),
    ],
    documents: ['doc:first', 'doc:second'].map((id) =>
      made(id, { title: id, kind: 'REPORT', passages: [], published: '2021-01-01' }),
    ),
    events: [
      made('event:visit', { name: 'Visit', kind: 'INSPECTION', date: '2020-05-01' }),
      made('event:again', { name: 'Again', kind: 'INSPECTION', date: '2020-09-01' }),
    ],
  } as unknown as Records
}

const said = { standing: 'IN_FORCE', certainty: 'STATED' }
const statements = {
  ...noRecords(),
  people: [{ ...bare, id: 'person:cat', name: 'Cat May', named: true }],
  events: [
    {
      ...{ ...bare, id: 'event:told', name: 'Told', kind: 'MEETING' },
      citations: [{ document: 'doc:first', locator: 'page 2', paraphrase: 'It was that day.', date: '2020-07-01' }],
    },
  ],
  mentions: [
    { ...said, id: 'mention:ann', who: 'person:ann', document: 'doc:second', role: 'quoted', citations: cited() },
  ],
  memberships: [
    ['ann', '2020-01-01'],
    ['bob', '2020-03-01'],
  ]
    .map(([name, start]) => ({
      ...{ ...said, id: `membership:${name}`, member: `person:${name}`, organization: 'org:town' },
      ...{ post: 'post:leader', role: 'Leader', start, citations: cited('doc:second') },
    }))
    .concat({
      ...{ ...said, id: 'membership:cat', member: 'person:cat', organization: 'org:town' },
      ...{ role: 'Clerk', start: '2020-01-01', citations: cited() },
    } as never),
  judgements: [
    {
      ...{ ...said, id: 'judgement:good', organization: 'org:town', event: 'event:visit' },
      ...{ category: 'Overall', grade: 'Good', citations: cited() },
    },
  ],
} as unknown as Records

async function held(...sets: readonly (readonly [name: string, records: Records])[]): Promise<string[]> {
  await cleared(database)
  for (const [name, records] of sets) await fill(database, fillingOf(name, records))
  return (await everythingIn(database)).filter((line) => !line.startsWith('(Turn)'))
}

test.each<[string, string, object]>([
  ['a post with another seat', 'post:leader', { seats: 2 }],
  ['a post of another body', 'post:leader', { organization: 'org:other' }],
  ['a body that was founded later', 'org:town', { founded: '2020-02-01' }],
  ['a body that was dissolved', 'org:town', { dissolved: '2020-12-31' }],
  ['a body by another name', 'org:town', { name: 'Anytown' }],
  ['two who may be one', 'person:ann', { mayBe: ['person:bob'] }],
  ['somebody by another name', 'person:ann', { name: 'Ann Lee' }],
  ['an event on another day', 'event:visit', { date: '2020-06-01' }],
  ['an event by another name', 'event:visit', { name: 'Inspection' }],
  ['a document that was out later', 'doc:first', { published: '2021-02-01' }],
  ['what a passage is read with, out later', 'doc:second', { published: '2021-03-01' }],
])('what one set says anew of what hangs together touches what another says of it: %s', async (_, id, change) => {
  const [before, after] = [entities({}), entities({ [id]: change })]
  const wanted = await held(['entities', after], ['statements', statements])
  const same = (lines: readonly string[]) =>
    lines.filter((line) => /Statement|Membership|Judgement|event:told/.test(line))
  expect(same(wanted)).not.toEqual(same(await held(['entities', before], ['statements', statements])))
  expect(await held(['entities', before], ['statements', statements], ['entities', after])).toEqual(wanted)
})

test.each<[string, string, object]>([
  [
    'a newer grade',
    'judgement:good',
    {
      judgements: [
        {
          ...{ ...said, id: 'judgement:poor', organization: 'org:town', event: 'event:again' },
          ...{ category: 'Overall', grade: 'Poor', citations: cited() },
        },
      ],
    },
  ],
  [
    'who held the seat next',
    'membership:bob',
    {
      memberships: [
        {
          ...{ ...said, id: 'membership:ann-again', member: 'person:ann', organization: 'org:town' },
          ...{ post: 'post:leader', role: 'Leader', start: '2020-08-01', citations: cited() },
        },
      ],
    },
  ],
])('what one set states bounds what another states: %s', async (_, id, more) => {
  const [known, newer] = [entities({}), { ...noRecords(), ...more } as unknown as Records]
  const own = (lines: readonly string[]) => lines.filter((line) => line.includes(`["id","${id}"]`))
  const wanted = await held(['entities', known], ['newer', newer], ['statements', statements])
  const alone = await held(['entities', known], ['statements', statements])
  expect(own(alone)).not.toEqual([])
  expect(own(wanted)).not.toEqual(own(alone))
  expect(await held(['entities', known], ['statements', statements], ['newer', newer])).toEqual(wanted)
})
