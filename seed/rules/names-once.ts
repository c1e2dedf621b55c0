import { kindOfId } from '../../schema/ids.ts'
import { nameKey } from '../../schema/words.ts'
import type { Issue } from '../issue.ts'
import { entitiesOf, nameOf } from '../list-records.ts'
import type { Seed } from '../read.ts'
import type { EntityRecord } from '../records.ts'
import { atRecord } from './at-record.ts'

/** A type of entity and a name, as two of the type are told apart by. */
const keyOf = (entity: EntityRecord, name: string): string => `${kindOfId(entity.id)?.typename} ${nameKey(name)}`

/** Tells whether one of two entities says that it is not the other. */
function differences(entities: readonly EntityRecord[]): (a: string, b: string) => boolean {
  const said = new Map(
    entities.flatMap(({ id, differentFrom }) =>
      differentFrom === undefined ? [] : [[id as string, new Set<string>(differentFrom)] as const],
    ),
  )
  return (a, b) => said.get(a)?.has(b) === true || said.get(b)?.has(a) === true
}

/**
 * No two entities of a type share a name, and none has the name of another as an alias, unless one is said to be different from the other.
 * Each name is looked up once; an entity is complained of once for each of its names, beside the first that has it.
 */
export function namesOnce(seed: Seed): Issue[] {
  const entities = entitiesOf(seed.records)
  const called = Map.groupBy(entities, (entity) => keyOf(entity, nameOf(entity)))
  const differ = differences(entities)
  return entities.flatMap((entity) => {
    const own = keyOf(entity, nameOf(entity))
    const keys = new Set([own, ...entity.alternateNames.map((alias) => keyOf(entity, alias))])
    return [...keys].flatMap((key) => {
      // Those of its own name are gone through as far as itself: of a pair the later is complained of.
      const other = called.get(key)?.find(({ id }) => id === entity.id || !differ(id, entity.id))
      if (other === undefined || other.id === entity.id) return []
      return [
        atRecord(seed, entity.id, {
          what: `is called '${nameOf(other)}', as '${other.id}' is`,
          why: 'One body under two ids falls apart, two under one name get mixed up',
          todo: `Make one record of them, or write differentFrom: [${other.id}]`,
        }),
      ]
    })
  })
}
