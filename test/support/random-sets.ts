import { type CitationRecord, type Records, statementLists } from '../../seed/records.ts'
import { isoDay } from '../../schema/time.ts'
import { type Chance, randomRecords } from './random-records.ts'

/** How many documents there are at the most, beside what a set's size would give. */
const DOCUMENTS = 4

type Document = Records['documents'][number]

/** Documents of a few ids, each published on some day or on none that is known. */
const documentsOf = (chance: Chance): Document[] =>
  Array.from({ length: DOCUMENTS }, (_, index): Document => {
    const published = chance.maybe(() => isoDay(chance.day()) ?? '')
    return {
      id: `doc:n${index}` as Document['id'],
      alternateNames: [],
      citations: [],
      title: `Title ${index}`,
      kind: 'REPORT',
      passages: [],
      ...(published === undefined ? {} : { published }),
    }
  })

const several = <One>(count: number, one: (index: number) => One): One[] =>
  Array.from({ length: count }, (_, index) => one(index))

/** How many hold the two seats of a crowd, and how many grades its services have. */
const CROWD = { holders: 8, grades: 6 }

const PASSAGE = { document: 'doc:n0', locator: 'paragraph 1', paraphrase: 'It was so.' } as CitationRecord

/** A statement or a post in passages of other documents. */
type Citing = <Some extends { readonly citations: readonly CitationRecord[] }>(record: Some) => Some

const crowdId = <List extends keyof Records>(prefix: string, index: number) =>
  `${prefix}:c${index}` as Records[List][number]['id']

/**
 * Who and what a crowd is of: all sets say almost the same of them, so that what hangs on them is touched by little else
 * than a seat that becomes two, or a body with another name.
 */
function crowdOf(chance: Chance) {
  const ids = { alternateNames: [], citations: [], identifiers: [] }
  const people = several(4, (index): Records['people'][number] => ({
    ...ids,
    id: crowdId<'people'>('person', index),
    name: `Holder ${index}`,
    named: true,
    ...(chance.whole(0, 5) === 0 ? { mayBe: [crowdId<'people'>('person', (index + 1) % 4)] } : {}),
  }))
  const organizations = several(2, (index): Records['organizations'][number] => ({
    ...ids,
    id: crowdId<'organizations'>('org', index),
    name: index === 0 ? 'Services' : chance.of(['Other services', 'Others']),
    classification: 'TEAM',
  }))
  const posts = several(2, (index): Records['posts'][number] => ({
    ...ids,
    id: crowdId<'posts'>('post', index),
    label: `Seat ${index}`,
    role: 'Head',
    organization: crowdId<'organizations'>('org', 0),
    seats: index === 0 ? 1 : chance.of([1, 2]),
    citations: [PASSAGE],
  }))
  const events = several(3, (index): Records['events'][number] => ({
    ...ids,
    id: crowdId<'events'>('event', index),
    name: `Inspection ${index}`,
    kind: 'INSPECTION',
    date: `2020-0${1 + 2 * index}-15`,
  }))
  return { people, organizations, posts, events }
}

/** Several who hold two seats one after the other, and grades of few bodies in few inspections: they bound each other. */
function crowded(chance: Chance, records: Records, cited: Citing): Records {
  const { people, organizations, posts, events } = crowdOf(chance)
  const told = () =>
    cited({
      standing: chance.of(['IN_FORCE', 'IN_FORCE', 'IN_FORCE', 'PROPOSED'] as const),
      certainty: 'STATED' as const,
      citations: [PASSAGE],
    })
  const memberships = several(CROWD.holders, (index): Records['memberships'][number] => ({
    ...told(),
    id: crowdId<'memberships'>('membership', index),
    member: chance.of(people).id,
    organization: chance.of(organizations).id,
    post: chance.of(posts).id,
    role: `Role ${chance.whole(0, 4)}`,
    start: isoDay(chance.day()) ?? '',
  }))
  const judgements = several(CROWD.grades, (index): Records['judgements'][number] => ({
    ...told(),
    id: crowdId<'judgements'>('judgement', index),
    organization: chance.of(organizations).id,
    event: chance.of(events).id,
    category: chance.of(['Overall', 'Care']),
    grade: chance.of(['Good', 'Poor']),
  }))
  const half = <Some>(list: readonly Some[]): Some[] => list.filter(() => chance.whole(0, 1) === 1)
  return {
    ...records,
    people: [...records.people, ...half(people)],
    organizations: [...records.organizations, ...half(organizations)],
    posts: [...records.posts, ...posts],
    events: [...records.events, ...half(events)],
    memberships: [...records.memberships, ...memberships],
    judgements: [...records.judgements, ...judgements],
  }
}

