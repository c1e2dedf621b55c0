import { kindOfId, slug } from '../../schema/ids.ts'
import type { Issue } from '../issue.ts'
import { entitiesOf, nameOf } from '../list-records.ts'
import type { Seed } from '../read.ts'
import { atRecord } from './at-record.ts'

/** No two entities of a type share a name, and none has the name of another as an alias, unless one is said to be different from the other. */
export function namesOnce(seed: Seed): Issue[] {
  const entities = entitiesOf(seed.records)
  return entities.flatMap((a, position) =>
    entities.flatMap((b, other) => {
      if (position === other || kindOfId(a.id) !== kindOfId(b.id)) return []
      const name = slug(nameOf(a))
      const same = name === slug(nameOf(b))
      if (same ? other < position : !b.alternateNames.some((alias) => slug(alias) === name)) return []
      if (a.differentFrom?.includes(b.id) || b.differentFrom?.includes(a.id)) return []
      return [
        atRecord(seed, b.id, {
          what: `is called '${nameOf(a)}', as '${a.id}' is`,
          why: 'One body under two ids falls apart, two under one name get mixed up',
          todo: `Make one record of them, or write differentFrom: [${a.id}]`,
        }),
      ]
    }),
  )
}
