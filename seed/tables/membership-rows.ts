import { nameKey } from '../../schema/words.ts'
import { isNobody, isOffice, isWithheld, type NameAsWritten, nameAsWritten } from '../as-written/name.ts'
import { bodyKey, bodyOf, classificationOf, isBodyName } from './bodies.ts'
import type { Row } from './row.ts'
import type { RowIds } from './row-ids.ts'
import { term } from './term.ts'
import { refuseMissing, tellNumber, tellWithheld, vacancy } from './unheld.ts'

const ROLES: Readonly<Record<string, string>> = {
  cllr: 'Councillor',
  clr: 'Councillor',
  cr: 'Councillor',
  mp: 'Member of Parliament',
  msp: 'Member of the Scottish Parliament',
  mep: 'Member of the European Parliament',
  pcc: 'Police and crime commissioner',
  'dep leader': 'Deputy leader',
}

/** A role with its first letter large and no word all in capitals: a list spells one role in several ways. */
export function roleAsWritten(given: string): string {
  const known = ROLES[nameKey(given)]
  if (known !== undefined) return known
  const shouted = given === given.toUpperCase() && given.length > 4
  const calm = shouted ? given.toLowerCase() : given
  return calm.charAt(0).toUpperCase() + calm.slice(1)
}

/** Tells when a name comes with a second body and no id to tell who is who, or one id with a second name. */
export class Namesakes {
  readonly #bodies = new Map<string, string>()
  readonly #byId = new Map<string, string>()

  #seeId(row: Row, own: string, name: string): void {
    const first = this.#byId.get(own)
    if (first === undefined) this.#byId.set(own, name)
    else if (nameKey(first) !== nameKey(name))
      row.drafts.warn(row.place, {
        field: row.headingOf('person', 'surname'),
        value: `${first}, ${name}`,
        what: 'is another name under one id',
        why: 'The first of them stands, and the passage keeps this one as found',
        todo: 'Correct the name or the id, or put the other name into a column of other names',
      })
  }

  see(row: Row, name: string, body: string): void {
    const own = row.get('person id')
    if (own === '') this.#seeName(row, name, body)
    else this.#seeId(row, own, name)
  }

  #seeName(row: Row, name: string, body: string): void {
    const key = nameKey(name)
    const first = this.#bodies.get(key)
    if (first === undefined) this.#bodies.set(key, body)
    else if (first !== body)
      row.drafts.warn(row.place, {
        field: row.headingOf('person', 'surname'),
        value: name,
        what: 'is the name of somebody in another body too',
        why: 'A name alone does not tell that two are one person, so they stay two',
        todo: "Give each person an id in a column of its own ('person id') to say who is one",
      })
  }
}

function personOf(row: Row, read: NameAsWritten, body: string): string {
  const own = row.get('person id')
  const id = row.drafts.id('person', own === '' ? `${nameKey(read.name)}|${body}` : own)
  const prefix = row.get('title') || read.honorificPrefix
  const suffix = row.get('honours') || read.honorificSuffix
  return row.drafts.once('people', id, row.place, () => ({
    name: read.name,
    alternateNames: row.listed('other names'),
    ...(prefix === undefined ? {} : { honorificPrefix: prefix }),
    ...(suffix === undefined ? {} : { honorificSuffix: suffix }),
  }))
}

/** A body that is a member of another: a council of a partnership, a company that is a secretary. */
function memberBody(row: Row, name: string): string {
  const id = row.drafts.id('org', bodyKey(row.get('person id'), name))
  return row.drafts.once('organizations', id, row.place, () => ({
    name,
    classification: classificationOf('', name),
  }))
}

const PARTY_WORDS = /party|labour|conservative|liberal|green|independent|reform|democrat|^(lab|con|lib ?dem|ind|grn)$/i

/** What stands beside a name, in brackets or behind a dash, of one kind: offices, or anything else. */
const besideName = ({ beside = '' }: NameAsWritten, offices: boolean): string[] =>
  beside.split(', ').filter((part) => part !== '' && isOffice(part) === offices)

/** The party of a row, in a column of its own or in brackets behind the name. */
function partyOf(row: Row, read: NameAsWritten): string | undefined {
  const name = row.get('party') || (besideName(read, false).find((part) => PARTY_WORDS.test(part)) ?? '')
  if (isNobody(name)) row.drafts.leaveOut(row.headingOf('party'))
  if (name === '' || isNobody(name)) return undefined
  return row.drafts.once('organizations', row.drafts.id('org', `party ${nameKey(name)}`), row.place, () => ({
    name,
    classification: 'PARTY',
  }))
}

