/** How the schemas of FollowTheMoney are read: what joins two things, by which property each is named. */

/** What becomes a person, a body, a post or an event. */
export const THINGS: Readonly<Record<string, 'people' | 'organizations' | 'posts' | 'events'>> = {
  Person: 'people',
  Organization: 'organizations',
  Company: 'organizations',
  PublicBody: 'organizations',
  LegalEntity: 'organizations',
  Position: 'posts',
  Event: 'events',
}

interface Link {
  readonly from: string
  readonly to: string
  /** What it is called where it does not say so itself. */
  readonly role: string
}

/** What joins two: a role in the second where that is a body, and otherwise a fact about the first. */
export const LINKS: Readonly<Record<string, Link>> = {
  Membership: { from: 'member', to: 'organization', role: 'Member' },
  Directorship: { from: 'director', to: 'organization', role: 'Director' },
  Employment: { from: 'employee', to: 'employer', role: 'Employee' },
  Ownership: { from: 'owner', to: 'asset', role: 'Owner' },
  Representation: { from: 'agent', to: 'client', role: 'Representative' },
  UnknownLink: { from: 'subject', to: 'object', role: 'Linked' },
  Family: { from: 'person', to: 'relative', role: 'Family' },
  Associate: { from: 'person', to: 'associate', role: 'Associate' },
  Occupancy: { from: 'holder', to: 'post', role: 'Holder' },
}

/** Properties that are further names. */
export const NAMES = ['name', 'alias', 'previousName', 'weakAlias', 'abbreviation'] as const

/** Properties that are numbers of a body elsewhere; those of a person are the person's own affair, but for Wikidata's. */
export const CODES = [
  ...['registrationNumber', 'leiCode', 'ogrnCode', 'innCode', 'taxNumber', 'vatCode', 'uniqueEntityId', 'permId'],
  ...['wikidataId', 'icijId', 'opencorporatesUrl'],
] as const

/** What is read beside, or only repeats it. */
export const READ: ReadonlySet<string> = new Set([
  ...NAMES,
  ...CODES,
  ...Object.values(LINKS).flatMap(({ from, to }) => [from, to]),
  ...['title', 'role', 'relationship', 'percentage', 'startDate', 'endDate', 'date', 'sourceUrl', 'incorporationDate'],
  ...['dissolutionDate', 'inceptionDate', 'numberOfSeats', 'involved', 'organizer'],
])
