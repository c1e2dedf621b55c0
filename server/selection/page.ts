import { badUserInput } from '../errors.ts'

/** What one page may ask for without saying, and at the most. */
const DEFAULT_SIZE = 100
const MAX_SIZE = 1_000

/** The order of a list: the property it is sorted by, ties settled by id, and whether it runs downwards. */
export interface Order {
  /**
   * The property that is the same in all rows (the end they hang on): named first, so that an index over it and the
   * next serves order and limit.
   */
  readonly anchor?: string
  readonly by: string
  /** Instead of a property, how many of these it has. */
  readonly counts?: 'Statement' | 'Tie' | 'Citing'
  readonly descending: boolean
}

/** A list in words, for its cursors: the type of its rows and how they are sorted. */
export const listName = (type: string, { by, descending }: Order): string =>
  `${type} by ${by}${descending ? ' downwards' : ''}`

export type Cursor = readonly [by: string | number, id: string]

/** One page of a list, as asked for. */
export interface Page {
  readonly size: number
  readonly backwards: boolean
  /** The sort value and id of the row it starts behind (or, backwards, in front of). */
  readonly cursor: Cursor | null
  /** Those of the row at which it ends at the latest. */
  readonly until: Cursor | null
  /** What its rows are and how they are sorted: a cursor is good where this is the same. */
  readonly list: string
}

/**
 * A cursor is the sort value and id of its row, so that it stays good while other rows come and go; and of which list,
 * as it would mean something else in another.
 */
export const encodeCursor = ([by, id]: Cursor, list: string): string =>
  Buffer.from(JSON.stringify([by, id, list])).toString('base64url')

function decodeCursor(argument: string, text: string, list: string): Cursor {
  try {
    const values: unknown = JSON.parse(Buffer.from(text, 'base64url').toString())
    const [by, id, of]: unknown[] = Array.isArray(values) && values.length === 3 ? values : []
    if ((typeof by === 'string' || typeof by === 'number') && typeof id === 'string' && of === list) return [by, id]
  } catch {
    // Falls through: text that is no JSON is no cursor either.
  }
  throw badUserInput(
    `'${text}' is no cursor of this list. Give ${argument} an endCursor or startCursor that the same list ` +
      'returned in the same order.',
  )
}

function sizeOf(argument: string, value: unknown): number {
  const size = value as number
  if (size < 0) throw badUserInput(`${argument} is ${size}; it may be 0 to ${MAX_SIZE}.`)
  if (size > MAX_SIZE)
    throw badUserInput(
      `${argument} is ${size}; one page holds at most ${MAX_SIZE} rows. Ask for the next page with the ` +
        'endCursor of this one.',
    )
  return size
}

/**
 * The page of a list (in words, for its cursors) that first/after or last/before ask for. Throws BAD_USER_INPUT for
 * both sizes at once, a size out of range, or the cursor of another list or order.
 */
export function pageOf(args: Readonly<Record<string, unknown>>, list: string): Page {
  const { first, after, last, before } = args as {
    first?: number | null
    after?: string | null
    last?: number | null
    before?: string | null
  }
  const backwards = last != null || (first == null && before != null && after == null)
  if (first != null && last != null)
    throw badUserInput('first leads forwards from the start, last backwards from the end; give one of them.')
  const cursorOf = (argument: 'after' | 'before', text: string | null | undefined): Cursor | null =>
    text == null ? null : decodeCursor(argument, text, list)
  const [behind, inFrontOf] = [cursorOf('after', after), cursorOf('before', before)]
  const size = backwards ? sizeOf('last', last ?? DEFAULT_SIZE) : sizeOf('first', first ?? DEFAULT_SIZE)
  return { size, backwards, list, cursor: backwards ? inFrontOf : behind, until: backwards ? behind : inFrontOf }
}

type WithCursor = { readonly cursor?: Cursor }

/**
 * A Relay connection made of the rows that were read: one more than the page, if there was one more. Cursors are
 * written where they are asked for only; rows that were read without them have none.
 */
export class Connection<Row extends WithCursor> {
  readonly nodes: readonly Row[]
  readonly totalCount: number
  readonly #page: Page
  readonly #more: boolean

  /** Backwards the rows were read from the end. */
  constructor(rows: readonly Row[], total: number, page: Page) {
    this.#page = page
    this.#more = rows.length > page.size
    const kept = this.#more ? rows.slice(0, page.size) : rows
    this.nodes = page.backwards ? kept.toReversed() : kept
    this.totalCount = total
  }

  #cursorOf(row: Row | undefined): string | null {
    return row?.cursor === undefined ? null : encodeCursor(row.cursor, this.#page.list)
  }

  get edges() {
    return this.nodes.map((node) => ({ node, cursor: this.#cursorOf(node) }))
  }

  get pageInfo() {
    const { backwards, cursor } = this.#page
    return {
      hasNextPage: backwards ? cursor !== null : this.#more,
      hasPreviousPage: backwards ? this.#more : cursor !== null,
      startCursor: this.#cursorOf(this.nodes[0]),
      endCursor: this.#cursorOf(this.nodes.at(-1)),
    }
  }
}
