import { isItem, type Item, itemsIn } from './popolo-items.ts'

/** What a statement of beneficial ownership is about. */
export type BodsKind = 'entity' | 'person' | 'relationship'

/** One statement as all versions of the standard can be read: 0.2 and 0.3 hold flat what 0.4 holds in `recordDetails`. */
export interface BodsStatement {
  readonly kind: BodsKind
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

/** The first statement of which each is a newer version, by what each says that it replaces. */
function originsOf(items: readonly Item[]): (id: string) => string {
  const before = new Map<string, string>()
  for (const item of items) {
    const [replaced] = Array.isArray(item['replacesStatements']) ? item['replacesStatements'] : []
    if (typeof replaced === 'string') before.set(idOf(item), replaced)
  }
  return (id) => {
    const seen = new Set([id])
    for (let at = id; ; ) {
      const older = before.get(at)
      if (older === undefined || seen.has(older)) return at
      seen.add(older)
      at = older
    }
  }
}

/** A party as 0.4 names it: by the id of a record, or with the reason why it is not named. */
export interface BodsParty {
  readonly own: string
  readonly reason: string
}

/** The party that a field names, in any version: the id of its record, or of the statement that describes it. */
export function partyOf(value: unknown): BodsParty {
  if (typeof value === 'string') return { own: value, reason: '' }
  if (!isItem(value)) return { own: '', reason: '' }
  const [own = ''] = ['describedByEntityStatement', 'describedByPersonStatement'].flatMap(
    (field) => text(value[field]) || [],
  )
  const unnamed = isItem(value['unspecified']) ? value['unspecified'] : value
  return { own, reason: text(unnamed['description']) || text(unnamed['reason']) }
}

/** All statements that still stand, the newest of each record; and how a statement's id leads to its record. */
export function standing(found: readonly { readonly item: unknown; readonly at: string }[]): {
  readonly statements: readonly BodsStatement[]
  readonly ownOf: (id: string) => string
} {
  const sound = found.flatMap(({ item, at }) => (isBods(item) ? [{ item, at }] : []))
  const origin = originsOf(sound.map(({ item }) => item))
  const ownOf = new Map<string, string>()
  const newest = new Map<string, BodsStatement>()
  for (const { item, at } of sound) {
    const own = text(item['recordId']) || origin(idOf(item))
    ownOf.set(idOf(item), own)
    const kind = kindOf(item)
    if (kind === undefined) continue
    const source = isItem(item['source']) ? item['source'] : {}
    const statement: BodsStatement = {
      kind,
      own,
      details: isItem(item['recordDetails']) ? item['recordDetails'] : item,
      date: text(item['statementDate']).slice(0, 'yyyy-mm-dd'.length),
      isClosed: item['recordStatus'] === 'closed',
      urls: [source['url']],
      at,
    }
    const known = newest.get(own)
    if (known === undefined || known.date <= statement.date) newest.set(own, statement)
  }
  return { statements: [...newest.values()], ownOf: (id) => ownOf.get(id) ?? origin(id) }
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

/** 'rightsToProfitOrIncome' and 'rights-to-profit' as words. */
const inWords = (type: string): string =>
  type
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll('-', ' ')
    .toLowerCase()

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
