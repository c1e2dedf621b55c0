import { partialDate } from '../../schema/partial-date.ts'
import { nameAsWritten } from '../as-written/name.ts'
import { Drafts, type Origin } from '../drafts.ts'
import type { Place } from '../issue.ts'
import type { Portion } from '../source.ts'
import { classificationOf } from '../tables/bodies.ts'
import { roleAsWritten } from '../tables/membership-rows.ts'
import { ownId, recordIn } from '../out/ftm-fields.ts'
import { entityOf, type FtmEntity, type FtmThing, isCredit, valuesOf } from './ftm-entity.ts'
import { CODES, LINKS, NAMES, READ, THINGS } from './ftm-schemas.ts'
import type { LineItem } from './lines.ts'
import { datesOf } from './popolo-fields.ts'

const PREFIXES = { people: 'person', organizations: 'org', posts: 'post', events: 'event' } as const

/** Numbers of a person that are nobody's business. */
const OWN_AFFAIR = new Set<string>(CODES.filter((name) => name !== 'wikidataId'))

/** Entities of one file in the making. */
class FollowTheMoney {
  readonly drafts: Drafts
  readonly #things: ReadonlyMap<string, FtmThing>

  constructor(origin: Origin, things: ReadonlyMap<string, FtmThing>) {
    this.drafts = new Drafts(origin)
    this.#things = things
  }

  read(entity: FtmEntity, place: Place): void {
    if (entity.own === undefined) this.#foreign(entity, place)
    else {
      const { id, schema, properties, own } = entity
      const values = Object.fromEntries(Object.keys(properties).map((name) => [name, valuesOf(entity, name)]))
      this.drafts.add(own.list, recordIn(id, own.list, schema, values, own.beside), place)
    }
  }

  #foreign(entity: FtmEntity, place: Place): void {
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

  #values(entity: FtmEntity, name: string, place: Place): string[] {
    const values = valuesOf(entity, name).map((value) => this.drafts.text(value, place, name))
    return values.filter((value) => value !== '')
  }

  #first(entity: FtmEntity, name: string, place: Place): string {
    return this.#values(entity, name, place)[0] ?? ''
  }

  /** The name it is shown by, where it is one of its names, and all others. */
  #names(entity: FtmEntity, place: Place): string[] {
    const names = NAMES.flatMap((name) => this.#values(entity, name, place))
    return [...new Set([...names.filter((name) => name === entity.caption), ...names])]
  }

  #sources(entity: FtmEntity, place: Place): string[] {
    return this.#values(entity, 'sourceUrl', place).flatMap((url) => this.drafts.address(url, place, 'sourceUrl') ?? [])
  }

  #dates(entity: FtmEntity, place: Place): { start?: string; end?: string } {
    const [start, end] = ['startDate', 'endDate'].map((name) => this.#first(entity, name, place))
    return datesOf(this.drafts, { start, end }, place)
  }

  #idOf(own: string): string | undefined {
    const thing = this.#things.get(own)
    const list = THINGS[thing?.schema ?? '']
    if (thing === undefined || list === undefined) return undefined
    return thing.isOwn ? ownId(own) : this.drafts.id(PREFIXES[list], own)
  }

  #unnamed(place: Place): void {
    this.drafts.refuse(place, {
      what: 'has no name',
      why: 'Nobody could tell who or what it is; it is left out',
      todo: 'Give it a name',
    })
  }

  #person(entity: FtmEntity, place: Place): void {
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

  #codes(entity: FtmEntity, place: Place, schemes: readonly string[]): { scheme: string; value: string }[] {
    return schemes.flatMap((scheme) => this.#values(entity, scheme, place).map((value) => ({ scheme, value })))
  }

  #body(entity: FtmEntity, place: Place): void {
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

  #post(entity: FtmEntity, place: Place): void {
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

  #event(entity: FtmEntity, place: Place): void {
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

  #link(entity: FtmEntity, place: Place): void {
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

  #join(
    entity: FtmEntity,
    place: Place,
    { member, other, role }: { member: string; other: FtmThing; role: string },
  ): void {
    const post = other.schema === 'Position' ? this.#idOf(other.id) : undefined
    const organization = this.#idOf(post === undefined ? other.id : other.organization)
    const called = this.drafts.text(other.called, place, 'name') || other.id
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

/**
 * Reads entities of FollowTheMoney, each with the line or place it stands in; those that we wrote under their own ids,
 * and as they were.
 */
export async function* readFtm(
  all: AsyncIterable<readonly LineItem[]>,
  things: ReadonlyMap<string, FtmThing>,
  origin: Origin,
): AsyncGenerator<Portion> {
  const reading = new FollowTheMoney(origin, things)
  for await (const items of all) {
    for (const { item, ...stands } of items) {
      if (isCredit(item)) continue
      const entity = entityOf(item)
      const place = { file: origin.file, ...stands }
      if (entity !== undefined) reading.read(entity, place)
      else
        reading.drafts.refuse(place, {
          what: 'is no entity',
          why: 'An entity has an id, a schema and properties; it is left out',
          todo: 'Correct it, or take it out',
        })
    }
    yield reading.drafts.take()
  }
}
