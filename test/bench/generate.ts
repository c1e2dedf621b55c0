import { isoDay } from '../../schema/time.ts'
import { noRecords, type Records } from '../../seed/records.ts'

/** How much a region holds. */
export interface Size {
  readonly people: number
  readonly memberships: number
  readonly partnerships: number
}

export const SIZE: Size = { people: 20_000, memberships: 80_000, partnerships: 6_000 }

/** The same numbers for the same seed (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const GIVEN = (
  'Ada Alan Amina Anna Aaron Bella Ben Carla Chloe Colin Dana David Dilys Edna Ellen Emma Farah Finn Frank ' +
  'Grace Hugh Ida Imran Iris Jack Jane Jill John Joan Karim Kate Lena Leo Lucy Mary Mark Mona Nadia Neil ' +
  'Nora Oscar Paul Petra Priya Rhys Rosa Ruth Sam Sara Sean Tara Tess Tom Una Vera Will Yusuf Zoe'
).split(' ')
const STEMS = (
  'Ash Bar Bick Brad Cald Carl Chad Crom Dal Den Den Dun Eas Fair Far Gar Glen Had Hal Ham Har Hath Hey ' +
  'Hol Hux Ing Kel Ken Kirk Lang Leigh Lin Lyd Mar Mel Mid Mor Nor Oak Pen Rad Red Rom Sal Shaw Stan Stock ' +
  'Thor Wal Wes'
).split(' ')
const ENDS = (
  'borne bridge brook bury by cliffe combe cott den ditch field fold ford gate ham hurst land leigh ley ' +
  'low mere mouth sall shaw side stock ston thorpe ton tree wall well wick wood worth'
).split(' ')
const ROLES = [
  'Councillor',
  'Executive Member',
  'Leader',
  'Deputy Leader',
  'Chief Executive',
  'Director of Children’s Services',
  'Head of Service',
  'Chair of Scrutiny',
  'Governor',
  'Team Manager',
  'Adviser',
  'Trustee',
]
const PARTS = ['provider', 'recipient', 'commissioner', 'host']
const KINDS = ['COUNCIL', 'SCHOOL', 'CHARITY', 'BOARD', 'SERVICE', 'COMMITTEE']

const FIRST_DAY = 14_600
const DAYS = 5_500

/**
 * One region: people with roles in its organizations, some through posts, partnerships, and documents that state it
 * all; bodies differ in size as they do, so that a few are hubs.
 * Regions share no ids; with the same number they are the same. With 20,000 people there are 80,000 memberships, 6,000
 * partnerships and about 172,000 citations.
 */
export function region(number: number, { people, memberships, partnerships }: Size): Records {
  const draw = chance(number + 1)
  const whole = (below: number): number => Math.floor(draw() * below)
  const of = <Value>(values: readonly Value[]): Value => values[whole(values.length)] as Value
  const [organizations, posts, documents] = [people / 10, people / 5, people / 5]
  const published = Array.from({ length: documents }, () => FIRST_DAY + whole(DAYS))
  const iso = (day: number): string => isoDay(day) ?? ''
  const place = (): string => `${of(STEMS)}${of(ENDS)}`
  const passages = (more: number, dates: object) =>
    Array.from({ length: 1 + Math.floor(draw() + more) }, (_, position) => ({
      document: `doc:r${number}-${whole(documents)}`,
      locator: `paragraph ${1 + whole(90)}`,
      paraphrase: 'The passage names the body, who acts for it, and as what.',
      ...(position === 0 ? dates : {}),
    }))
  const term = () => {
    const start = FIRST_DAY + whole(DAYS)
    return { start: iso(start), ...(draw() < 0.6 ? { end: iso(start + 100 + whole(2_000)) } : {}) }
  }
  const stated = (id: string) => ({ id, standing: draw() < 0.97 ? 'IN_FORCE' : 'PROPOSED', certainty: 'STATED' })
  // The square makes hubs: the largest body has some fifty times the members of the median one.
  const body = (): string => `org:r${number}-${Math.floor(organizations * draw() ** 2)}`
  const postsAt = Array.from({ length: posts }, (_, index) => `org:r${number}-${index % organizations}`)
  const records = noRecords()
  const times = <Made>(count: number, make: (index: number) => Made): Made[] =>
    Array.from({ length: count }, (_, index) => make(index))
  return Object.assign(records, {
    people: times(people, (index) => ({
      id: `person:r${number}-${index}`,
      name: `${of(GIVEN)} ${place()}`,
      alternateNames: [],
      citations: [],
      named: true,
    })),
    organizations: times(organizations, (index) => ({
      id: `org:r${number}-${index}`,
      name: `${place()} ${of(['Council', 'School', 'Trust', 'Board'])}`,
      alternateNames: [],
      citations: [],
      classification: of(KINDS),
      identifiers: [],
    })),
    posts: times(posts, (index) => ({
      id: `post:r${number}-${index}`,
      label: `${of(ROLES)}, seat ${index}`,
      alternateNames: [],
      role: of(ROLES),
      organization: postsAt[index],
      seats: 3,
      citations: passages(0, {}),
    })),
    partnerships: times(partnerships, (index) => ({
      id: `partnership:r${number}-${index}`,
      name: `${place()} partnership`,
      alternateNames: [],
      citations: [],
      kind: 'OTHER',
      purpose: 'To share what works',
      status: 'ACTIVE',
    })),
    documents: published.map((day, index) => ({
      id: `doc:r${number}-${index}`,
      title: `${place()} report ${index}`,
      alternateNames: [],
      citations: [],
      kind: 'REPORT',
      published: iso(day),
      passages: [],
    })),
    memberships: times(memberships, (index) => {
      const dates = term()
      const post = draw() < 0.3 ? whole(posts) : undefined
      return {
        ...stated(`membership:r${number}-${index}`),
        ...dates,
        member: `person:r${number}-${whole(people)}`,
        role: of(ROLES),
        citations: passages(0.8, dates),
        ...(post === undefined
          ? { organization: body() }
          : { organization: postsAt[post], post: `post:r${number}-${post}` }),
      }
    }),
    participations: times(partnerships, (index) => index).flatMap((index) =>
      times(2 + whole(2), (part) => {
        const dates = term()
        return {
          ...stated(`participation:r${number}-${index}-${part}`),
          ...dates,
          participant: body(),
          partnership: `partnership:r${number}-${index}`,
          role: of(PARTS),
          citations: passages(0.6, dates),
        }
      }),
    ),
  } as unknown as Partial<Records>)
}
