import { nameKey } from '../../schema/words.ts'
import { isEntity, type ListedEntity } from '../listed.ts'
import { nameOf } from '../list-records.ts'
import { type Complaint, FINE, type Judging } from './rule.ts'

interface Named {
  readonly id: string
  readonly name: string
}

/** A type of entity and a name, as two of the type are told apart by. */
const keyOf = ({ list }: ListedEntity, name: string): string => `${list} ${nameKey(name)}`

const complaint = ({ id, name }: Named): Complaint => ({
  what: `is called '${name}', as '${id}' is`,
  why: 'One body under two ids falls apart, two under one name get mixed up',
  todo: `Make one record of them, or write differentFrom: [${id}]`,
})

/**
 * No two entities of a type share a name, and none has the name of another as an alias, unless one is said to be
 * different from the other.
 * Each name is looked up once; an entity is complained of once for each of its names, beside the first that has it.
 */
export function namesOnce(): Judging {
  const called = new Map<string, Named[]>()
  const different = new Map<string, ReadonlySet<string>>()
  const differ = (a: string, b: string): boolean =>
    different.get(a)?.has(b) === true || different.get(b)?.has(a) === true
  return {
    gather: (one) => {
      if (!isEntity(one)) return
      const { id, differentFrom } = one.record
      const name = nameOf(one.record)
      const key = keyOf(one, name)
      const namesakes = called.get(key)
      if (namesakes === undefined) called.set(key, [{ id, name }])
      else namesakes.push({ id, name })
      if (differentFrom !== undefined) different.set(id, new Set(differentFrom))
    },
    judge: (one) => {
      if (!isEntity(one)) return FINE
      const { id, alternateNames, citations } = one.record
      const told = citations.flatMap((citation) => citation.alternateNames ?? [])
      const keys = new Set([nameOf(one.record), ...alternateNames, ...told].map((name) => keyOf(one, name)))
      return [...keys].flatMap((key) => {
        // Those of its own name are gone through as far as itself: of a pair the later is complained of.
        const other = called.get(key)?.find((namesake) => namesake.id === id || !differ(namesake.id, id))
        return other === undefined || other.id === id ? [] : [complaint(other)]
      })
    },
  }
}
