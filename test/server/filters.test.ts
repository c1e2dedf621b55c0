import { describe, expect, test } from 'vitest'
import { eventSpan } from '../../schema/partial-date.ts'
import { isoDay, NO_LOWER, NO_UPPER } from '../../schema/time.ts'
import { readSeed } from '../../seed/read.ts'
import { entityLists, type RecordOf, type Records } from '../../seed/records.ts'
import { fold } from '../../schema/fold.ts'
import { stem } from '../../schema/stem.ts'
import { words } from '../../schema/words.ts'
import { publishedBy } from '../../seed/versions.ts'
import { testApp } from '../support/app.ts'
import { happened } from '../support/oracle/happened.ts'
import { oracleWhole } from '../support/oracle/told.ts'
import { ask } from '../support/asking.ts'
import { shippedDatabase } from '../support/database.ts'
import { withNeighbours } from '../support/with-neighbours.ts'

const app = testApp(shippedDatabase())
const read = readSeed('seed').records
const dates = happened(read)
/** The records with what their passages give. */
const records = {
  ...read,
  ...Object.fromEntries(
    entityLists.map((list) => [
      list,
      read[list].map((record) => ({
        ...oracleWhole(read.documents, { ...record }),
        ...(dates.get(record.id) === undefined ? {} : { date: dates.get(record.id) }),
      })),
    ]),
  ),
} as Records
const labels = new Map<string, string>(records.posts.map(({ id, label }) => [id, label]))

type Value = string | boolean
interface Filtered<Record> {
  readonly field: string
  /** Whether a record stays in the list. */
  readonly keeps: (record: Record, value: Value) => boolean
  /** What it is asked with. */
  readonly values: readonly Value[]
  /** Whether it takes a list of values. */
  readonly many?: true
}

const some = (values: readonly (Value | undefined)[], most = 12): Value[] =>
  [...new Set(values.filter((value) => value !== undefined))].filter(
    (_, index, all) => index % Math.ceil(all.length / most) === 0,
  )
/** Whether each word stands in the text, or one of its stem does. */
const wordsIn = (text: string, value: Value): boolean =>
  words(String(value)).every(
    ({ folded }) => fold(text).includes(folded) || words(text).some((word) => stem(word.folded) === stem(folded)),
  )
/** Two words out of each of some texts, the last first. */
const wordsOf = (texts: readonly string[]): Value[] =>
  some(texts.map((text) => text.split(/\s+/).slice(-2).toReversed().join(' ')))

type Named = { readonly id: string; readonly alternateNames: readonly string[] }
const ids = { field: 'ids', many: true, keeps: ({ id }: { id: string }, value: Value) => id === value } as const
const byId = (all: readonly { id: string }[]) => ({ ...ids, values: some(all.map(({ id }) => id)) })
const byName = <Some extends Named>(all: readonly Some[], nameOf: (one: Some) => string): Filtered<Some> => ({
  field: 'name',
  keeps: (one, value) => wordsIn([nameOf(one), ...one.alternateNames].join(' · '), value),
  values: wordsOf(all.map(nameOf)),
})
const byWord = <Some extends object>(all: readonly Some[], field: keyof Some & string): Filtered<Some> => ({
  field,
  many: true,
  keeps: (one, value) => one[field] === value,
  values: some(all.map((one) => one[field] as Value)),
})

const spanOf = ({ date }: RecordOf<'events'>) =>
  date === undefined ? { earliest: NO_LOWER, latest: NO_UPPER } : eventSpan(date)
const eventDays = records.events.map(spanOf).flatMap(({ earliest, latest }) => [earliest, latest])

const roleText = ({ role, post, citations }: RecordOf<'memberships'>): string =>
  [role, labels.get(post ?? '') ?? '', ...citations.flatMap(({ titleAsFound }) => titleAsFound ?? [])].join(' · ')
const hasRole = (person: string, meets: (role: RecordOf<'memberships'>) => boolean): boolean =>
  records.memberships.some((role) => role.member === person && role.standing === 'IN_FORCE' && meets(role))
const participants = [...records.participations, ...records.involvements].map(({ participant }) => participant)

