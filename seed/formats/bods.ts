import { nameAsWritten } from '../as-written/name.ts'
import type { CitationRecord } from '../records.ts'
import { Drafts, type Origin } from '../drafts.ts'
import type { Place } from '../issue.ts'
import type { Portion } from '../source.ts'
import { classificationOf } from '../tables/bodies.ts'
import type { BodsIndex } from './bods-index.ts'
import { bodsNames, bodsOf, type BodsStatement, interestsOf, partyOf, roleOf } from './bods-statements.ts'
import { isItem, type Item, itemsIn } from './popolo-items.ts'

/** What is read of the details, or says no more than what is read. */
const READ = new Set(
  [
    'statementID statementId statementType statementDate recordId recordType recordStatus recordDetails isComponent',
    'declaration declarationSubject publicationDetails source replacesStatements entityType entitySubtype personType',
    'name names alternateNames identifiers foundingDate dissolutionDate subject interestedParty interests',
    'componentRecords componentStatementIDs annotations uri unspecifiedEntityDetails unspecifiedPersonDetails',
  ]
    .join(' ')
    .split(' '),
)

const isFilled = (value: unknown): boolean =>
  value !== null && value !== undefined && value !== '' && (!Array.isArray(value) || value.length > 0)

/** Somebody or something that statements name. */
interface Party {
  readonly id: string
  readonly name: string
}

/** Statements of beneficial ownership in the making. */
class Bods {
  readonly drafts: Drafts
  readonly #file: string
  readonly #index: BodsIndex

  constructor(origin: Origin, index: BodsIndex) {
    this.drafts = new Drafts(origin)
    this.#file = origin.file
    this.#index = index
  }

  read(statement: BodsStatement): void {
    const { kind, details, at } = statement
    const place: Place = { file: this.#file, line: 1, at }
    for (const field of Object.keys(details))
      if (!READ.has(field) && isFilled(details[field])) this.drafts.leaveOut(field)
    if (kind === 'relationship') this.#relationship(statement, place)
    else if (this.#named(statement.own) === undefined) this.drafts.leaveOut(`${kind} without a name`)
    else if (kind === 'person') this.#person(statement, place)
    else this.#entity(statement, place)
  }

  unread(at: string): void {
    this.drafts.refuse(
      { file: this.#file, line: 1, at },
      {
        what: 'is no statement of beneficial ownership',
        why: 'A statement has an id, and says whether it is on an entity, a person or a relationship; it is left out',
        todo: 'Correct it, or take it out',
      },
    )
  }

  #named(own: string): Party | undefined {
    const found = this.#index.partyOf(own)
    return found && { id: this.drafts.id(found.kind === 'person' ? 'person' : 'org', own), name: found.name }
  }

  #cite({ urls }: BodsStatement, place: Place, says: string): CitationRecord[] {
    const pages = urls.flatMap((url) => [url].flat()).filter((url) => typeof url === 'string')
    const addresses = pages.flatMap((url) => this.drafts.address(url, place, 'source.url') ?? [])
    return this.drafts.cite(place, says, addresses)
  }

  #person(statement: BodsStatement, place: Place): void {
    const given = bodsNames(statement.details).map((name) => this.drafts.text(name, place, 'names'))
    const [first = ''] = given
    const { name, honorificPrefix } = nameAsWritten(first)
    if (isFilled(statement.details['identifiers'])) this.drafts.leaveOut('identifiers of a person')
    this.drafts.add(
      'people',
      {
        id: this.drafts.id('person', statement.own),
        name,
        alternateNames: given.filter((other) => other !== name && other !== ''),
        ...(honorificPrefix === undefined ? {} : { honorificPrefix }),
        citations: this.#cite(statement, place, `Lists ${name}.`),
      },
      place,
    )
  }

