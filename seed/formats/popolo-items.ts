import { isBodyName } from '../tables/bodies.ts'
import type { JsonItem } from './json-stream.ts'

/** An object of JSON. */
export type Item = Readonly<Record<string, unknown>>

/** The classes of Popolo that are read. */
export const CLASSES = ['areas', 'organizations', 'persons', 'events', 'posts', 'memberships'] as const
export type PopoloClass = (typeof CLASSES)[number]

/** An object with its class and its path in the file: 'memberships[12]'. */
export interface Found {
  /** Undefined for what is of no class that is read. */
  readonly of: PopoloClass | undefined
  /** The list it is of, where that is of no class that is read. */
  readonly list?: string
  readonly item: Item
  readonly at: string
}

export const isItem = (value: unknown): value is Item =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const itemsIn = (value: unknown): Item[] => (Array.isArray(value) ? value.filter(isItem) : [])

/** Keys in which interfaces of maps, lists and catalogues wrap what is said of one thing: they say nothing themselves. */
export const WRAPPERS: ReadonlySet<string> = new Set([
  ...['properties', 'attributes', 'fields'],
  ...['value', 'node', 'record', '_source'],
])

const has = (item: Item, ...keys: string[]): boolean => keys.some((key) => item[key] !== undefined)

/** What an object without its class beside it is, by the fields that only one class has. */
export function classOf(item: Item): PopoloClass | undefined {
  if (has(item, 'person_id', 'person', 'member_id', 'member', 'on_behalf_of_id', 'legislative_period_id'))
    return 'memberships'
  if (has(item, 'label') && has(item, 'organization_id', 'organization', 'role')) return 'posts'
  if (has(item, 'family_name', 'given_name', 'birth_date', 'gender', 'honorific_prefix', 'sort_name', 'email'))
    return 'persons'
  if (has(item, 'geometry') || (has(item, 'type') && !has(item, 'classification'))) return 'areas'
  if (has(item, 'founding_date', 'dissolution_date', 'parent_id', 'posts')) return 'organizations'
  if (has(item, 'organization_id', 'organization', 'role')) return has(item, 'name') ? 'events' : 'memberships'
  if (has(item, 'start_date', 'end_date')) return 'events'
  if (has(item, 'classification')) return 'organizations'
  if (has(item, 'memberships')) return 'persons'
  const isNamed = [item['name'], item['id']].every((one) => one !== undefined && !isItem(one))
  return isNamed ? (isBodyName(String(item['name'])) ? 'organizations' : 'persons') : undefined
}

/** Whether a key is that of a list of Popolo. */
export const isClass = (key: string): key is PopoloClass => (CLASSES as readonly string[]).includes(key)
const classOfFile = (file: string): PopoloClass | undefined =>
  CLASSES.find((name) =>
    new RegExp(`(^|[^a-z])(${name}|${name.slice(0, -1)}|${ALSO[name] ?? name})([^a-z]|$)`, 'i').test(file),
  )
const ALSO: Partial<Record<PopoloClass, string>> = { persons: 'people', organizations: 'organisations' }

/** Keys under which a row names a body in words, or one that Popolo has no key for. */
const BODIES = /^(?:council|authority|organi[sz]ation|committee|board|department|company|employer|body)(?:[ _]?name)?$/i
const BESIDE = /^(?:ward|party|constituency|district)(?:[ _]?name)?$/i
const ROLES = /^(?:role|position|post|office|job[ _]?title|title)$/i

const holds = (item: Item, keys: RegExp): boolean =>
  Object.entries(item).some(([key, value]) => keys.test(key) && typeof value === 'string')

const namesBody = (item: Item): boolean =>
  Object.entries(item).some(
    ([key, value]) => BODIES.test(key) && (typeof value === 'string' || (isItem(value) && key !== 'organization')),
  )

/** Whether a row is of a query's answer, which gives beside what it found what that is called. */
const isOfQuery = (item: Item): boolean => Object.keys(item).some((key) => item[`${key}Label`] !== undefined)

/** Whether what is said of a thing is wrapped in one of its keys; what has properties is of a map or of a format. */
const isWrapped = (item: Item): boolean =>
  Object.entries(item).some(([key, value]) => key !== 'properties' && WRAPPERS.has(key) && isItem(value))

/** Keys of lists within an object, and what they are lists of. */
const INNER = [
  [
    'people',
    /^(?:(?:board|committee|council|current) ?_?)?(?:members?|councillors|people|trustees|governors|directors|officers|representatives|attendees|holders)$/i,
  ],
  [
    'bodies',
    /^(?:committees?|boards|panels|bodies|organisations|companies|outside_?bodies|committee_?memberships|directorships|trusteeships|governorships)$/i,
  ],
  ['roles', /^(?:roles|positions|posts|jobs|terms|mandates|appointments|memberships|seats|tenures)$/i],
] as const

/** A list within an object, of which each makes a row of a table. */
export interface InnerList {
  readonly key: string
  readonly of: (typeof INNER)[number][0]
  readonly items: readonly Item[]
}

