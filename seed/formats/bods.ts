import { nameAsWritten } from '../as-written/name.ts'
import type { CitationRecord } from '../records.ts'
import { Drafts, type Origin } from '../drafts.ts'
import type { Place } from '../issue.ts'
import type { Portion } from '../source.ts'
import { classificationOf } from '../tables/bodies.ts'
import { type BodsStatement, interestsOf, partyOf, roleOf, standing } from './bods-statements.ts'
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

/** Statements of beneficial ownership in the making. */
class Bods {
  readonly drafts: Drafts
  readonly #file: string
  readonly #ownOf: (id: string) => string
  /** Ids of what has a name, by its own. */
  readonly #parties = new Map<string, { readonly id: string; readonly name: string }>()

  constructor(origin: Origin, statements: readonly BodsStatement[], ownOf: (id: string) => string) {
    this.drafts = new Drafts(origin)
    this.#file = origin.file
    this.#ownOf = ownOf
    for (const { kind, own, details } of statements) {
      const [name] = kind === 'person' ? this.#namesOf(details) : [String(details['name'] ?? '')]
      if (name !== undefined && name !== '' && kind !== 'relationship')
        this.#parties.set(own, { id: this.drafts.id(kind === 'person' ? 'person' : 'org', own), name })
    }
  }

  read(statement: BodsStatement): void {
    const { kind, details, at } = statement
    const place: Place = { file: this.#file, line: 1, at }
    for (const field of Object.keys(details))
      if (!READ.has(field) && isFilled(details[field])) this.drafts.leaveOut(field)
    if (kind === 'relationship') this.#relationship(statement, place)
    else if (!this.#parties.has(statement.own)) this.drafts.leaveOut(`${kind} without a name`)
    else if (kind === 'person') this.#person(statement, place)
    else this.#entity(statement, place)
  }

  /** The name by law first, and each once. */
  #namesOf(details: Item): string[] {
    const named = itemsIn(details['names']).map(({ type, fullName, givenName, familyName }) => ({
      type,
      name: String(fullName ?? [givenName, familyName].filter(isFilled).join(' ')).trim(),
    }))
    const isFirst = ({ type }: { type: unknown }): boolean => type === 'legal' || type === 'individual'
    const ordered = [...named.filter(isFirst), ...named.filter((one) => !isFirst(one))]
    return [...new Set(ordered.map(({ name }) => name).filter((name) => name !== ''))]
  }

  #cite({ urls }: BodsStatement, place: Place, says: string): CitationRecord[] {
    const pages = urls.flatMap((url) => [url].flat()).filter((url) => typeof url === 'string')
    const addresses = pages.flatMap((url) => this.drafts.address(url, place, 'source.url') ?? [])
    return this.drafts.cite(place, says, addresses)
  }

  #person(statement: BodsStatement, place: Place): void {
    const given = this.#namesOf(statement.details).map((name) => this.drafts.text(name, place, 'names'))
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
    const { own, reason } = partyOf(value)
    return { party: this.#parties.get(own) ?? this.#parties.get(this.#ownOf(own)), own, reason }
  }

  #relationship(statement: BodsStatement, place: Place): void {
    const { details } = statement
    const subject = this.#party(details['subject'])
    const holder = this.#party(details['interestedParty'])
    if (subject.party === undefined || !subject.party.id.startsWith('org:')) {
      this.drafts.refuse(place, {
        value: subject.own,
        what: 'is about no company that the file names',
        why: 'An interest is held in somebody; it is left out',
        todo: 'Put the statement on its subject into the file, with a name',
      })
      return
    }
    if (holder.party === undefined) this.#unnamed(statement, place, subject.party, holder.reason)
    else
      for (const interest of interestsOf(details)) this.#hold(statement, place, subject.party, holder.party, interest)
  }

  /** Who holds it is not told: that is what the source says of the company. */
  #unnamed(statement: BodsStatement, place: Place, about: { id: string; name: string }, reason: string): void {
    const why = this.drafts.text(reason, place, 'interestedParty')
    this.drafts.add(
      'facts',
      {
        id: this.drafts.id('fact', statement.own),
        about: about.id,
        kind: 'CLAIM',
        text:
          why === '' ? 'Who holds an interest in it is not named' : `Who holds an interest in it is not named: ${why}`,
        citations: this.#cite(statement, place, `Names nobody who holds an interest in ${about.name}.`),
      },
      place,
    )
  }

  #hold(
    statement: BodsStatement,
    place: Place,
    subject: { readonly id: string; readonly name: string },
    holder: { readonly id: string; readonly name: string },
    interest: Item,
  ): void {
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

/** Reads statements of the Beneficial Ownership Data Standard, 0.2 to 0.4, each with where it stands. */
export function readBods(found: readonly { readonly item: unknown; readonly at: string }[], origin: Origin): Portion {
  const { statements, ownOf } = standing(found)
  const reading = new Bods(origin, statements, ownOf)
  for (const statement of statements) reading.read(statement)
  return reading.drafts.take()
}
