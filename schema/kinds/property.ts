/**
 * A property of a record: what it may hold, and whether it has to. How each form is read stands in seed/records.ts,
 * how it is stored in seed/columns.ts, how it is given back in server/selection/property-plans.ts.
 */
export type Property = (
  | { readonly form: PlainForm | ObjectForm | 'citations' | 'tellings' }
  /** One word of a closed vocabulary. */
  | { readonly form: 'word'; readonly of: readonly [string, ...string[]] }
  /** The id of an entity of one of these types; the API gives the entity. */
  | { readonly form: 'entity'; readonly of: readonly string[] }
  /** Ids that only the rules of the data read; they are in no database. */
  | { readonly form: 'entities' | 'statements'; readonly rulesOnly: true }
) & {
  /** Whether a record without it is refused. */
  readonly required?: true
  /** What it is where a record does not say. */
  readonly default?: string | number | boolean | readonly []
  /** Its name in the API, where a field of its own name would mean different things on different types. */
  readonly field?: string
  /** Whether passages that an entity cites give it, so that it is told as the record of a day had it. */
  readonly told?: true
  /** Whether a search looks in its words. */
  readonly searched?: true
}

/**
 * Forms that are one value in the database, under the property's own name. 'endDate' may be open (`..`), 'days' may be
 * the days on site (`2023-12-04/2023-12-15`), 'relation' is one of the relations that an affiliation may be drawn as.
 */
type PlainForm =
  | 'text'
  | 'texts'
  | 'date'
  | 'endDate'
  | 'days'
  | 'flag'
  | 'count'
  | 'url'
  | 'relation'
  | 'value'
  | 'moment'

export type ObjectForm = keyof typeof parts

/** Forms that are objects, with their parts: the database has a column a part, named by property and part. */
export const parts = {
  place: { many: false, parts: ['name', 'latitude', 'longitude'] },
  identifiers: { many: true, parts: ['scheme', 'value'] },
  passages: { many: true, parts: ['locator', 'nothing'] },
} as const

/** What a property is called in the API. */
export const fieldOf = (name: string, { field }: Property): string => field ?? name

/** The column of one part of an object: `locationLatitude`. */
export const partColumn = (property: string, part: string): string =>
  `${property}${part.charAt(0).toUpperCase()}${part.slice(1)}`