/** The lists within an object that tell who is in it, or what it is in. */
export const innerLists = (item: Item): InnerList[] =>
  Object.entries(item).flatMap(([key, value]) => {
    const of = INNER.find(([, pattern]) => pattern.test(key))?.[0]
    return of !== undefined && Array.isArray(value) && value.length > 0 && value.every(isItem)
      ? [{ key, of, items: value }]
      : []
  })

/**
 * Whether an object has lists that Popolo has not, or calls otherwise what it has: by names and not by ids. Roles of
 * which nobody says where are none: the person is more than they tell.
 */
const holdsRows = (item: Item): boolean =>
  innerLists(item).some(({ key, of, items }) =>
    isClass(key)
      ? !has(item, 'id') && items.every((one) => !Object.keys(one).some((own) => own.endsWith('_id')))
      : of !== 'roles' || [item, ...items].some((one) => namesBody(one) || isItem(one['organization'])),
  )

/**
 * Whether an object is a row of a table: with what no object of Popolo has, and without an id, or with a role, a ward
 * or a party beside a body that it names in words.
 */
export function isPlainRow(item: Item): boolean {
  if (isOfQuery(item) || isWrapped(item) || holdsRows(item)) return true
  const hasId = has(item, 'id') && !isItem(item['id'])
  if (classOf(item) === undefined)
    return (
      !hasId &&
      !has(item, ...CLASSES) &&
      Object.values(item).some((value) => typeof value !== 'object' || isItem(value))
    )
  return namesBody(item) ? !hasId || holds(item, ROLES) || holds(item, BESIDE) : !hasId && holds(item, BESIDE)
}

/** Whether what stands by itself is an object of Popolo: no row, and not the columns of a table each under its key. */
const isObject = (item: Item): boolean =>
  classOf(item) !== undefined && !isPlainRow(item) && Object.values(item).some((value) => typeof value !== 'object')

/** Whether a value holds objects of Popolo. */
export const isPopolo = (content: unknown): boolean =>
  isItem(content)
    ? holdsLists(content) || isObject(content)
    : Array.isArray(content) && isItem(content[0]) && !isPlainRow(content[0]) && classOf(content[0]) !== undefined

function* embedded(found: Found): Generator<Found> {
  yield found
  const { item, at, of } = found
  if (of === undefined) return
  const owner = of === 'persons' ? { person_id: item['id'] } : { organization_id: item['id'] }
  for (const inner of ['memberships', 'posts', 'events'] as const)
    if (of !== 'memberships' && of !== 'posts')
      for (const [index, each] of itemsIn(item[inner]).entries())
        yield { of: inner, item: { ...owner, ...each }, at: `${at}.${inner}[${index}]` }
}

/** Keys under which an interface gives a list of whatever was asked for. */
export const WRAPPED: ReadonlySet<string> = new Set(['result', 'results', 'items', 'objects', 'data'])

/** The objects of a class whose ids are keys, each with its id. */
function* byId(of: PopoloClass, value: unknown, at: string): Generator<Found> {
  if (!isItem(value)) return
  for (const [id, item] of Object.entries(value))
    if (isItem(item)) yield* embedded({ of, item: { id, ...item }, at: `${at}.${id}` })
}

const holdsLists = (value: Item): boolean => CLASSES.some((name) => Array.isArray(value[name]))

/** The objects of one item of a file that is a list, or an object of lists. */
export function* foundAmong({ key, index, value }: JsonItem, file: string): Generator<Found> {
  if (index === undefined && key !== undefined && isClass(key)) yield* byId(key, value, key)
  if (index === undefined) return
  const at = `${key ?? ''}[${index}]`
  const isOne = key === undefined || WRAPPED.has(key)
  const isRead = isOne || isClass(key)
  if (!isRead || !isItem(value)) {
    yield { of: undefined, item: {}, at, ...(isRead ? {} : { list: key }) }
    return
  }
  const of = isOne ? (classOfFile(file) ?? classOf(value)) : isClass(key) ? key : undefined
  if (isOne && holdsLists(value) && value['id'] === undefined)
    for (const found of foundIn(value, file)) yield { ...found, at: `${at}.${found.at}` }
  else yield* embedded({ of, item: value, at })
}

/** The objects of a file: one list a class, a list of one class, or one object. Those within others come too. */
export function* foundIn(content: unknown, file: string): Generator<Found> {
  if (Array.isArray(content)) {
    for (const [index, value] of content.entries()) yield* foundAmong({ index, value }, file)
    return
  }
  if (!isItem(content)) return
  const lists = Object.keys(content).filter((key) => isClass(key) && Array.isArray(content[key]))
  const own = classOf(content)
  if (lists.length === 0 || (content['id'] !== undefined && own !== undefined && own !== 'memberships')) {
    if (own !== undefined) yield* embedded({ of: own, item: content, at: 'the object' })
    return
  }
  for (const of of CLASSES) yield* byId(of, content[of], of)
  const inOrder = [...CLASSES, ...Object.keys(content).filter((key) => !isClass(key))]
  for (const key of inOrder)
    for (const [index, value] of listIn(content[key]).entries()) yield* foundAmong({ key, index, value }, file)
}

const listIn = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
