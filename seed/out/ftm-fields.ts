import { isDeepStrictEqual } from 'node:util'
import { type Listed, propertiesOf } from '../listed.ts'
import type { RecordList } from '../records.ts'
import { inOrder } from './in-order.ts'

/**
 * What of our records FollowTheMoney has as it is, in both directions: by which of its properties it names a field. All
 * else of a record stands beside the properties, under `moothall`; whoever does not know it leaves it alone.
 */

/** Values of the properties of an entity, each a list, as FollowTheMoney has them. */
export type Values = Readonly<Record<string, readonly string[]>>
/** Of a record: what its properties do not give back, or do wrongly; `null` where they give what it does not hold. */
type Beside = Readonly<Record<string, unknown>>

const named = { name: 'name', alternateNames: 'alias', summary: 'summary' }
const ofKind = { ...named, kind: 'keywords' }
const term = { start: 'startDate', end: 'endDate' }

/** Fields by property, list by list; a role through a post has a schema of its own. */
const FIELDS: Readonly<Record<RecordList | 'Occupancy', Readonly<Record<string, string>>>> = {
  people: { ...named, honorificPrefix: 'title', honorificSuffix: 'nameSuffix' },
  organizations: {
    ...named,
    classification: 'classification',
    founded: 'incorporationDate',
    dissolved: 'dissolutionDate',
  },
  posts: {
    label: 'name',
    alternateNames: 'alias',
    summary: 'summary',
    organization: 'organization',
    seats: 'numberOfSeats',
  },
  partnerships: { ...ofKind, purpose: 'goal', status: 'status' },
  programmes: { ...ofKind, ...term },
  events: { ...ofKind, date: 'date', published: 'modifiedAt' },
  documents: {
    title: 'title',
    alternateNames: 'alias',
    summary: 'summary',
    kind: 'keywords',
    published: 'publishedAt',
    url: 'sourceUrl',
  },
  memberships: { member: 'member', organization: 'organization', role: 'role', ...term },
  Occupancy: { member: 'holder', post: 'post', ...term },
  participations: { participant: 'participant', partnership: 'project', role: 'role', ...term },
  involvements: { participant: 'subject', event: 'object', role: 'role', ...term },
  judgements: { organization: 'subject', event: 'object', ...term },
  affiliations: { from: 'subject', to: 'object', ...term },
  mentions: { who: 'entity', document: 'document', kind: 'role', ...term },
  facts: { about: 'entity', kind: 'name', text: 'summary', tags: 'keywords' },
}

/** An id as FollowTheMoney has them, without a colon: 'person-teresa-smith'. */
export const ftmId = (id: string): string => id.replace(':', '-')
/** The id of ours that one of theirs stands for. */
export const ownId = (id: string): string => id.replace('-', ':')

/** What the properties of an entity say of a record. */
function fieldsIn(list: RecordList, schema: string, values: Values): Record<string, unknown> {
  const properties = propertiesOf(list)
  return Object.fromEntries(
    Object.entries(FIELDS[schema === 'Occupancy' ? schema : list]).flatMap(([field, property]) => {
      const said = values[property] ?? []
      const [first] = said
      if (first === undefined) return []
      // What is no property of a statement is one of its ends.
      const form = properties[field]?.form ?? 'entity'
      const value =
        form === 'texts' ? said : form === 'count' ? Number(first) : form === 'entity' ? ownId(first) : first
      return [[field, value]]
    }),
  )
}

/** What stands beside the properties of an entity so that its record can be had again. */
export function besideOf(one: Listed, schema: string, values: Values): Beside {
  const said: Readonly<Record<string, unknown>> = { ...one.record }
  const { id: _, ...fields } = inOrder(one)
  const back = fieldsIn(one.list, schema, values)
  const names = new Set([...Object.keys(fields), ...Object.keys(back)])
  const others = [...names].filter((name) => !isDeepStrictEqual(said[name], back[name]))
  return Object.fromEntries(others.map((name) => [name, fields[name] ?? null]))
}

/** The record that an entity of ours was written of; what was changed in its properties since is changed. */
export function recordIn(id: string, list: RecordList, schema: string, values: Values, beside: Beside): object {
  const fields = { ...fieldsIn(list, schema, values), ...beside }
  const held = Object.entries(fields).filter(([name, value]) => value !== null && name !== 'id')
  return { id: ownId(id), ...Object.fromEntries(held) }
}
