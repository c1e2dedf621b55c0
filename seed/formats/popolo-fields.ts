import type { NameAsWritten } from '../as-written/name.ts'
import type { Drafts, Term } from '../drafts.ts'
import type { Place } from '../issue.ts'
import { isItem, type Item, itemsIn } from './popolo-items.ts'

/** What is personal and kept by nobody here, whatever class has it. */
const PERSONAL = new Set(
  'email contact_details birth_date death_date gender image images national_identity biography srgb'.split(' '),
)
/** What is read, and what only repeats it. */
const READ = new Set(
  [
    'id name label other_label other_names identifiers links sources classification founding_date dissolution_date',
    'parent parent_id area area_id organization organization_id person person_id member member_id post post_id role',
    'on_behalf_of on_behalf_of_id legislative_period legislative_period_id start_date end_date honorific_prefix',
    'honorific_suffix summary memberships posts events type given_name family_name additional_name',
  ]
    .join(' ')
    .split(' '),
)

/** By what an object is known in its source. */
export const ownOf = (item: Item): string => {
  const id = item['id'] ?? item['name'] ?? item['label']
  return typeof id === 'string' || typeof id === 'number' ? String(id) : ''
}

const isFilled = (value: unknown): boolean =>
  value !== null && value !== undefined && value !== '' && (!Array.isArray(value) || value.length > 0)

/** The fields of an object of which nothing is made. */
export const leftOutOf = (item: Item): string[] =>
  Object.keys(item).filter((field) => (PERSONAL.has(field) || !READ.has(field)) && isFilled(item[field]))

/** The id in the source of what a field names: by `…_id`, or as an object in its place. */
export function named(item: Item, field: string): { own: string; within?: Item } {
  const within = item[field]
  if (isItem(within)) return { own: ownOf(within), within }
  const id = item[`${field}_id`]
  return { own: typeof id === 'string' || typeof id === 'number' ? String(id) : '' }
}

/** A start and an end as EDTF; neither where the one is after the other. */
export function datesOf(drafts: Drafts, term: { start: unknown; end: unknown }, place: Place): Term {
  const start = drafts.date(term.start, place, 'start_date', 'ymd')
  const end = drafts.date(term.end, place, 'end_date', 'ymd')
  return drafts.term(start, end, place, 'end_date')
}

/** The pages that an object gives as its sources. */
export function sourcesOf(drafts: Drafts, item: Item, place: Place): string[] {
  return itemsIn(item['sources']).flatMap(
    ({ url }, index) => drafts.address(String(url ?? ''), place, `sources[${index}].url`) ?? [],
  )
}

/** A name as one text, or put together of its parts; of a lord, of the title. */
function nameIn(drafts: Drafts, item: Item, place: Place, field: string): string {
  const part = (name: string): string => drafts.text(item[name], place, field)
  const of = part('lordofname')
  const parts =
    part('lordname') === '' && of === ''
      ? [part('given_name'), part('additional_name'), part('family_name')]
      : [part('honorific_prefix'), part('lordname'), of === '' ? '' : `of ${of}`]
  return part('name') || parts.filter((one) => one !== '').join(' ')
}

/** What a person is called: by name, by its parts, or by the one of the other names that is the main or last. */
export function nameOfPerson(drafts: Drafts, item: Item, place: Place): string {
  const own = nameIn(drafts, item, place, 'name')
  if (own !== '') return own
  const others = itemsIn(item['other_names'])
  const main = others.filter(({ note }) => /^main$/i.test(String(note)))
  const last = (main.length === 0 ? others : main).toSorted(
    (a, b) => Number(String(a['start_date'] ?? '') < String(b['start_date'] ?? '')) * 2 - 1,
  )[0]
  return last === undefined ? '' : nameIn(drafts, last, place, 'other_names')
}

/** Its other names, each once. */
export function otherNamesOf(drafts: Drafts, item: Item, place: Place, name: string): string[] {
  const names = itemsIn(item['other_names']).map((other) => nameIn(drafts, other, place, 'other_names'))
  return [...new Set(names)].filter((other) => other !== '' && other !== name)
}

/** Its numbers elsewhere. */
export function identifiersOf(drafts: Drafts, item: Item, place: Place): { scheme: string; value: string }[] {
  return itemsIn(item['identifiers']).flatMap(({ scheme, identifier }) => {
    const value = drafts.text(identifier, place, 'identifiers')
    return value === '' ? [] : [{ scheme: drafts.text(scheme, place, 'identifiers') || 'unnamed', value }]
  })
}

/** Pages that an object links to, each as a document that names it. */
export function citePages(drafts: Drafts, item: Item, who: string, name: string, place: Place): void {
  itemsIn(item['links']).forEach(({ url, note }, index) => {
    const address = drafts.address(String(url ?? ''), place, `links[${index}].url`)
    if (address === undefined) return
    const title = drafts.text(note, place, 'links')
    const document = drafts.page(address, place, title === '' ? {} : { title: `${title}: ${name}` })
    const id = drafts.idOf('mention', who, document)
    drafts.once('mentions', id, place, () => ({
      who,
      document,
      kind: 'named',
      citations: drafts.cite(place, `Links to a page on ${name}.`),
    }))
  })
}

/** What stands before and behind a name: in fields of their own, or in the name. */
export function honoursOf(drafts: Drafts, item: Item, read: NameAsWritten, place: Place): object {
  const prefix = drafts.text(item['honorific_prefix'], place, 'honorific_prefix') || read.honorificPrefix
  const suffix = drafts.text(item['honorific_suffix'], place, 'honorific_suffix') || read.honorificSuffix
  return {
    ...(prefix === undefined ? {} : { honorificPrefix: prefix }),
    ...(suffix === undefined ? {} : { honorificSuffix: suffix }),
  }
}
