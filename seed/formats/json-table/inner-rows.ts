import { keeping } from '../../../schema/keeping.ts'
import { isBodyName } from '../../tables/bodies.ts'
import { MEANINGS } from '../../tables/proposal/meanings.ts'
import { inWords } from '../../tables/proposal/sampled.ts'
import { textOf } from './row-cells.ts'
import { type InnerList, innerLists, isItem, type Item } from '../popolo-items.ts'

/** A row, and where it stands within the object that it was made of: '.committees[1]'. */
export interface InnerRow {
  readonly at: string
  readonly item: Item
}

/** So many keys are kept with what they mean: objects of a file have the same ones. */
const MOST_KEPT = 1_000

/** What a key of an object means in a table of who holds what; empty where it says nothing of that. */
const meaningOf = keeping(MOST_KEPT, (key): string => {
  const says = inWords(key)
  return MEANINGS.memberships.find(([pattern]) => pattern.test(says))?.[1] ?? ''
})

const OF_BODY = new Set(['organisation', 'organisation id', 'kind of organisation'])
/** What is said of one role and of no other of the same person. */
const OF_ONE_ROLE = new Set(['role', 'post', 'start', 'end'])

/** What keys that a body or a role shares with a person are called in a row that is about both. */
const CALLED: Readonly<Record<'bodies' | 'roles', Readonly<Record<string, string>>>> = {
  bodies: {
    ...{ name: 'organisation name', title: 'organisation name', label: 'organisation name' },
    ...{ id: 'organisation id', type: 'organisation type', kind: 'organisation type' },
    classification: 'organisation type',
  },
  roles: { name: 'role', title: 'role', label: 'role', id: 'row id' },
}

/** The keys of an object by other names, of which the first to have one keeps it, and all else as it is. */
function called(item: Item, names: Readonly<Record<string, string>>): Item {
  const made: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(item)) {
    const name = names[key.toLowerCase()] ?? key
    if (!Object.hasOwn(made, name)) made[name] = value
  }
  return made
}

const without = (item: Item, isLeftOut: (key: string, value: unknown) => boolean): Item =>
  Object.fromEntries(Object.entries(item).filter(([key, value]) => !isLeftOut(key, value)))

const means = (item: Item, meanings: ReadonlySet<string>): boolean =>
  Object.entries(item).some(([key, value]) => value != null && value !== '' && meanings.has(meaningOf(key)))

const ofOneRole = (key: string): boolean => OF_ONE_ROLE.has(meaningOf(key))
const ofBody = (key: string): boolean => OF_BODY.has(meaningOf(key))

/** Makes the row of one element of a list. What is said of all is looked at once: there may be very many of them. */
type Joining = (inner: Item) => Item

/** Rows of those who are in a body. */
function inBody(body: Item): Joining {
  const ofAll = without(called(body, CALLED.bodies), ofOneRole)
  return (person) => ({ ...ofAll, ...person })
}

const isBody = (key: string, value: unknown): boolean =>
  typeof value === 'string' &&
  (meaningOf(key) === 'organisation' || (/^(?:name|title)$/i.test(key) && isBodyName(value)))

/**
 * What stands beside a list of people and names the body that they are in, joined to each of them who names none: an
 * address that gives one council with its councillors says so once.
 */
export function joinedToBody(beside: Item): (list: string, person: Item) => Item {
  const named = Object.entries(beside).some(([key, value]) => isBody(key, value))
  const said = without(beside, (key, value) => {
    const as = CALLED.bodies[key.toLowerCase()] ?? key
    return typeof value === 'object' || !(isBody(key, value) || (as !== 'organisation name' && ofBody(as)))
  })
  const joining = inBody(said)
  return (list, person) =>
    named && innerLists({ [list]: [person] })[0]?.of === 'people' && !means(person, OF_BODY) ? joining(person) : person
}

/** A body of a council that is called by one word, as no list of rows is. */
const BODY_BY_ONE_WORD = /^(?:cabinet|executive)$/i