  #entity(statement: BodsStatement, place: Place): void {
    const { details, own } = statement
    const name = this.drafts.text(details['name'], place, 'name')
    const { entityType } = details
    const type = isItem(entityType) ? entityType['type'] : entityType
    const [founded, dissolved] = ['foundingDate', 'dissolutionDate'].map((field) =>
      this.drafts.date(details[field], place, field, 'ymd'),
    )
    const [first, ...more] = this.#cite(statement, place, `Lists ${name}.`)
    const dates = { ...(founded === undefined ? {} : { founded }), ...(dissolved === undefined ? {} : { dissolved }) }
    const names = Array.isArray(details['alternateNames']) ? details['alternateNames'] : []
    this.drafts.add(
      'organizations',
      {
        id: this.drafts.id('org', own),
        name,
        alternateNames: names.map((other) => this.drafts.text(other, place, 'alternateNames')).filter(Boolean),
        classification: classificationOf(type === 'registeredEntity' ? 'COMPANY' : '', name),
        identifiers: itemsIn(details['identifiers']).flatMap(({ id, scheme, schemeName }) =>
          isFilled(id) ? [{ scheme: String(scheme ?? schemeName ?? 'unnamed'), value: String(id) }] : [],
        ),
        citations: [{ ...first, ...dates }, ...more],
      },
      place,
    )
  }

  #party(value: unknown) {
    const { own, unnamed } = partyOf(value)
    const party = this.#named(own) ?? this.#named(this.#index.ownOf(own))
    const why = this.#index.unnamedOf(own) ?? this.#index.unnamedOf(this.#index.ownOf(own))
    return { party, own, unnamed: own === '' ? unnamed : why }
  }

  #relationship(statement: BodsStatement, place: Place): void {
    const { details } = statement
    const subject = this.#party(details['subject'])
    const holder = this.#party(details['interestedParty'])
    if (subject.party === undefined || !subject.party.id.startsWith('org:')) {
      this.drafts.refuse(place, {
        ...(subject.own === '' ? {} : { value: subject.own }),
        what: 'is about no company that the file names',
        why: 'An interest is held in somebody; it is left out',
        todo: 'Put the statement on its subject into the file, with a name',
      })
      return
    }
    if (holder.party === undefined && holder.unnamed === undefined) this.#notThere(place, holder.own)
    else if (holder.party === undefined) this.#unnamed(statement, place, subject.party, holder.unnamed ?? '')
    else
      for (const interest of interestsOf(details)) this.#hold(statement, place, subject.party, holder.party, interest)
  }

  #notThere(place: Place, own: string): void {
    this.drafts.refuse(place, {
      value: own,
      what: 'is held by somebody whom the file lacks',
      why: 'An interest is held by somebody; it is left out',
      todo: 'Put the statement on its holder into the file',
    })
  }

  /** Who holds it is not told: that is what the source says of the company. */
  #unnamed(statement: BodsStatement, place: Place, about: Party, says: string): void {
    this.drafts.add(
      'facts',
      {
        id: this.drafts.id('fact', statement.own),
        about: about.id,
        kind: 'CLAIM',
        text: this.drafts.text(says, place, 'interestedParty'),
        citations: this.#cite(statement, place, `Names nobody who holds an interest in ${about.name}.`),
      },
      place,
    )
  }

  #hold(statement: BodsStatement, place: Place, subject: Party, holder: Party, interest: Item): void {
    const role = roleOf(interest)
    const [start, ended] = ['startDate', 'endDate'].map((field) =>
      this.drafts.date(interest[field], place, field, 'ymd'),
    )
    // A record is closed when its interest is over; when that was is known only to have been by then.
    const end = ended ?? (statement.isClosed && statement.date !== '' ? `[..${statement.date}]` : undefined)
    this.drafts.add(
      'memberships',
      {
        id: this.drafts.idOf('membership', statement.own, role, start),
        member: holder.id,
        organization: subject.id,
        role,
        ...this.drafts.term(start, end, place, 'endDate'),
        citations: this.#cite(statement, place, `Lists ${holder.name} as ${role}, ${subject.name}.`),
      },
      place,
    )
  }
}

/** A value of a file with where it stands. */
export interface BodsFound {
  readonly item: unknown
  readonly at: string
}

/** Reads statements of the Beneficial Ownership Data Standard, 0.2 to 0.4: of each record the one that stands. */
export async function* readBods(
  all: AsyncIterable<readonly BodsFound[]>,
  index: BodsIndex,
  origin: Origin,
): AsyncGenerator<Portion> {
  const reading = new Bods(origin, index)
  let count = 0
  for await (const found of all) {
    for (const { item, at } of found) {
      const statement = bodsOf(item)
      if (statement === undefined) {
        reading.unread(at)
        continue
      }
      const own = statement.record || index.ownOf(statement.id)
      if (index.stands(own, count)) reading.read({ ...statement, own, at })
      count += 1
    }
    yield reading.drafts.take()
  }
}
