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

/** Several who hold two seats one after the other, and grades of few bodies in few inspections: they bound each other. */
function crowd(chance: Chance, { people, organizations }: Records, documents: readonly Document[]) {
  const told = () => ({
    standing: chance.of(['IN_FORCE', 'IN_FORCE', 'IN_FORCE', 'PROPOSED'] as const),
    certainty: 'STATED' as const,
    citations: [{ document: chance.of(documents).id, locator: 'paragraph 1', paraphrase: 'It was so.' }],
  })
  const ids = { alternateNames: [], citations: [] }
  const posts = several(2, (index): Records['posts'][number] => ({
    ...ids,
    id: `post:c${index}` as Records['posts'][number]['id'],
    label: `Crowded ${index}`,
    role: 'Head',
    // What all sets say alike is touched by none of them: only the statements that hang on it are.
    organization: organizations[0]?.id ?? chance.of(organizations).id,
    seats: index === 0 ? 1 : chance.of([1, 2]),
    citations: told().citations,
  }))
  const events = several(3, (index): Records['events'][number] => ({
    ...ids,
    id: `event:c${index}` as Records['events'][number]['id'],
    name: `Inspection ${index}`,
    kind: 'INSPECTION',
    date: `2020-0${1 + 2 * index}-15`,
  }))
  const memberships = several(CROWD.holders, (index): Records['memberships'][number] => ({
    ...told(),
    id: `membership:c${index}` as Records['memberships'][number]['id'],
    member: chance.of(people).id,
    organization: chance.of(organizations).id,
    post: chance.of(posts).id,
    role: `Role ${chance.whole(0, 4)}`,
    start: isoDay(chance.day()) ?? '',
  }))
  const judgements = several(CROWD.grades, (index): Records['judgements'][number] => ({
    ...told(),
    id: `judgement:c${index}` as Records['judgements'][number]['id'],
    organization: chance.of(organizations.slice(0, 2)).id,
    event: chance.of(events).id,
    category: chance.of(['Overall', 'Care']),
    grade: chance.of(['Good', 'Poor']),
  }))
  return { posts, events, memberships, judgements }
}

/** Records with a crowd among them. */
function crowded(chance: Chance, records: Records, documents: readonly Document[]): Records {
  const more = crowd(chance, records, documents)
  return {
    ...records,
    posts: [...records.posts, ...more.posts],
    events: [...records.events, ...more.events],
    memberships: [...records.memberships, ...more.memberships],
    judgements: [...records.judgements, ...more.judgements],
  }
}

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
  const documents = documentsOf(chance)
  const records = crowded(chance, randomRecords(chance, most), documents)
  const kept = <Some>(list: readonly Some[]): Some[] => list.filter(() => chance.whole(0, 9) > 0)
  const cited = <Some extends { readonly citations: readonly CitationRecord[] }>(record: Some): Some => ({
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
  return withOwnIds(all, set)
}

/** The next version of a set, in which a few records say what another one's say. */
export function edited(chance: Chance, records: Records, other: Records): Records {
  const others = new Map<string, unknown>(
    Object.values(other).flatMap((list) => list.map((record): [string, unknown] => [record.id, record])),
  )
  const touched = <Some extends { readonly id: string }>(list: readonly Some[]): Some[] =>
    list.map((record) => (chance.whole(0, 9) === 0 ? ((others.get(record.id) as Some | undefined) ?? record) : record))
  const lists = Object.entries(records).map(([list, some]) => [list, touched<{ readonly id: string }>(some)])
  return Object.fromEntries(lists) as Records
}
