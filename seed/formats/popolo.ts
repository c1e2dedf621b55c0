import { isNobody, nameAsWritten } from '../as-written/name.ts'
import { Drafts, type Origin } from '../drafts.ts'
import type { Place } from '../issue.ts'
import type { Portion } from '../source.ts'
import { classificationOf } from '../tables/bodies.ts'
import { roleAsWritten } from '../tables/membership-rows.ts'
import {
  citePages,
  datesOf,
  honoursOf,
  identifiersOf,
  leftOutOf,
  named,
  nameOfPerson,
  otherNamesOf,
  ownOf,
  sourcesOf,
} from './popolo-fields.ts'
import type { PopoloIndex } from './popolo-index.ts'
import type { Found, Item } from './popolo-items.ts'

/** One file of Popolo in the making. */
class Popolo {
  readonly drafts: Drafts
  readonly #index: PopoloIndex
  readonly #bodies: Set<string>
  readonly #origin: Origin

  constructor(origin: Origin, index: PopoloIndex) {
    this.#origin = origin
    this.drafts = new Drafts(origin)
    this.#index = index
    this.#bodies = new Set(index.bodies)
  }

  read({ of, item, at, list }: Found): void {
    const place: Place = { file: this.#origin.file, line: 1, at }
    for (const field of of === undefined ? [] : leftOutOf(item)) this.drafts.leaveOut(field)
    if (list !== undefined) this.drafts.leaveOut(list)
    else if (of === undefined) this.#unread(place)
    else if (of === 'persons') this.#person(item, place)
    else if (of === 'organizations') this.#organization(item, place)
    else if (of === 'posts') this.#post(item, place)
    else if (of === 'events') this.#event(item, place)
    else if (of === 'memberships') this.#membership(item, place)
  }

  #unread(place: Place): void {
    this.drafts.refuse(place, {
      what: 'is no person, organisation, membership, post or event',
      why: 'Nothing in it tells what it is; it is left out',
      todo: 'Put it into a list that says so (persons, organizations, …), or correct it',
    })
  }

