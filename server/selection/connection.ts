import type { GraphQLNamedType } from 'graphql'
import { counts } from '../cypher/when.ts'
import { projectBeside, projectEach } from './compile.ts'
import { whenOf } from './when-of.ts'
import { Connection, type Cursor, listName, type Order, pageOf } from './page.ts'
import { sortValue } from './order-of.ts'
import { eachPlace, placesAt } from './places.ts'
import { ANY_TIME, type Compiling, type Entry, type FieldPlan, type Row, type When } from './scope.ts'
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
  /**
   * Conditions that are always so, and are said to let an index give the order; counting the whole list does without,
   * since Neo4j knows that number.
   */
  readonly served?: (child: string, field: Selected) => readonly string[]
  /**
   * Whether it is as short as what one entity has: a list at the root then is walked once for its rows and its length.
   * (Further down Neo4j refuses to gather rows within a row.)
   */
  readonly short?: (field: Selected) => boolean
  /** Whether rows are statements, which count by day, record and standing. */
  readonly timed: boolean
}

/** The first condition alone lets an index range serve; the second settles ties. */
function afterCursor(child: string, order: Order, cursor: Cursor, descending: boolean, compiling: Compiling): string {
  const [value, id] = cursor.map((part) => compiling.parameter(part))
  const compare = descending ? '<' : '>'
  const by = sortValue(child, order)
  return `${by} ${compare}= ${value} AND (${by} ${compare} ${value} OR ${child}.id ${compare} ${id})`
}

/** A page of a list to be read: its Cypher, and what makes the connection of what comes back. */
export interface PageProjection {
  readonly text: string
  readonly decode: (found: unknown) => Readonly<Record<string, unknown>>
}

type PagedRow = Row & { readonly cursor?: Cursor }

/** The rows of a list as the selections need them, under its `nodes` and its `edges { node }`, wherever these stand. */
function rowsOf(list: ListPlan, child: string, field: Selected, compiling: Compiling, when: When, cursor: string) {
  const connection = compiling.objectType(`${list.type}Connection`)
  const placesOf = (...path: readonly string[]) => placesAt(compiling.operation, connection, field.nodes, path)
  const [ofNodes, ofEdges] = [placesOf('nodes'), placesOf('edges')]
  const edge = compiling.objectType(`${list.type}Edge`)
  const rowsAt = [...ofNodes]
  const edgesAt = ofEdges.map((place, position) => {
    const below = placesAt(compiling.operation, edge, place.nodes, ['node'])
    const first = rowsAt.length
    rowsAt.push(...below)
    const asksCursor = selectedFields(compiling.operation, edge, place.nodes).some(({ name }) => name === 'cursor')
    // Columns of a row's place are marked by a number, with which no name in a question begins.
    return {
      below,
      asksCursor,
      first,
      ...projectBeside(child, edge, place.nodes, compiling, { ...when, mark: `${position}` }),
    }
  })
  const type = compiling.operation.schema.getType(list.type) as GraphQLNamedType
  const beside = edgesAt.flatMap(({ entries }) => entries)
  const asksPageInfo = placesOf('pageInfo').length > 0
  const asksCursor = asksPageInfo || edgesAt.some((one) => one.asksCursor)
  const always: readonly Entry[] = asksCursor ? [['cursor', cursor]] : []
  const { text, decoders } = projectEach(child, type, rowsAt, compiling, ANY_TIME, always, beside)
  return {
    text,
    decode: (connection: Connection<PagedRow>) => ({
      totalCount: connection.totalCount,
      pageInfo: asksPageInfo ? connection.pageInfo : undefined,
      edges: eachPlace(ofEdges, (position) =>
        connection.edges.map(({ cursor, node }) => ({
          ...edgesAt[position]?.decode(node),
          cursor,
          node: eachPlace(edgesAt[position]?.below ?? [], (below) =>
            decoders[(edgesAt[position]?.first ?? 0) + below]?.(node),
          ),
        })),
      ),
      nodes: eachPlace(ofNodes, (position) => connection.nodes.map((row) => decoders[position]?.(row))),
    }),
  }
}

/**
 * A page of a list as a Cypher map: `rows`, one more than the page where there is more, each with its `cursor`, where
 * one is asked for; and `total`, likewise.
 */
export function projectPage(list: ListPlan, row: string | null, field: Selected, compiling: Compiling): PageProjection {
  const typename = `${list.type}Connection`
  const asked = new Set(
    selectedFields(compiling.operation, compiling.objectType(typename), field.nodes).map(({ name }) => name),
  )
  const child = compiling.variable()
  const match = list.match(row, child, field, compiling)
  const when = list.timed ? whenOf(field.args, compiling) : ANY_TIME
  const picked = [
    ...(list.conditions?.(row, child, field, compiling) ?? []),
    ...(list.timed ? counts(child, compiling.parameter(field.args['standing']), when.asOf, when.knownBy) : []),
  ]
  const conditions = [...(list.served?.(child, field) ?? []), ...picked]
  const order = list.order(field.args)
  const page = pageOf(field.args, listName(list.type, order))
  const descending = order.descending !== page.backwards
  const where = (all: readonly string[]): string => (all.length === 0 ? '' : ` WHERE ${all.join(' AND ')}`)
  const parts: string[] = []
  let decodeRows: ReturnType<typeof rowsOf>['decode'] | undefined
  const decode = (found: unknown): Readonly<Record<string, unknown>> => {
    const { rows = [], total = 0 } = found as { rows?: PagedRow[]; total?: number }
    return decodeRows === undefined ? { totalCount: total } : decodeRows(new Connection(rows, total, page))
  }
  if (asked.has('nodes') || asked.has('edges') || asked.has('pageInfo')) {
    const paged = [
      ...conditions,
      ...(page.cursor === null ? [] : [afterCursor(child, order, page.cursor, descending, compiling)]),
      ...(page.until === null ? [] : [afterCursor(child, order, page.until, !descending, compiling)]),
    ]
    const direction = descending ? ' DESC' : ''
    const by = sortValue(child, order)
    const sorted = [...(order.anchor === undefined ? [] : [`${child}.${order.anchor}`]), by, `${child}.id`]
      .map((value) => `${value}${direction}`)
      .join(', ')
    const { text, decode: decodeAll } = rowsOf(list, child, field, compiling, when, `[${by}, ${child}.id]`)
    decodeRows = decodeAll
    const limit = compiling.parameter(asked.has('pageInfo') ? page.size + 1 : page.size)
    const found = `${match}${where(paged)} WITH ${child} ORDER BY ${sorted}`
    if (
      asked.has('totalCount') &&
      page.cursor === null &&
      page.until === null &&
      row === null &&
      list.short?.(field) === true
    )
      return {
        text:
          `head(COLLECT { ${found} WITH collect(${child}) AS every RETURN {rows: COLLECT { UNWIND ` +
          `every[..${limit}] AS ${child} RETURN ${text} }, total: size(every)} })`,
        decode,
      }
    parts.push(`rows: COLLECT { ${found} LIMIT ${limit} RETURN ${text} }`)
  }
  if (asked.has('totalCount'))
    parts.push(`total: COUNT { ${match}${where(picked.length === 0 ? [] : conditions)} RETURN ${child} }`)
  return { text: `{${parts.join(', ')}}`, decode }
}

/** A field that is a connection. */
export const connection =
  (list: ListPlan): FieldPlan =>
  (row, field, compiling) => {
    const { text, decode } = projectPage(list, row, field, compiling)
    const key = `_${field.key}`
    return { entries: [[key, text]], make: (found) => decode(found[key]) }
  }
