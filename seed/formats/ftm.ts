import { partialDate } from '../../schema/partial-date.ts'
import { nameAsWritten } from '../as-written/name.ts'
import { Drafts, type Origin } from '../drafts.ts'
import type { Place } from '../issue.ts'
import type { Portion } from '../source.ts'
import { classificationOf } from '../tables/bodies.ts'
import { roleAsWritten } from '../tables/membership-rows.ts'
import { CODES, LINKS, NAMES, READ, THINGS } from './ftm-schemas.ts'
import { isItem, type Item } from './popolo-items.ts'
import { datesOf } from './popolo-fields.ts'

/** One entity of FollowTheMoney: a thing, or what joins two. */
interface Entity {
  readonly id: string
  readonly schema: string
  readonly caption: string
  readonly properties: Item
}

/** Whether an object is an entity of FollowTheMoney. */
export const isFtm = (item: unknown): boolean =>
  isItem(item) && typeof item['schema'] === 'string' && isItem(item['properties'])

function entityOf(item: Item): Entity | undefined {
  const { id, schema, caption, properties } = item
  if (typeof id !== 'string' || id === '' || typeof schema !== 'string' || !isItem(properties)) return undefined
  return { id, schema, caption: typeof caption === 'string' ? caption : '', properties }
}

const PREFIXES = { people: 'person', organizations: 'org', posts: 'post', events: 'event' } as const

/** Numbers of a person that are nobody's business. */
const OWN_AFFAIR = new Set<string>(CODES.filter((name) => name !== 'wikidataId'))

/** Entities of one file in the making. */
class FollowTheMoney {
  readonly drafts: Drafts
  readonly #things = new Map<string, Entity>()

  constructor(origin: Origin, all: readonly Entity[]) {
    this.drafts = new Drafts(origin)
    for (const entity of all) if (THINGS[entity.schema] !== undefined) this.#things.set(entity.id, entity)
  }

  read(entity: Entity, place: Place): void {
    const { schema, properties } = entity
    const list = THINGS[schema]
    if (list === undefined && LINKS[schema] === undefined) {
      this.drafts.leaveOut(schema)
      return
    }
    for (const name of Object.keys(properties))
      if (!READ.has(name) || (list === 'people' && OWN_AFFAIR.has(name))) this.drafts.leaveOut(name)
    if (list === undefined) this.#link(entity, place)
    else if (list === 'people') this.#person(entity, place)
    else if (list === 'organizations') this.#body(entity, place)
    else if (list === 'posts') this.#post(entity, place)
    else this.#event(entity, place)
  }