interface List<Record> {
  readonly of: readonly Record[]
  readonly filters: readonly Filtered<Record>[]
}
const list = <Record extends { id: string }>(of: readonly Record[], filters: readonly Filtered<Record>[]) =>
  ({ of, filters }) as unknown as List<never>

/** Every filter of every list at the root, with what it means said once more. */
const LISTS: Readonly<Record<string, List<never>>> = {
  people: list(records.people, [
    byId(records.people),
    byName(records.people, ({ name }) => name),
    { field: 'named', keeps: ({ named }, value) => named === value, values: [true, false] },
    {
      field: 'role',
      keeps: ({ id }, value) => hasRole(id, (role) => wordsIn(roleText(role), value)),
      values: wordsOf(records.memberships.map(({ role }) => role)),
    },
    {
      field: 'organization',
      keeps: ({ id }, value) => hasRole(id, ({ organization }) => organization === value),
      values: some(records.memberships.map(({ organization }) => organization)),
    },
    {
      field: 'post',
      keeps: ({ id }, value) => hasRole(id, ({ post }) => post === value),
      values: some(records.memberships.map(({ post }) => post)),
    },
  ]),
  organizations: list(records.organizations, [
    byId(records.organizations),
    byName(records.organizations, ({ name }) => name),
    byWord(records.organizations, 'classification'),
    {
      field: 'identifier',
      keeps: ({ identifiers }, text) => identifiers.some(({ value }) => value === text),
      values: some(records.organizations.flatMap(({ identifiers }) => identifiers.map(({ value }) => value))),
    },
  ]),
  posts: list(records.posts, [
    byId(records.posts),
    byName(records.posts, ({ label }) => label),
    {
      field: 'organization',
      keeps: ({ organization }, value) => organization === value,
      values: some(records.posts.map(({ organization }) => organization)),
    },
  ]),
  partnerships: list(records.partnerships, [
    byId(records.partnerships),
    byName(records.partnerships, ({ name }) => name),
    byWord(records.partnerships, 'kind'),
    byWord(records.partnerships, 'status'),
    {
      field: 'participant',
      keeps: ({ id }, value) =>
        records.participations.some(({ participant, partnership }) => participant === value && partnership === id),
      values: some(participants),
    },
  ]),
  programmes: list(records.programmes, [
    byId(records.programmes),
    byName(records.programmes, ({ name }) => name),
    byWord(records.programmes, 'kind'),
  ]),
  events: list(records.events, [
    byId(records.events),
    byName(records.events, ({ name }) => name),
    byWord(records.events, 'kind'),
    {
      field: 'participant',
      keeps: ({ id }, value) =>
        records.involvements.some(({ participant, event }) => participant === value && event === id),
      values: some(participants),
    },
    {
      field: 'from',
      keeps: (event, value) => spanOf(event).latest > NO_LOWER && (isoDay(spanOf(event).latest) ?? '9999') >= value,
      values: withNeighbours(eventDays),
    },
    {
      field: 'to',
      keeps: (event, value) => (isoDay(spanOf(event).earliest) ?? '0000') <= value,
      values: withNeighbours(eventDays),
    },
  ]),
  documents: list(records.documents, [
    byId(records.documents),
    byName(records.documents, ({ title }) => title),
    byWord(records.documents, 'kind'),
    {
      field: 'knownBy',
      keeps: (document, value) => (isoDay(publishedBy(document)) ?? '9999') <= value,
      values: withNeighbours(records.documents.map(publishedBy)),
    },
  ]),
  memberships: list(records.memberships, [
    {
      field: 'role',
      keeps: (membership, value) => wordsIn(roleText(membership), value),
      values: wordsOf(records.memberships.map(({ role }) => role)),
    },
    {
      field: 'person',
      keeps: ({ member }, value) => member === value,
      values: some(records.memberships.map(({ member }) => member)),
    },
    {
      field: 'organization',
      keeps: ({ organization }, value) => organization === value,
      values: some(records.memberships.map(({ organization }) => organization)),
    },
    {
      field: 'post',
      keeps: ({ post }, value) => post === value,
      values: some(records.memberships.map(({ post }) => post)),
    },
  ]),
}

const STANDINGS = 'standing: [IN_FORCE, PROPOSED]'
const filterName = (name: string): string =>
  ({ people: 'Person' })[name] ?? name.charAt(0).toUpperCase() + name.slice(1, -1)

