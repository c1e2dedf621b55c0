import type { GraphQLNamedType, GraphQLObjectType } from 'graphql'
import { counts } from '../cypher/when.ts'
import { projectBeside, projectEach } from './compile.ts'
import { whenOf } from './when-of.ts'
import { Connection, type Cursor, listName, type Order, type Page, pageOf } from './page.ts'
import { sortValue } from './order-of.ts'
import { eachPlace, type Place, placesAt } from './places.ts'
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

/** What is read of an edge at one of its places, beside its row. */
function edgeAt(
  place: Place,
  position: number,
  edge: GraphQLObjectType,
  child: string,
  compiling: Compiling,
  when: When,
) {
  return {
    below: placesAt(compiling.operation, edge, place.nodes, ['node']),
    asksCursor: selectedFields(compiling.operation, edge, place.nodes).some(({ name }) => name === 'cursor'),
    // Columns of a row's place are marked by a number, with which no name in a question begins.
    ...projectBeside(child, edge, place.nodes, compiling, { ...when, mark: `${position}` }),
  }
}

/** The rows of a list as the selections need them, under its `nodes` and its `edges { node }`, wherever these stand. */
function rowsOf(list: ListPlan, child: string, field: Selected, compiling: Compiling, when: When, cursor: string) {
  const connection = compiling.objectType(`${list.type}Connection`)
  const placesOf = (...path: readonly string[]) => placesAt(compiling.operation, connection, field.nodes, path)
  const [ofNodes, ofEdges] = [placesOf('nodes'), placesOf('edges')]
  const edge = compiling.objectType(`${list.type}Edge`)
  const edgesAt = ofEdges.map((place, position) => edgeAt(place, position, edge, child, compiling, when))
  const type = compiling.operation.schema.getType(list.type) as GraphQLNamedType
  const asksPageInfo = placesOf('pageInfo').length > 0
  const asksCursor = asksPageInfo || edgesAt.some((one) => one.asksCursor)
  const always: readonly Entry[] = asksCursor ? [['cursor', cursor]] : []
  const rowsAt = [...ofNodes, ...edgesAt.flatMap(({ below }) => below)]
  const beside = edgesAt.flatMap(({ entries }) => entries)
  const { text, decoders } = projectEach(child, type, rowsAt, compiling, ANY_TIME, always, beside)
  const firstOf = edgesAt.map((_, position) =>
    edgesAt.slice(0, position).reduce((sum, { below }) => sum + below.length, ofNodes.length),
  )
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
            decoders[(firstOf[position] ?? 0) + below]?.(node),
          ),
        })),
      ),
      nodes: eachPlace(ofNodes, (position) => connection.nodes.map((row) => decoders[position]?.(row))),
    }),
  }
}

/** What of a list is matched, and what must be so: for its rows, and, where it is counted, for all of it. */
function matched(list: ListPlan, row: string | null, child: string, field: Selected, compiling: Compiling) {
  const match = list.match(row, child, field, compiling)
  const when = list.timed ? whenOf(field.args, compiling) : ANY_TIME
  const picked = [
    ...(list.conditions?.(row, child, field, compiling) ?? []),
    ...(list.timed ? counts(child, compiling.parameter(field.args['standing']), when.asOf, when.knownBy) : []),
  ]
  return { match, when, conditions: [...(list.served?.(child, field) ?? []), ...picked], isPicked: picked.length > 0 }
}

const where = (conditions: readonly string[]): string =>
  conditions.length === 0 ? '' : ` WHERE ${conditions.join(' AND ')}`

/** What makes the connection of what comes back, with or without rows. */
const decoding =
  (page: Page, decodeRows: ReturnType<typeof rowsOf>['decode'] | undefined): PageProjection['decode'] =>
  (found) => {
    const { rows = [], total = 0 } = found as { rows?: PagedRow[]; total?: number }
    return decodeRows === undefined ? { totalCount: total } : decodeRows(new Connection(rows, total, page))
  }

/**
 * A page of a list as a Cypher map: `rows`, one more than the page where there is more, each with its `cursor`, where
 * one is asked for; and `total`, likewise.
 */
export function projectPage(list: ListPlan, row: string | null, field: Selected, compiling: Compiling): PageProjection {
  const connection = compiling.objectType(`${list.type}Connection`)
  const asked = new Set(selectedFields(compiling.operation, connection, field.nodes).map(({ name }) => name))
  const child = compiling.variable()
  const { match, when, conditions, isPicked } = matched(list, row, child, field, compiling)
  const order = list.order(field.args)
  const page = pageOf(field.args, listName(list.type, order))
  const counted = `COUNT { ${match}${where(isPicked ? conditions : [])} RETURN ${child} }`
  const asksTotal = asked.has('totalCount')
  if (!asked.has('nodes') && !asked.has('edges') && !asked.has('pageInfo'))
    return { text: asksTotal ? `{total: ${counted}}` : '{}', decode: decoding(page, undefined) }
  const descending = order.descending !== page.backwards
  const paged = [
    ...conditions,
    ...(page.cursor === null ? [] : [afterCursor(child, order, page.cursor, descending, compiling)]),
    ...(page.until === null ? [] : [afterCursor(child, order, page.until, !descending, compiling)]),
  ]
  const by = sortValue(child, order)
  const sorted = [...(order.anchor === undefined ? [] : [`${child}.${order.anchor}`]), by, `${child}.id`]
    .map((value) => (descending ? `${value} DESC` : value))
    .join(', ')
  const rows = rowsOf(list, child, field, compiling, when, `[${by}, ${child}.id]`)
  const decode = decoding(page, rows.decode)
  const limit = compiling.parameter(asked.has('pageInfo') ? page.size + 1 : page.size)
  const found = `${match}${where(paged)} WITH ${child} ORDER BY ${sorted}`
  const isWhole = page.cursor === null && page.until === null
  if (asksTotal && isWhole && row === null && list.short?.(field) === true) {
    const some = `UNWIND every[..${limit}] AS ${child} RETURN ${rows.text}`
    const every = `${found} WITH collect(${child}) AS every`
    return { text: `head(COLLECT { ${every} RETURN {rows: COLLECT { ${some} }, total: size(every)} })`, decode }
  }
  const total = asksTotal ? `, total: ${counted}` : ''
  return { text: `{rows: COLLECT { ${found} LIMIT ${limit} RETURN ${rows.text} }${total}}`, decode }
}

/** A field that is a connection. */
export const connection =
  (list: ListPlan): FieldPlan =>
  (row, field, compiling) => {
    const { text, decode } = projectPage(list, row, field, compiling)
    const key = `_${field.key}`
    return { entries: [[key, text]], make: (found) => decode(found[key]) }
  }
