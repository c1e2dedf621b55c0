import type { GraphQLObjectType } from 'graphql'
import type { DaysAsked } from '../cypher/when.ts'
import { badUserInput } from '../errors.ts'
import type { Operation, Selected } from './selected.ts'

/**
 * The days and the record that a list of statements, or a field of one, was asked for; Cypher parameters, or null for
 * 'not asked'.
 */
export interface When {
  readonly asOf: DaysAsked | null
  readonly knownBy: string | null
  /** What a column is marked by where the same row has others of its name for other days. */
  readonly mark: string
}

export const ANY_TIME: When = { asOf: null, knownBy: null, mark: '' }

/** One entry of a Cypher map: the key in the row, and the expression behind it. */
export type Entry = readonly [key: string, expression: string]

/** A row as the database gives it, and as resolvers find it once it is decoded. */
export type Row = Record<string, unknown>

/**
 * How a field is read: what it adds to the row's map, and how its value is made of the row; without `make` a property
 * of the row is the value as it is.
 */
export interface Reading {
  readonly entries: readonly Entry[]
  readonly make?: (row: Row) => unknown
}

/** How a field of the schema is read. `row` is the Cypher variable of the object it stands on. */
export type FieldPlan = (row: string, field: Selected, compiling: Compiling, when: When) => Reading

/** How a type is read, field by field. */
export type TypePlan = Readonly<Record<string, FieldPlan>>

/** A question while it is put together: its parameters, and names that are still free. */
export class Compiling {
  readonly operation: Operation
  readonly parameters: Record<string, unknown> = {}
  /** Events and documents whose days are asked for, by id; the parameters of these days are still to be filled in. */
  readonly events = new Map<string, DaysAsked>()
  readonly #plans: (typename: string) => TypePlan
  #variables = 0
  #parameters = 0

  constructor(operation: Operation, plans: (typename: string) => TypePlan) {
    this.operation = operation
    this.#plans = plans
  }

  /** A Cypher parameter with this value. */
  parameter(value: unknown): string {
    const name = `p${this.#parameters}`
    this.#parameters += 1
    this.parameters[name] = value
    return `$${name}`
  }

  /** The days of an event, or the day from which a document counts. */
  daysOf(event: string): DaysAsked {
    const days = this.events.get(event) ?? { from: this.parameter(null), to: this.parameter(null) }
    this.events.set(event, days)
    return days
  }

  /** A Cypher variable that nothing else uses. */
  variable(): string {
    this.#variables += 1
    return `v${this.#variables}`
  }

  planOf(type: GraphQLObjectType): TypePlan {
    return this.#plans(type.name)
  }

  objectType(name: string): GraphQLObjectType {
    const type = this.operation.schema.getType(name)
    if (type === undefined || !('getFields' in type)) throw badUserInput(`There is no type ${name}.`)
    return type as GraphQLObjectType
  }
}