/** Words that make a kind of body, as a list of bodies is called, and no body's name. */
const OF_A_KIND =
  'local|unitary|combined|parish|town|city|county|district|borough|metropolitan|political|limited|member|partner|public'
const KIND_OF_BODY = new RegExp(
  `^(?:${OF_A_KIND})\\s+(?:council|authority|party|company|partnership|corporation)$`,
  'i',
)

/** Whether a list stands under the name of a body, so that those in the list are in it. */
export const isUnderBody = (key: string): boolean =>
  (isBodyName(key) && !KIND_OF_BODY.test(key.trim())) || BODY_BY_ONE_WORD.test(key)

/** The row of somebody in a list that stands under the name of a body, who may be no more than a name; a body is none. */
export function underBody(body: string, element: unknown): unknown {
  const person = typeof element === 'string' ? { name: element } : element
  const isOne =
    !isItem(person) || means(person, OF_BODY) || Object.entries(person).some(([key, value]) => isBody(key, value))
  return isOne ? person : { 'organisation name': body, ...person }
}

/** What tells a person from others where nobody has an id. */
const OF_PERSON = new Set(['person', 'forename', 'surname', 'ward', 'party'])

/**
 * A person with an id that all rows made of them have: their own; or what is said of them, by which they are told from
 * others of their name.
 */
function withId(person: Item): Item {
  const keys = Object.keys(person)
  if (keys.some((key) => ['person id', 'row id'].includes(meaningOf(key)))) return person
  const said = keys.filter((key) => OF_PERSON.has(meaningOf(key))).map((key) => textOf(person[key]) ?? '')
  const id = said.filter((text) => text !== '').join(', ')
  return id === '' ? person : { 'person id': id, ...person }
}

/** Rows of the roles of a person, or of bodies that somebody is in. */
function ofPerson(person: Item, of: 'bodies' | 'roles'): Joining {
  const own = Object.keys(person).find((key) => meaningOf(key) === 'organisation')
  const ofAll = without(person, ofOneRole)
  // Somebody's ward is one of their council: in a body of its own they sit for no ward.
  const withoutBody = without(ofAll, (key) => ofBody(key) || meaningOf(key) === 'ward')
  return (role) => {
    const named = called(role, CALLED[of])
    // Where rows of the person name a body too, both stand in one column.
    const said = own === undefined ? named : called(named, { 'organisation name': own })
    return { ...(means(said, OF_BODY) ? withoutBody : ofAll), ...said }
  }
}

/** Whether what is said of a person beside lists of bodies or roles is a role itself. */
const saysRole = (person: Item, lists: readonly InnerList[]): boolean =>
  lists.every(({ of }) => of !== 'people') &&
  means(person, OF_BODY) &&
  (means(person, OF_ONE_ROLE) || lists.every(({ of }) => of === 'bodies'))

/** Lists of objects that make no rows: said of the first row, they are told once. */
const isNoCell = (_: string, value: unknown): boolean =>
  Array.isArray(value) && value.some((one) => typeof one === 'object' && one !== null)

/**
 * The rows that an object makes: itself; or where it is a person with lists of roles or bodies, or a body with a list of
 * those in it, one for each of them with what is said of all. One after another: a short file may make many.
 */
export function* innerRows(item: Item, at = ''): Generator<InnerRow> {
  const lists = innerLists(item)
  if (lists.length === 0) return yield { at, item }
  const keys = new Set(lists.map(({ key }) => key))
  const beside = without(item, (key) => keys.has(key))
  const outer = lists.some(({ of }) => of === 'people') ? beside : withId(beside)
  const ofAll = without(outer, isNoCell)
  let isFirst = !saysRole(outer, lists)
  if (!isFirst) yield { at, item: outer }
  for (const { key, of, items } of lists) {
    const joining = (said: Item): Joining => (of === 'people' ? inBody(said) : ofPerson(said, of))
    const [first, others] = [joining(outer), joining(ofAll)]
    for (const [index, inner] of items.entries()) {
      yield* innerRows((isFirst ? first : others)(inner), `${at}.${key}[${index}]`)
      isFirst = false
    }
  }
}
