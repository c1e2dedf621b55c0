import { kindOfId } from '../../schema/ids.ts'
import { ownId } from '../out/ftm-fields.ts'
import type { RecordList } from '../records.ts'
import { NAMES, THINGS } from './ftm-schemas.ts'
import type { LineItem } from './lines.ts'
import { isItem, type Item } from './popolo-items.ts'

/** One entity of FollowTheMoney: a thing, or what joins two. */
export interface FtmEntity {
  readonly id: string
  readonly schema: string
  readonly caption: string
  readonly properties: Item
  /** Of one that we wrote: of which list its record is, and what of it no property says. */
  readonly own?: { readonly list: RecordList; readonly beside: Item }
}

/** Whether an object is an entity of FollowTheMoney. */
export const isFtm = (item: unknown): boolean =>
  isItem(item) && typeof item['schema'] === 'string' && isItem(item['properties'])

/** Whether it says whose the file is, which the import has read already. */
export const isCredit = (item: unknown): boolean => isItem(item) && isItem(item['credit']) && item['id'] === 'credit'

/** A value as an entity; undefined for what is none. */
export function entityOf(item: unknown): FtmEntity | undefined {
  if (!isItem(item)) return undefined
  const { id, schema, caption, properties, moothall } = item
  if (typeof id !== 'string' || id === '' || typeof schema !== 'string' || !isItem(properties)) return undefined
  const kind = isItem(moothall) ? kindOfId(ownId(id)) : undefined
  const own = kind === undefined || !isItem(moothall) ? {} : { own: { list: kind.many, beside: moothall } }
  return { id, schema, caption: typeof caption === 'string' ? caption : '', properties, ...own }
}

/** The values of a property, as texts; FollowTheMoney has lists, and other programs write one value as it is. */
export const valuesOf = ({ properties }: FtmEntity, name: string): string[] =>
  [properties[name] ?? []].flat().flatMap((value) => (value === null || typeof value === 'object' ? [] : String(value)))

/** What others say of a thing of the file: what it is, what it is called, and of a position its body. */
export interface FtmThing extends Pick<FtmEntity, 'id' | 'schema'> {
  readonly isOwn: boolean
  readonly called: string
  readonly organization: string
}

/** Goes through a file once for what its links may join: of each thing its name, and no more. */
export async function thingsOf(all: AsyncIterable<readonly LineItem[]>): Promise<ReadonlyMap<string, FtmThing>> {
  const things = new Map<string, FtmThing>()
  for await (const items of all)
    for (const { item } of items) {
      const entity = isCredit(item) ? undefined : entityOf(item)
      if (entity === undefined || THINGS[entity.schema] === undefined) continue
      const names = NAMES.flatMap((name) => valuesOf(entity, name)).filter((name) => name.trim() !== '')
      const { id, schema, caption, own } = entity
      const called = names.includes(caption) ? caption : (names[0] ?? id)
      const [organization = ''] = valuesOf(entity, 'organization')
      things.set(id, { id, schema, isOwn: own !== undefined, called, organization })
    }
  return things
}