/** The role of a row as found: in a column of its own, or beside the name. */
const roleIn = (row: Row, read: NameAsWritten): string =>
  row.all('role')[0]?.value || row.get('post') || besideName(read, true).join(', ')

function postOf(row: Row, body: string, role: string, sources: readonly string[]): string | undefined {
  const label = row.get('post')
  if (label === '') return undefined
  const id = row.drafts.idOf('post', body, nameKey(label))
  return row.drafts.once('posts', id, row.place, () => ({
    label,
    role,
    organization: body,
    citations: row.drafts.cite(row.place, `Lists the post ${label}.`, sources),
  }))
}

/** A name as a row gives it, whole or in two. */
const nameIn = (row: Row): string =>
  row.get('person') || [row.get('forename'), row.get('surname')].filter((part) => part !== '').join(' ')

/** The role of a row, that of all rows or a plain member's, with its ward. */
const withWard = (row: Row, asFound: string): string =>
  [roleAsWritten(asFound || row.get('role') || 'member'), row.get('ward')].filter((part) => part !== '').join(', ')

/** Cells that may list several, and what may be told of each. */
const LISTS = [
  ['person', 'person id', 'title', 'honours', 'other names', 'party', 'role', 'start', 'end'],
  ['organisation', 'organisation id', 'organisation code', 'kind of organisation', 'role', 'post', 'start', 'end'],
  ['role', 'post', 'start', 'end'],
] as const

/** What the rows before have told. */
interface Seen {
  readonly namesakes: Namesakes
  readonly ids: RowIds
}

/** What a row of a list of people and their roles says: of one role, or of each where its cells list several. */
export function membershipRow(row: Row, seen: Seen): void {
  row.countLeftOut()
  const rows = row.apart(LISTS)
  // Whoever is in several bodies by one row is one.
  const home = rows.map(bodyNamed).find((key) => key !== '') ?? ''
  for (const one of rows) oneMembership(one, seen, home)
}

const bodyNamed = (row: Row): string => {
  const own = row.get('organisation id')
  return bodyKey(own, row.get('organisation') || own)
}

/** Who holds what where, by one row. */
interface Held {
  readonly read: NameAsWritten
  readonly body: { readonly id: string; readonly name: string }
  readonly role: string
  readonly sources: readonly string[]
  readonly found: string | undefined
}

function hold(row: Row, seen: Seen, home: string, { read, body, role, sources, found }: Held): void {
  const isBody = isBodyName(read.name)
  if (!isBody) seen.namesakes.see(row, read.name, home)
  const member = isBody ? memberBody(row, read.name) : personOf(row, read, home)
  const post = postOf(row, body.id, role, sources)
  const onBehalfOf = partyOf(row, read)
  const dates = term(row)
  row.drafts.add(
    'memberships',
    {
      id: seen.ids.idOf(row, [member, body.id, nameKey(role), post, onBehalfOf, dates.start, dates.end]),
      member,
      organization: body.id,
      role,
      ...(post === undefined ? {} : { post }),
      ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
      ...dates,
      citations: row.drafts.cite(row.place, `Lists ${read.name} as ${role}, ${body.name}.`, sources, found),
    },
    row.place,
  )
}

function oneMembership(row: Row, seen: Seen, home: string): void {
  const given = nameIn(row)
  if (isWithheld(given)) {
    tellWithheld(row, given)
    return
  }
  // Of a row that is left out no body is made either.
  const body = given === '' ? undefined : bodyOf(row)
  if (body === undefined) {
    refuseMissing(row, given === '' ? 'person' : 'organisation')
    return
  }
  const [sources, read] = [row.sources('source'), nameAsWritten(given)]
  const asFound = roleIn(row, read)
  const role = withWard(row, asFound)
  if (isNobody(given)) {
    vacancy(row, { body: body.id, role, given, sources })
    return
  }
  tellNumber(row, given)
  const isAsFound = given === read.name && role.startsWith(asFound)
  const found = isAsFound ? undefined : [given, asFound].filter(Boolean).join(', ')
  hold(row, seen, home, { read, body, role, sources, found })
}
