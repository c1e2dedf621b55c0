import { nameKey } from '../../schema/words.ts'
import { isNobody, type NameAsWritten, nameAsWritten } from '../as-written/name.ts'
import { bodyKey, bodyOf } from './bodies.ts'
import type { Term } from '../drafts.ts'
import type { Row } from './row.ts'

const ROLES: Readonly<Record<string, string>> = {
  cllr: 'Councillor',
  clr: 'Councillor',
  cr: 'Councillor',
  mp: 'Member of Parliament',
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

const SWAPPED =
  'Correct one of the two dates; where days and months were swapped, say how dates are written (dates: mdy)'

/** A start and an end; both are left out where the one is after the other. */
export const term = (row: Row, startField = 'start', endField = 'end'): Term =>
  row.drafts.term(row.date(startField), row.date(endField, true), row.place, row.headingOf(endField), SWAPPED)

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

const PARTY_WORDS = /party|labour|conservative|liberal|green|independent|reform|democrat|^(lab|con|lib ?dem|ind|grn)$/i

/** The party of a row, in a column of its own or in brackets behind the name. */
function partyOf(row: Row, { beside }: NameAsWritten): string | undefined {
  const name = row.get('party') || (beside !== undefined && PARTY_WORDS.test(beside) ? beside : '')
  if (name === '') return undefined
  return row.drafts.once('organizations', row.drafts.id('org', `party ${nameKey(name)}`), row.place, () => ({
    name,
    classification: 'PARTY',
  }))
}

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

/** Nobody holds it: what the row says is a vacancy, and no person. */
function vacancy(row: Row, body: { id: string; name: string }, role: string, sources: readonly string[]): void {
  const what = [role, row.get('ward'), row.get('post')].filter((part) => part !== '').join(', ')
  row.drafts.add(
    'facts',
    {
      id: row.drafts.idOf('fact', 'vacancy', body.id, what),
      about: body.id,
      kind: 'VACANCY',
      text: `Vacant: ${what}`,
      ...term(row),
      citations: row.drafts.cite(row.place, `Lists ${what} as vacant.`, sources),
    },
    row.place,
  )
  row.drafts.warn(row.place, {
    field: row.headingOf('person', 'surname'),
    value: row.get('person'),
    what: "is nobody's name",
    why: 'It is kept as a vacancy, and no person is made of it',
    todo: 'Leave it so, or give the name',
  })
}

function missing(row: Row, field: 'person' | 'organisation'): void {
  row.drafts.refuse(row.place, {
    field: field === 'person' ? row.headingOf(field, 'surname') : row.headingOf(field),
    what: `names no ${field}`,
    why: 'A role is held by somebody, somewhere; the row is left out',
    todo: `Fill in the ${field}, map its column, or give one for all rows in a mapping: defaults: {${field}: …}`,
  })
}

/** By the row's own id, or else by all that tells a term from others. */
function idOf(row: Row, parts: readonly (string | undefined)[]): string {
  const own = row.get('row id')
  return own === '' ? row.drafts.idOf('membership', ...parts) : row.drafts.id('membership', `${own}${row.part}`)
}

/** A name as a row gives it, whole or in two. */
const nameIn = (row: Row): string =>
  row.get('person') || [row.get('forename'), row.get('surname')].filter((part) => part !== '').join(' ')

/** Cells that may list several, and what may be told of each. */
const LISTS = [
  ['person', 'person id', 'title', 'honours', 'other names', 'party', 'role', 'start', 'end'],
  ['organisation', 'organisation id', 'organisation code', 'kind of organisation', 'role', 'post', 'start', 'end'],
  ['role', 'post', 'start', 'end'],
] as const

/** What a row of a list of people and their roles says: of one role, or of each where its cells list several. */
export function membershipRow(row: Row, namesakes: Namesakes): void {
  row.countLeftOut()
  const rows = row.apart(LISTS)
  // Whoever is in several bodies by one row is one.
  const home = rows.map(bodyNamed).find((key) => key !== '') ?? ''
  for (const one of rows) oneMembership(one, namesakes, home)
}

const bodyNamed = (row: Row): string => {
  const own = row.get('organisation id')
  return bodyKey(own, row.get('organisation') || own)
}

function oneMembership(row: Row, namesakes: Namesakes, home: string): void {
  const given = nameIn(row)
  // Of a row that is left out no body is made either.
  const body = given === '' ? undefined : bodyOf(row)
  if (body === undefined) {
    missing(row, given === '' ? 'person' : 'organisation')
    return
  }
  const sources = row.sources('source')
  const asFound = row.get('role') || row.get('post')
  const role = [roleAsWritten(asFound || 'member'), row.get('ward')].filter((part) => part !== '').join(', ')
  if (isNobody(given)) {
    vacancy(row, body, role, sources)
    return
  }
  const read = nameAsWritten(given)
  namesakes.see(row, read.name, home)
  const member = personOf(row, read, home)
  const post = postOf(row, body.id, role, sources)
  const onBehalfOf = partyOf(row, read)
  const dates = term(row)
  const found =
    given === read.name && role.startsWith(asFound) ? undefined : [given, asFound].filter(Boolean).join(', ')
  row.drafts.add(
    'memberships',
    {
      id: idOf(row, [member, body.id, nameKey(role), post, onBehalfOf, dates.start, dates.end]),
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