  #unnamed(place: Place, what: string): void {
    this.drafts.refuse(place, {
      what: `is ${what} without a name`,
      why: 'Nobody could tell who or what it is; it is left out',
      todo: 'Give it a name',
    })
  }

  #nobody(value: string, place: Place): void {
    this.drafts.refuse(place, {
      field: 'name',
      value,
      what: "is nobody's name",
      why: 'No person is made of it',
      todo: 'Take it out, or give the name',
    })
  }

  #person(item: Item, place: Place): string | undefined {
    const given = nameOfPerson(this.drafts, item, place)
    if (given === '' || ownOf(item) === '') return void this.#unnamed(place, 'a person')
    if (isNobody(given)) return void this.#nobody(given, place)
    const read = nameAsWritten(given)
    const id = this.drafts.id('person', ownOf(item))
    const summary = this.drafts.text(item['summary'], place, 'summary')
    const [first, ...others] = this.drafts.cite(place, `Lists ${read.name}.`, sourcesOf(this.drafts, item, place))
    const names = otherNamesOf(this.drafts, item, place, read.name)
    this.drafts.add(
      'people',
      {
        id,
        name: read.name,
        alternateNames: [...new Set([...(given === read.name ? [] : [given]), ...names])],
        ...honoursOf(this.drafts, item, read, place),
        identifiers: identifiersOf(this.drafts, item, place),
        citations: [{ ...first, ...(summary === '' ? {} : { summary }) }, ...others],
      },
      place,
    )
    citePages(this.drafts, item, id, read.name, place)
    return id
  }

  #organization(item: Item, place: Place): string | undefined {
    const name = this.drafts.text(item['name'], place, 'name')
    if (name === '' || ownOf(item) === '') return void this.#unnamed(place, 'an organisation')
    if (this.#index.nobodies.has(ownOf(item))) return void this.drafts.leaveOut('party that is unknown')
    const id = this.drafts.id('org', ownOf(item))
    const [founded, dissolved] = ['founding_date', 'dissolution_date'].map((field) =>
      this.drafts.date(item[field], place, field, 'ymd'),
    )
    const area = this.#area(item)
    const [first, ...others] = this.drafts.cite(place, `Lists ${name}.`, sourcesOf(this.drafts, item, place))
    this.drafts.add(
      'organizations',
      {
        id,
        name,
        alternateNames: otherNamesOf(this.drafts, item, place, name),
        classification: classificationOf(this.drafts.text(item['classification'], place, 'classification'), name),
        identifiers: identifiersOf(this.drafts, item, place),
        ...(area === '' ? {} : { location: { name: area } }),
        citations: [
          {
            ...first,
            ...(founded === undefined ? {} : { founded }),
            ...(dissolved === undefined ? {} : { dissolved }),
          },
          ...others,
        ],
      },
      place,
    )
    citePages(this.drafts, item, id, name, place)
    this.#parent(item, id, name, place)
    return id
  }

  #parent(item: Item, from: string, name: string, place: Place): void {
    const to = this.#body(item, 'parent', place)
    if (to === undefined) return
    const id = this.drafts.idOf('affiliation', 'PART_OF', from, to)
    const citations = this.drafts.cite(place, `Lists ${name} under its parent.`)
    this.drafts.add('affiliations', { id, from, to, kind: 'PART_OF', citations }, place)
  }

  #area(item: Item): string {
    const { own, within } = named(item, 'area')
    return within === undefined ? (this.#index.areas.get(own) ?? '') : String(within['name'] ?? '')
  }

  /** The id of a body that a field names; one that stands in the field itself is read. */
  #body(item: Item, field: string, place: Place): string | undefined {
    const { own, within } = named(item, field)
    if (own === '') return undefined
    if (within !== undefined && !this.#bodies.has(own)) {
      this.#bodies.add(own)
      return this.#organization(within, { ...place, at: `${place.at}.${field}` })
    }
    return this.drafts.id('org', own)
  }

  #post(item: Item, place: Place): string | undefined {
    const label = this.drafts.text(item['label'], place, 'label') || this.drafts.text(item['role'], place, 'role')
    const organization = this.#body(item, 'organization', place)
    if (label === '' || organization === undefined) {
      this.drafts.refuse(place, {
        what: 'is a post without a label or an organisation',
        why: 'A post belongs to a body; it is left out',
        todo: 'Give its label and its organization_id',
      })
      return undefined
    }
    const area = this.#area(item)
    const own = ownOf(item)
    this.drafts.add(
      'posts',
      {
        id: this.drafts.id('post', own),
        label: area === '' || label.includes(area) ? label : `${label}, ${area}`,
        role: roleAsWritten(this.drafts.text(item['role'], place, 'role') || label),
        organization,
        seats: this.#index.seatsOf(own),
        citations: this.drafts.cite(place, `Lists the post ${label}.`, sourcesOf(this.drafts, item, place)),
      },
      place,
    )
    return this.drafts.id('post', own)
  }

  /** A post that stands in the membership is of its body, where it names none itself. */
  #within(membership: Item, post: Item, place: Place): string | undefined {
    const { own } = named(membership, 'organization')
    return this.#post(
      { ...(own === '' ? {} : { organization_id: own }), ...post },
      { ...place, at: `${place.at}.post` },
    )
  }

  /** The party of a membership; none where the file calls it unknown. */
  #party(item: Item, place: Place): string | undefined {
    const { own, within } = named(item, 'on_behalf_of')
    if (!this.#index.nobodies.has(own) && !isNobody(String(within?.['name'] ?? '')))
      return this.#body(item, 'on_behalf_of', place)
    this.drafts.leaveOut('on_behalf_of_id')
    return undefined
  }

  #event(item: Item, place: Place): void {
    const name = this.drafts.text(item['name'], place, 'name')
    if (name === '' || ownOf(item) === '') {
      this.#unnamed(place, 'an event')
      return
    }
    const [start, end] = ['start_date', 'end_date'].map((field) => this.drafts.date(item[field], place, field, 'ymd'))
    const days = start === undefined || end === undefined || start === end ? (start ?? end) : `${start}/${end}`
    const kind = /election/i.test(String(item['classification'])) ? 'ELECTION' : 'OTHER'
    const [first, ...others] = this.drafts.cite(place, `Lists ${name}.`, sourcesOf(this.drafts, item, place))
    this.drafts.add(
      'events',
      {
        id: this.drafts.id('event', ownOf(item)),
        name,
        kind,
        citations: [{ ...first, ...(days === undefined ? {} : { date: days }) }, ...others],
      },
      place,
    )
  }

  #member(item: Item, place: Place): string | undefined {
    for (const field of ['person', 'member']) {
      const { own, within } = named(item, field)
      if (own === '') continue
      if (this.#bodies.has(own) && field === 'member') return this.drafts.id('org', own)
      if (within !== undefined) return this.#person(within, { ...place, at: `${place.at}.${field}` })
      return this.drafts.id('person', own)
    }
    return undefined
  }

  #membership(found: Item, place: Place): void {
    const item = this.#index.withPost(found)
    const member = this.#member(item, place)
    const organization = this.#body(item, 'organization', place)
    if (member === undefined || organization === undefined) {
      this.drafts.refuse(place, {
        what: `names no ${member === undefined ? 'member' : 'organisation'}`,
        why: 'A membership joins somebody to a body; it is left out',
        todo: 'Give person_id and organization_id',
      })
      return
    }
    const { own, within } = named(item, 'post')
    const post =
      own === '' ? undefined : within === undefined ? this.drafts.id('post', own) : this.#within(item, within, place)
    const onBehalfOf = this.#party(item, place)
    const given = this.drafts.text(item['role'], place, 'role') || this.drafts.text(item['label'], place, 'label')
    const role = [roleAsWritten(given || 'member'), this.#area(item)].filter((part) => part !== '').join(', ')
    const dates = datesOf(this.drafts, this.#index.termOf(item), place)
    this.drafts.add(
      'memberships',
      {
        id:
          item['id'] === undefined
            ? this.drafts.idOf('membership', member, organization, role, post, onBehalfOf, dates.start, dates.end)
            : this.drafts.id('membership', ownOf(item)),
        member,
        organization,
        role,
        ...(post === undefined ? {} : { post }),
        ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
        ...dates,
        citations: this.drafts.cite(place, `Lists the membership: ${role}.`, sourcesOf(this.drafts, item, place)),
      },
      place,
    )
  }
}

/** Reads what a file of Popolo JSON holds, object by object. */
export async function* readPopolo(
  all: AsyncIterable<readonly Found[]>,
  index: PopoloIndex,
  origin: Origin,
): AsyncGenerator<Portion> {
  const popolo = new Popolo(origin, index)
  for await (const portion of all) {
    for (const found of portion) popolo.read(found)
    yield popolo.drafts.take()
  }
}
