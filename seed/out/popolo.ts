import type { Listed } from '../listed.ts'
import type { EntityRecord, StatementRecord } from '../records.ts'
import { wholly } from '../told.ts'
import { eventSpan } from '../../schema/partial-date.ts'
import { isoDay } from '../../schema/time.ts'
import type { Credit } from './credits.ts'

type Fields = Readonly<Record<string, unknown>>

/** Popolo knows days, months and years: of a date known otherwise in part nothing can be written. */
const plain = (date: unknown): string | undefined =>
  typeof date === 'string' && /^\d{4}(-\d{2}(-\d{2})?)?$/.test(date) ? date : undefined

const given = (fields: Record<string, unknown>): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && !isEmpty(value)))
const isEmpty = (value: unknown): boolean => Array.isArray(value) && value.length === 0

const otherNames = ({ alternateNames }: EntityRecord): Fields[] => alternateNames.map((name) => ({ name }))

const identifiers = (record: EntityRecord): Fields[] =>
  'identifiers' in record ? record.identifiers.map(({ scheme, value }) => ({ scheme, identifier: value })) : []

/** Ids of ours as they are: they are stable, and tell the class. */
function person(record: Extract<EntityRecord, { readonly named: boolean }>): Fields {
  return given({
    id: record.id,
    name: record.name,
    other_names: otherNames(record),
    honorific_prefix: record.honorificPrefix,
    honorific_suffix: record.honorificSuffix,
    identifiers: identifiers(record),
    summary: wholly(record).summary,
  })
}

/** Records gathered as the classes of Popolo, with what it cannot carry counted. */
class Classes {
  readonly persons: Fields[] = []
  readonly organizations: Fields[] = []
  readonly posts: Fields[] = []
  readonly events: Fields[] = []
  readonly memberships: Fields[] = []
  readonly parents = new Map<string, string>()
  readonly urls = new Map<string, string>()
  readonly left = new Map<string, number>()

  see({ list, record }: Listed): void {
    if (list === 'people') this.persons.push(person(record))
    else if (list === 'organizations') {
      const { founded, dissolved } = wholly(record)
      const { id, name, classification, location } = record
      const dates = { founding_date: plain(founded), dissolution_date: plain(dissolved) }
      const area = location === undefined ? undefined : { name: location.name }
      this.organizations.push(
        given({
          id,
          name,
          classification,
          other_names: otherNames(record),
          identifiers: identifiers(record),
          area,
          ...dates,
        }),
      )
    } else if (list === 'posts')
      this.posts.push({ id: record.id, label: record.label, role: record.role, organization_id: record.organization })
    else if (list === 'events') this.events.push(this.#event(record.id, record.name, record.kind, wholly(record).date))
    else if (list === 'memberships') this.memberships.push(this.#membership(record))
    else if (list === 'documents') {
      if (record.url !== undefined) this.urls.set(record.id, record.url)
    } else if (list === 'affiliations' && record.kind === 'PART_OF') this.parents.set(record.from, record.to)
    else this.left.set(list, (this.left.get(list) ?? 0) + 1)
  }

  #event(id: string, name: string, kind: string, date: string | undefined): Fields {
    const days = date === undefined ? undefined : eventSpan(date)
    const [start, end] = days === undefined ? [] : [isoDay(days.earliest), isoDay(days.latest)]
    const isSpan = date?.includes('/') === true
    return given({
      id,
      name,
      classification: kind.toLowerCase().replaceAll('_', ' '),
      start_date: isSpan ? (start ?? undefined) : plain(date),
      end_date: isSpan ? (end ?? undefined) : undefined,
    })
  }

  #membership(record: Extract<StatementRecord, { readonly member: string }>): Fields {
    const { id, member, organization, role, post, onBehalfOf, start, end, citations } = record
    const holder = member.startsWith('person:') ? { person_id: member } : { member_id: member }
    const documents = [...new Set(citations.map(({ document }) => document as string))]
    const dates = { start_date: plain(start), end_date: plain(end) }
    return given({
      id,
      ...holder,
      organization_id: organization,
      role,
      post_id: post,
      on_behalf_of_id: onBehalfOf,
      ...dates,
      sources: documents,
    })
  }

  /** The classes with what is known only at the end: parents and addresses. */
  json(credit: Credit): Fields {
    const sources = (member: Fields): Fields => {
      const urls = ((member['sources'] ?? []) as string[]).flatMap((id) => this.urls.get(id) ?? [])
      return given({ ...member, sources: urls.map((url) => ({ url })) })
    }
    const parent = (body: Fields): Fields => given({ ...body, parent_id: this.parents.get(String(body['id'])) })
    return {
      ...(Object.keys(credit).length === 0 ? {} : { meta: credit }),
      persons: this.persons,
      organizations: this.organizations.map(parent),
      posts: this.posts,
      events: this.events,
      memberships: this.memberships.map(sources),
    }
  }
}

/** Records as Popolo JSON. What it cannot carry is counted in `left`, list by list. */
export async function asPopolo(
  records: AsyncIterable<Listed>,
  credit: Credit,
): Promise<{ text: string; left: ReadonlyMap<string, number> }> {
  const classes = new Classes()
  for await (const one of records) classes.see(one)
  return { text: `${JSON.stringify(classes.json(credit), null, 2)}\n`, left: classes.left }
}
