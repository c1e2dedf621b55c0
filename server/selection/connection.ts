import type { FieldNode, GraphQLNamedType } from 'graphql'
import { counts } from '../statements/when.ts'
import { dayOf } from '../../schema/time.ts'
import { project } from './compile.ts'
import { type Cursor, type Order, pageOf } from './page.ts'
import { ANY_TIME, type Compiling, type FieldPlan, type When } from './scope.ts'
import { type Selected, selectedFields } from './selected.ts'

/** How the rows of a list are found. */
export interface ListPlan {
  /** GraphQL type of a row; an interface, where rows are of several types. */
  readonly type: string
  /** What is matched: a pattern that binds `child`, or whole clauses, given the row they hang on (null at the root). */
  readonly match: (row: string | null, child: string, field: Selected, compiling: Compiling) => string
  /** What else must be so, as Cypher conditions. */
  readonly conditions?: (row: string | null, child: string, field: Selected, compiling: Compiling) => readonly string[]
  readonly order: (args: Readonly<Record<string, unknown>>) => Order
  /** Whether rows are statements, which count by day, record and standing. */
  readonly timed: boolean
}

/** The day, record and standing that a field's arguments ask for, as parameters. */
export function whenOf(args: Readonly<Record<string, unknown>>, compiling: Compiling): When {
  const parameter = (value: unknown): string | null => (value == null ? null : compiling.parameter(dayOf(value as string)))
  return { asOf: parameter(args['asOf']), knownBy: parameter(args['knownBy']) }
}

/** The first condition alone lets an index range serve; the second settles ties. */
function afterCursor(child: string, by: string, cursor: Cursor, descending: boolean, compiling: Compiling): string {
  const [value, id] = cursor.map((part) => compiling.parameter(part))
  const compare = descending ? '<' : '>'
  return `${child}.${by} ${compare}= ${value} AND (${child}.${by} ${compare} ${value} OR ${child}.id ${compare} ${id})`
}

const fieldsOf = (typename: string, nodes: readonly FieldNode[], compiling: Compiling): Map<string, Selected> =>
  new Map(selectedFields(compiling.operation, compiling.objectType(typename), nodes).map((field) => [field.name, field]))

/** Every node of the given connection's `nodes` and `edges { node }`, whatever their aliases. */
function rowNodes(typename: string, field: Selected, compiling: Compiling): FieldNode[] {
  const connection = compiling.objectType(typename)
  const direct = selectedFields(compiling.operation, connection, field.nodes)
  const edges = direct.filter((part) => part.name === 'edges').flatMap((part) => selectedFields(compiling.operation, compiling.objectType(typename.replace(/Connection$/, 'Edge')), part.nodes))
  return [...direct.filter((part) => part.name === 'nodes'), ...edges.filter((part) => part.name === 'node')].flatMap((part) => part.nodes)
}

/** A page of a list as a Cypher map: `rows`, one more than the page where there is more, each with its `cursor`; and `total`, where it is asked for. */
export function pageExpression(list: ListPlan, row: string | null, field: Selected, compiling: Compiling): string {
  const typename = `${list.type}Connection`
  const asked = fieldsOf(typename, field.nodes, compiling)
  const child = compiling.variable()
  const match = list.match(row, child, field, compiling)
  const when = list.timed ? whenOf(field.args, compiling) : ANY_TIME
  const conditions = [
    ...(list.conditions?.(row, child, field, compiling) ?? []),
    ...(list.timed ? counts(child, compiling.parameter(field.args['standing']), when.asOf, when.knownBy) : []),
  ]
  const order = list.order(field.args)
  const page = pageOf(field.args)
  const descending = order.descending !== page.backwards
  const where = (all: readonly string[]): string => (all.length === 0 ? '' : ` WHERE ${all.join(' AND ')}`)
  const parts: string[] = []
  if (asked.has('nodes') || asked.has('edges') || asked.has('pageInfo')) {
    const paged = page.cursor === null ? conditions : [...conditions, afterCursor(child, order.by, page.cursor, descending, compiling)]
    const direction = descending ? ' DESC' : ''
    const sorted = [...(order.anchor === undefined ? [] : [order.anchor]), order.by, 'id'].map((property) => `${child}.${property}${direction}`).join(', ')
    const cursor = `[${child}.${order.by}, ${child}.id]`
    const map = project(child, compiling.operation.schema.getType(list.type) as GraphQLNamedType, rowNodes(typename, field, compiling), compiling, when, [['cursor', cursor]])
    parts.push(`rows: COLLECT { ${match}${where(paged)} WITH ${child} ORDER BY ${sorted} LIMIT ${compiling.parameter(page.size + 1)} RETURN ${map} }`)
  }
  if (asked.has('totalCount')) parts.push(`total: COUNT { ${match}${where(conditions)} RETURN ${child} }`)
  return `{${parts.join(', ')}}`
}

/** A field that is a connection: its page stands in the row under `@` and the field's key. */
export const connection = (list: ListPlan): FieldPlan => (row, field, compiling) => [[`@${field.key}`, pageExpression(list, row, field, compiling)]]