const isOfCrowd = ({ id }: { readonly id: string }): boolean => /:c\d/.test(id)

/** Every other statement under an id that no other set has. */
function withOwnIds(records: Records, set: string): Records {
  const own = <Some extends { readonly id: string }>(list: readonly Some[]): Some[] =>
    list.map((record) => (/[13579]$/.test(record.id) ? { ...record, id: `${record.id}${set}` } : record))
  const lists = statementLists.map((list) => [list, own<{ readonly id: string }>(records[list])])
  return { ...records, ...(Object.fromEntries(lists) as Partial<Records>) }
}

/**
 * A random set that knows many of the ids that other random sets know, says other things of them, and names some that
 * only others have. Of half of its statements nobody else says anything, but of their ends.
 */
export function randomSet(set: string, chance: Chance, most: number): Records {
  const records = randomRecords(chance, most)
  const documents = documentsOf(chance)
  const kept = <Some>(list: readonly Some[]): Some[] => list.filter(() => chance.whole(0, 9) > 0)
  const cited: Citing = (record) => ({
    ...record,
    citations: record.citations.map((citation) => ({
      ...citation,
      document: chance.of(documents).id,
      ...(chance.whole(0, 3) === 0 ? { readWith: chance.of(documents).id } : {}),
    })),
  })
  const founded = () => chance.maybe(() => ({ founded: chance.of(['1974', '1974-04-01', '2020-03-01']) })) ?? {}
  const organizations = records.organizations.map((body) => ({
    ...body,
    ...founded(),
    name: chance.of([body.name, `Other ${body.id}`]),
  }))
  const all = {
    ...records,
    people: kept(records.people).map((one) => ({ ...one, name: chance.of([one.name, `Another ${one.id}`]) })),
    organizations: kept(organizations),
    posts: kept(records.posts).map((post) => ({
      ...cited(post),
      label: chance.of([post.label, `Other ${post.id}`]),
      organization: chance.of(organizations).id,
    })),
    events: kept(records.events),
    documents: kept(documents),
    memberships: records.memberships.map(cited),
    participations: records.participations.map(cited),
    involvements: records.involvements.map(cited),
    affiliations: records.affiliations.map(cited),
    mentions: records.mentions.map((mention) => ({ ...cited(mention), document: chance.of(documents).id })),
    judgements: records.judgements.map(cited),
  }
  return withOwnIds(crowded(chance, all, cited), set)
}

/** The next version of a set, in which a few records say what another one's say. */
export function edited(chance: Chance, records: Records, other: Records): Records {
  const others = new Map<string, unknown>(
    Object.values(other).flatMap((list) => list.map((record): [string, unknown] => [record.id, record])),
  )
  const isTouched = (record: { readonly id: string }) => chance.whole(0, isOfCrowd(record) ? 1 : 9) === 0
  const touched = <Some extends { readonly id: string }>(list: readonly Some[]): Some[] =>
    list.map((record) => (isTouched(record) ? ((others.get(record.id) as Some | undefined) ?? record) : record))
  const lists = Object.entries(records).map(([list, some]) => [list, touched<{ readonly id: string }>(some)])
  return Object.fromEntries(lists) as Records
}
