import { entityKinds, type EntityType } from '../../../schema/kinds/entities.ts'
import { counted } from './plain-words.ts'

/** What a reader calls them, where the table has a longer word. */
const SHORT: Partial<Record<EntityType, readonly [one: string, many: string]>> = { ORGANIZATION: ['body', 'bodies'] }

/** Words in a row: 'a', 'a and b', 'a, b and c'. */
export const listed = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`

/** How many there are of each kind, people first: '5 people, 6 bodies and 1 partnership'; empty for none. */
export function kindCounts(types: readonly EntityType[]): string {
  const counts = Map.groupBy(types, (type) => type)
  return listed(
    entityKinds.flatMap(({ type, label, plural }) => {
      const count = counts.get(type)?.length ?? 0
      const [one, many] = SHORT[type] ?? [label.toLowerCase(), plural.toLowerCase()]
      return count === 0 ? [] : [counted(count, one, many)]
    }),
  )
}