  #values({ properties }: Entity, name: string, place: Place): string[] {
    const values = [properties[name] ?? []].flat()
    return values.map((value) => this.drafts.text(value, place, name)).filter((value) => value !== '')
  }

  #first(entity: Entity, name: string, place: Place): string {
    return this.#values(entity, name, place)[0] ?? ''
  }

  /** The name it is shown by, where it is one of its names, and all others. */
  #names(entity: Entity, place: Place): string[] {
    const names = NAMES.flatMap((name) => this.#values(entity, name, place))
    return [...new Set([...names.filter((name) => name === entity.caption), ...names])]
  }

  #sources(entity: Entity, place: Place): string[] {
    return this.#values(entity, 'sourceUrl', place).flatMap((url) => this.drafts.address(url, place, 'sourceUrl') ?? [])
  }

  #dates(entity: Entity, place: Place): { start?: string; end?: string } {
    const [start, end] = ['startDate', 'endDate'].map((name) => this.#first(entity, name, place))
    return datesOf(this.drafts, { start, end }, place)
  }

  #idOf(own: string): string | undefined {
    const list = THINGS[this.#things.get(own)?.schema ?? '']
    return list === undefined ? undefined : this.drafts.id(PREFIXES[list], own)
  }

  #unnamed(place: Place): void {
    this.drafts.refuse(place, {
      what: 'has no name',
      why: 'Nobody could tell who or what it is; it is left out',
      todo: 'Give it a name',
    })
  }

  #person(entity: Entity, place: Place): void {
    const [given, ...others] = this.#names(entity, place)
    if (given === undefined) return void this.#unnamed(place)
    const { name, honorificPrefix } = nameAsWritten(given)
    const title = this.#first(entity, 'title', place) || honorificPrefix
    this.drafts.add(
      'people',
      {
        id: this.drafts.id('person', entity.id),
        name,
        alternateNames: [...new Set([...(given === name ? [] : [given]), ...others])].filter((other) => other !== name),
        ...(title === undefined ? {} : { honorificPrefix: title }),
        identifiers: this.#codes(entity, place, ['wikidataId']),
        citations: this.drafts.cite(place, `Lists ${name}.`, this.#sources(entity, place)),
      },
      place,
    )
  }

  #codes(entity: Entity, place: Place, schemes: readonly string[]): { scheme: string; value: string }[] {
    return schemes.flatMap((scheme) => this.#values(entity, scheme, place).map((value) => ({ scheme, value })))
  }

  #body(entity: Entity, place: Place): void {
    const [name, ...alternateNames] = this.#names(entity, place)
    if (name === undefined) return void this.#unnamed(place)
    const kind = { Company: 'COMPANY', PublicBody: 'OTHER' }[entity.schema] ?? ''
    const [founded, dissolved] = ['incorporationDate', 'dissolutionDate'].map((field) =>
      this.drafts.date(this.#first(entity, field, place), place, field, 'ymd'),
    )
    const [first, ...more] = this.drafts.cite(place, `Lists ${name}.`, this.#sources(entity, place))
    const dates = { ...(founded === undefined ? {} : { founded }), ...(dissolved === undefined ? {} : { dissolved }) }
    this.drafts.add(
      'organizations',
      {
        id: this.drafts.id('org', entity.id),
        name,
        alternateNames,
        classification: classificationOf(kind, name),
        identifiers: this.#codes(entity, place, CODES),
        citations: [{ ...first, ...dates }, ...more],
      },
      place,
    )
  }

  #post(entity: Entity, place: Place): void {
    const [label] = this.#names(entity, place)
    const organization = this.#idOf(this.#first(entity, 'organization', place))
    // A position without its body is a role that its holders name.
    if (label === undefined || organization === undefined) {
      this.drafts.leaveOut('Position without organization')
      return
    }
    const seats = Number(this.#first(entity, 'numberOfSeats', place))
    this.drafts.add(
      'posts',
      {
        id: this.drafts.id('post', entity.id),
        label,
        role: roleAsWritten(label),
        organization,
        ...(Number.isInteger(seats) && seats > 0 ? { seats } : {}),
        citations: this.drafts.cite(place, `Lists the post ${label}.`, this.#sources(entity, place)),
      },
      place,
    )
  }

  #event(entity: Entity, place: Place): void {
    const [name] = this.#names(entity, place)
    if (name === undefined) return void this.#unnamed(place)
    const { start, end } = this.#dates(entity, place)
    const date = this.drafts.date(this.#first(entity, 'date', place), place, 'date', 'ymd')
    const isSpan = start !== undefined && end !== undefined && partialDate(start).latest < partialDate(end).earliest
    const days = isSpan ? `${start}/${end}` : (start ?? date ?? end)
    const event = this.drafts.id('event', entity.id)
    const [first, ...more] = this.drafts.cite(place, `Lists ${name}.`, this.#sources(entity, place))
    const citations = [{ ...first, ...(days === undefined ? {} : { date: days }) }, ...more]
    this.drafts.add('events', { id: event, name, kind: 'OTHER', citations }, place)
    for (const [field, role] of [['involved', 'involved'] as const, ['organizer', 'organizer'] as const])
      for (const own of this.#values(entity, field, place)) {
        const participant = this.#idOf(own)
        if (participant === undefined) continue
        const id = this.drafts.idOf('involvement', event, participant, role)
        this.drafts.add(
          'involvements',
          { id, participant, event, role, citations: this.drafts.cite(place, `Names ${role}.`) },
          place,
        )
      }
  }

  #link(entity: Entity, place: Place): void {
    const { from, to, role } = LINKS[entity.schema] ?? { from: '', to: '', role: '' }
    const [one, other] = [from, to].map((end) => this.#things.get(this.#first(entity, end, place)))
    const id = one === undefined ? undefined : this.#idOf(one.id)
    if (one === undefined || other === undefined || id === undefined) {
      this.drafts.refuse(place, {
        value: entity.id,
        what: `names no ${one === undefined ? from : to} that the file has`,
        why: `A ${entity.schema} joins two; it is left out`,
        todo: 'Put both into the file',
      })
      return
    }
    const said = this.#first(entity, 'role', place) || this.#first(entity, 'relationship', place)
    this.#join(entity, place, { member: id, other, role: said === '' ? role : roleAsWritten(said) })
  }

  #join(entity: Entity, place: Place, { member, other, role }: { member: string; other: Entity; role: string }): void {
    const post = other.schema === 'Position' ? this.drafts.id('post', other.id) : undefined
    const organization =
      post === undefined ? this.#idOf(other.id) : this.#idOf(this.#first(other, 'organization', place))
    const called = this.#names(other, place)[0] ?? other.id
    const says = `Lists ${entity.schema.toLowerCase()}: ${role}, ${called}.`
    const citations = this.drafts.cite(place, says, this.#sources(entity, place))
    const said = { ...this.#dates(entity, place), citations }
    const isBody = organization?.startsWith('org:') === true && /^(person|org):/.test(member)
    if (isBody) {
      const through = post === undefined ? {} : { post }
      const held = post === undefined ? role : called
      const id = this.drafts.id('membership', entity.id)
      this.drafts.add('memberships', { id, member, organization, role: held, ...through, ...said }, place)
    } else {
      const id = this.drafts.id('fact', entity.id)
      this.drafts.add('facts', { id, about: member, kind: 'CLAIM', text: `${role}: ${called}`, ...said }, place)
    }
  }
}

/** Reads entities of FollowTheMoney, each with the line it stands in. */
export function readFtm(items: readonly { readonly item: unknown; readonly line: number }[], origin: Origin): Portion {
  const entities = items.map(({ item, line }) => ({ line, entity: isItem(item) ? entityOf(item) : undefined }))
  const reading = new FollowTheMoney(
    origin,
    entities.flatMap(({ entity }) => entity ?? []),
  )
  for (const { entity, line } of entities) {
    const place = { file: origin.file, line }
    if (entity !== undefined) reading.read(entity, place)
    else
      reading.drafts.refuse(place, {
        what: 'is no entity',
        why: 'An entity has an id, a schema and properties; it is left out',
        todo: 'Correct it, or take the line out',
      })
  }
  return reading.drafts.take()
}
