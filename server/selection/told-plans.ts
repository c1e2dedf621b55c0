import type { Property } from '../../schema/kinds/property.ts'
import { type ToldLists, toldThen } from '../../schema/told.ts'
import type { Day } from '../../schema/time.ts'
import type { FieldPlan, Row } from './scope.ts'
import { whenOf } from './when-of.ts'

/** A date or a text of an entity: with a day of the record, or a day that it may not look beyond, what was told then. */
export function told(name: string, property: Property): FieldPlan {
  const otherwise = property.form === 'texts' ? [] : (property.default ?? null)
  return (row, field, compiling) => {
    const { asOf, knownBy } = whenOf(field.args, compiling)
    // One place of an answer may ask for a day and another for none, so that each makes its own.
    if (asOf === null && knownBy === null) return { entries: [[name, `${row}.${name}`]], make: (found) => found[name] }
    const dayOf = (parameter: string | undefined): Day | null =>
      parameter === undefined ? null : (compiling.parameters[parameter.slice(1)] as Day | null)
    return {
      entries: ['', 'Known', 'Since', 'Said'].map((part) => [`${name}${part}`, `${row}.${name}${part}`]),
      make: (found) => {
        const lists = listsOf(found, name)
        if (lists === null) return found[name] ?? otherwise
        const said = toldThen(lists, { knownBy: dayOf(knownBy ?? undefined), asOf: dayOf(asOf?.to) })
        return property.form === 'texts' ? [...new Set(said)] : (said.at(-1) ?? otherwise)
      },
    }
  }
}

const listsOf = (row: Row, name: string): ToldLists | null =>
  row[`${name}Known`] == null
    ? null
    : {
        known: row[`${name}Known`] as readonly Day[],
        since: row[`${name}Since`] as readonly Day[],
        said: row[`${name}Said`] as readonly string[],
      }