describe('every filter of every list at the root keeps what it says, and nothing else:', () => {
  const all = Object.entries(LISTS).flatMap(([name, { of, filters }]) =>
    filters.map((filter) => ({ name, of, filter: filter as Filtered<unknown> })),
  )
  test.each(all)('$name by $filter.field', async ({ name, of, filter: { field, keeps, values, many } }) => {
    const kept = new Set<string>()
    for (const value of values) {
      const answer = await ask(
        app,
        `query ($filter: ${filterName(name)}Filter) { ${name}(filter: $filter, first: ` +
          `1000${name === 'memberships' ? `, ${STANDINGS}` : ''}) { totalCount nodes { id } } }`,
        { filter: { [field]: many ? [value] : value } },
      )
      const expected = of.filter((record) => keeps(record, value)).map(({ id }: { id: string }) => id)
      expect([value, answer[name].nodes.map(({ id }: { id: string }) => id).sort()]).toEqual([value, expected.sort()])
      expect(answer[name].totalCount).toBe(expected.length)
      kept.add(expected.join())
    }
    // It was asked with something that makes a difference.
    expect(kept.size).toBeGreaterThan(1)
  })
})

interface Inner {
  readonly parent: string
  readonly list: string
  readonly field: string
  readonly many?: true
  readonly of: readonly { readonly id: string }[]
  readonly keeps: (record: never, value: Value) => boolean
  readonly values: readonly Value[]
}
const inner = <Record extends { id: string }>(
  [parent, list]: readonly [string, string],
  of: readonly Record[],
  filter: Filtered<Record>,
): Inner => ({ parent, list, of, ...filter }) as Inner
type Called = { readonly role: string; readonly citations: readonly { titleAsFound?: string | undefined }[] }
const calledBy = ({ role, citations }: Called): string =>
  [role, ...citations.flatMap(({ titleAsFound }) => titleAsFound ?? [])].join(' · ')
const byRole = <Some extends Called>(all: readonly Some[]): Filtered<Some> => ({
  field: 'role',
  keeps: (one, value) => wordsIn(calledBy(one), value),
  values: wordsOf(all.map(({ role }) => role)),
})

describe('every filter of a list that hangs on an entity, likewise:', () => {
  test.each([
    inner(['partnerships', 'participants'], records.participations, byRole(records.participations)),
    inner(['events', 'involved'], records.involvements, byRole(records.involvements)),
    inner(['documents', 'mentions'], records.mentions, byWord(records.mentions, 'kind')),
    inner(['organizations', 'members'], records.memberships, {
      field: 'person',
      keeps: ({ member }, value) => member === value,
      values: some(records.memberships.map(({ member }) => member)),
    }),
    inner(['events', 'judgements'], records.judgements, {
      field: 'category',
      keeps: ({ category }, value) => wordsIn(category, value),
      values: wordsOf(records.judgements.map(({ category }) => category)),
    }),
    inner(
      ['programmes', 'affiliations'],
      records.affiliations.filter(({ from, to }) => [from, to].some((id) => id.startsWith('programme:'))),
      byWord(records.affiliations, 'kind'),
    ),
  ])('$parent { $list } by $field', async ({ parent, list: name, field, many, of, keeps, values }) => {
    const found = async (value: Value): Promise<string[]> => {
      const argument = many ? [value] : value
      const written = field === 'kind' && name === 'affiliations' ? `[${String(value)}]` : JSON.stringify(argument)
      const answer = await ask(
        app,
        `{ ${parent}(first: 200) { nodes { ${name}(filter: { ${field}: ${written} }, ${STANDINGS}, first: ` +
          '100) { nodes { id } } } } }',
      )
      const lists: { nodes: { id: string }[] }[] = answer[parent].nodes.map((row: Record<string, unknown>) => row[name])
      return [...new Set(lists.flatMap(({ nodes }) => nodes.map(({ id }) => id)))].sort()
    }
    const kept = new Set<string>()
    for (const value of values) {
      const expected = of.filter((record) => keeps(record as never, value)).map(({ id }) => id)
      expect([value, await found(value)]).toEqual([value, expected.sort()])
      kept.add(expected.join())
    }
    expect(kept.size).toBeGreaterThan(1)
  })
})
