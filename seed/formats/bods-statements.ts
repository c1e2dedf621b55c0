import { isItem, type Item, itemsIn } from './popolo-items.ts'

/** What a statement of beneficial ownership is about. */
export type BodsKind = 'entity' | 'person' | 'relationship'

/** One statement as all versions of the standard can be read: 0.2 and 0.3 hold flat what 0.4 holds in `recordDetails`. */
export interface BodsStatement {
  readonly kind: BodsKind
  /** Its own id; the record it says it is about, and the statement it replaces, each empty where it says none. */
  readonly id: string
  readonly record: string
  readonly replaces: string
  /** What its record is known by, from the first statement on it to the last. */
  readonly own: string
  readonly details: Item
  readonly date: string
  readonly isClosed: boolean
  readonly urls: readonly unknown[]
  readonly at: string
}

const KINDS: Readonly<Record<string, BodsKind>> = {
  entityStatement: 'entity',
  personStatement: 'person',
  ownershipOrControlStatement: 'relationship',
  entity: 'entity',
  person: 'person',
  relationship: 'relationship',
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '')
const kindOf = (item: Item): BodsKind | undefined => KINDS[text(item['recordType']) || text(item['statementType'])]
const idOf = (item: Item): string => text(item['statementId']) || text(item['statementID'])

/** Whether a value is a statement of the Beneficial Ownership Data Standard. */
export const isBods = (item: unknown): item is Item => isItem(item) && idOf(item) !== '' && kindOf(item) !== undefined

/** 'rightsToProfitOrIncome' and 'rights-to-profit' as words. */
const inWords = (type: string): string =>
  type
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll('-', ' ')
    .toLowerCase()

/** A party as 0.4 names it: by the id of a record, or with what is said of why it is not named. */
export interface BodsParty {
  readonly own: string
  readonly unnamed: string
}

/** Reasons why no party is named that say more than that. */
const NOBODY = /^no-?beneficial-?owners?$/i

/** What a source says where it names nobody: that there is nobody, or why. */
export function unnamedSaid(value: unknown): string {
  const { reason, description } = isItem(value) ? value : {}
  const isNobody = NOBODY.test(text(reason))
  const why = text(description) || (isNobody ? '' : inWords(text(reason)))
  const said = isNobody ? 'It has no beneficial owner' : 'Who holds an interest in it is not named'
  return why === '' ? said : `${said}: ${why}`
}

/** The party that a field names, in any version: the id of its record, or of the statement that describes it. */
export function partyOf(value: unknown): BodsParty {
  if (typeof value === 'string') return { own: value, unnamed: '' }
  if (!isItem(value)) return { own: '', unnamed: unnamedSaid(value) }
  const [own = ''] = ['describedByEntityStatement', 'describedByPersonStatement'].flatMap(
    (field) => text(value[field]) || [],
  )
  return { own, unnamed: unnamedSaid(isItem(value['unspecified']) ? value['unspecified'] : value) }
}

const isFilled = (value: unknown): boolean => value !== null && value !== undefined && value !== ''

/** The names of a person, the name by law first, and each once. */
export function bodsNames(details: Item): string[] {
  const named = itemsIn(details['names']).map(({ type, fullName, givenName, familyName }) => ({
    type,
    name: String(fullName ?? [givenName, familyName].filter(isFilled).join(' ')).trim(),
  }))
  const isFirst = ({ type }: { type: unknown }): boolean => type === 'legal' || type === 'individual'
  const ordered = [...named.filter(isFirst), ...named.filter((one) => !isFirst(one))]
  return [...new Set(ordered.map(({ name }) => name).filter((name) => name !== ''))]
}

/** A statement of which only its record is not known yet; undefined for what is none. */
export function bodsOf(item: unknown): Omit<BodsStatement, 'own' | 'at'> | undefined {
  if (!isBods(item)) return undefined
  const source = isItem(item['source']) ? item['source'] : {}
  return {
    kind: kindOf(item) ?? 'entity',
    id: idOf(item),
    record: text(item['recordId']),
    replaces: Array.isArray(item['replacesStatements']) ? text(item['replacesStatements'][0]) : '',
    details: isItem(item['recordDetails']) ? item['recordDetails'] : item,
    date: text(item['statementDate']).slice(0, 'yyyy-mm-dd'.length),
    isClosed: item['recordStatus'] === 'closed',
    urls: [source['url']],
  }
}

/** Interests as the standard has named them, as roles. */
const ROLES: Readonly<Record<string, string>> = {
  shareholding: 'Shareholder',
  votingrights: 'Holder of voting rights',
  appointmentofboard: 'Appoints the board',
  seniormanagingofficial: 'Senior managing official',
  boardmember: 'Board member',
  boardchair: 'Chair of the board',
  settlor: 'Settlor',
  settloroftrust: 'Settlor',
  trustee: 'Trustee',
  trusteeoftrust: 'Trustee',
  protector: 'Protector',
  protectoroftrust: 'Protector',
  nominee: 'Nominee',
  nominator: 'Nominator',
}

function shareOf(share: unknown): string {
  if (!isItem(share)) return ''
  const { exact } = share
  if (typeof exact === 'number') return `${exact}%`
  const [from, to] = [share['minimum'] ?? share['exclusiveMinimum'], share['maximum'] ?? share['exclusiveMaximum']]
  return typeof from === 'number' && typeof to === 'number' ? `${from}–${to}%` : ''
}

/** What an interest makes of whoever has it: 'Beneficial owner (shareholder, 60%, indirect)'. */
export function roleOf(interest: Item): string {
  const type = text(interest['type'])
  const named = ROLES[type.replace(/[^a-z]/gi, '').toLowerCase()] ?? (type === '' ? '' : `Interest: ${inWords(type)}`)
  const isIndirect = [interest['directOrIndirect'], interest['interestLevel']].includes('indirect')
  const about = [shareOf(interest['share']), isIndirect ? 'indirect' : '']
  const isOwner = interest['beneficialOwnershipOrControl'] === true
  const details = (isOwner ? [named.charAt(0).toLowerCase() + named.slice(1), ...about] : about).filter(Boolean)
  const role = isOwner ? 'Beneficial owner' : named || 'Holder of an interest'
  return details.length === 0 ? role : `${role} (${details.join(', ')})`
}

/** The interests of a relationship; where none is said there is one of which no more is known. */
export const interestsOf = (details: Item): Item[] => {
  const all = itemsIn(details['interests'])
  return all.length === 0 ? [{}] : all
}
