import { getNamedType } from 'graphql'
import type { EntityKind } from '../../schema/kinds/entities.ts'
import { fieldOf, partColumn, parts, type Property } from '../../schema/kinds/property.ts'
import type { StatementKind } from '../../schema/kinds/statements.ts'
import { column, end, made, one } from './field-plans.ts'
import { told } from './told-plans.ts'
import type { Compiling, FieldPlan, Row, TypePlan } from './scope.ts'

/** The GraphQL type of a field, by its name. */
const typeOfField = (compiling: Compiling, typename: string, field: string): string => {
  const definition = compiling.objectType(typename).getFields()[field]
  if (definition === undefined) throw new TypeError(`${typename} has no field '${field}'.`)
  return getNamedType(definition.type).name
}

const REACHES = { from: 'FROM', to: 'TO', through: 'THROUGH' } as const

/** An entity whose id is a property of the row. */
const named =
  (typename: string): FieldPlan =>
  (row, field, compiling, when) =>
    one(typeOfField(compiling, typename, field.name), (from, child) => `(${child}:Entity {id: ${from}.${field.name}})`)(
      row,
      field,
      compiling,
      when,
    )

/** An entity at an end of the row. */
const atEnd =
  (typename: string, at: keyof typeof REACHES): FieldPlan =>
  (row, field, compiling, when) =>
    end(REACHES[at], typeOfField(compiling, typename, field.name))(row, field, compiling, when)

const absent = (value: unknown): unknown => (value === '' || value === undefined ? null : value)

/**
 * An object of columns that are its parts, or objects of parallel lists; an empty text there is a part that is not
 * known.
 */
function objects(name: string, form: keyof typeof parts): FieldPlan {
  const columnsOf = parts[form].parts.map((part) => [part, partColumn(name, part)] as const)
  const first = partColumn(name, parts[form].parts[0])
  const make = (row: Row): unknown => {
    if (!parts[form].many)
      return row[first] == null ? null : Object.fromEntries(columnsOf.map(([part, column]) => [part, row[column]]))
    const lists = columnsOf.map(([part, column]) => [part, (row[column] ?? []) as readonly unknown[]] as const)
    return ((row[first] ?? []) as readonly unknown[]).map((_, position) =>
      Object.fromEntries(lists.map(([part, list]) => [part, absent(list[position])])),
    )
  }
  return made(
    columnsOf.map(([, column]) => column),
    make,
  )
}

function propertyPlan(typename: string, name: string, property: Property): FieldPlan | undefined {
  if (property.told === true) return told(name, property)
  switch (property.form) {
    // They are given as statements, or not at all.
    case 'citations':
    case 'tellings':
    case 'entities':
    case 'statements':
      return undefined
    case 'entity':
      return named(typename)
    case 'place':
    case 'identifiers':
    case 'passages':
      return objects(name, property.form)
    default:
      return column(name, fieldOf(name, property))
  }
}

/** How the properties of a type are read. */
export const propertyPlans = (typename: string, properties: EntityKind['properties']): TypePlan =>
  Object.fromEntries(
    Object.entries(properties).flatMap(([name, property]) => {
      const plan = propertyPlan(typename, name, property)
      return plan === undefined ? [] : [[fieldOf(name, property), plan]]
    }),
  )

/** How the ends of a statement are read, under the names of its record and under those that narrow them to a type. */
export function endPlans({ typename, ends, narrowed }: StatementKind): TypePlan {
  const own = Object.entries(ends).map(([at, { key }]) => [key, at as keyof typeof REACHES] as const)
  return Object.fromEntries([...own, ...Object.entries(narrowed)].map(([field, at]) => [field, atEnd(typename, at)]))
}
