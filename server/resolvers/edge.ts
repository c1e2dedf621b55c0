import { type Bounds, type Holds, holdsIn } from '../../schema/bounds.ts'
import type { RelationKind } from '../../schema/kinds/relations.ts'
import type { Span } from '../../schema/time.ts'
import type { TieValues } from '../cypher/times.ts'
import { type BoundsRow, boundsObject, boundsOfRow } from '../selection/bounds-row.ts'

/** A tie with its properties by name. */
export interface TieRow extends BoundsRow {
  readonly id: string
  readonly relation: RelationKind
  readonly from: string
  readonly to: string
  readonly post: string | null
  readonly label: string
  readonly start: string | null
  readonly end: string | null
  readonly standing: string
  readonly certainty: 'STATED' | 'IMPLIED'
  readonly citationCount: number
  readonly sourceCount: number
}

/** Names the values of a tie as the database gives them. */
export const tieOf = ([
  id,
  relation,
  from,
  to,
  post,
  label,
  standing,
  certainty,
  es,
  ls,
  ee,
  le,
  start,
  end,
  citationCount,
  sourceCount,
]: TieValues): TieRow => ({
  id,
  relation,
  from,
  to,
  post,
  label,
  standing,
  certainty,
  es,
  ls,
  ee,
  le,
  start,
  end,
  citationCount,
  sourceCount,
})

/** The GraphQL type Edge, without its nodes, its sentence and its statement. */
export interface Edge {
  readonly key: string
  readonly statementId: string
  readonly kind: RelationKind
  readonly source: string
  readonly target: string
  readonly label: string
  readonly start: string | null
  readonly end: string | null
  readonly bounds: ReturnType<typeof boundsObject>
  readonly days: Bounds
  readonly holds: Holds | null
  readonly standing: string
  readonly certainty: 'STATED' | 'IMPLIED'
  readonly citationCount: number
  readonly sourceCount: number
}

const drawn = (row: TieRow, asOf: Span | null, ends: Pick<Edge, 'key' | 'kind' | 'target'>): Edge => ({
  ...ends,
  statementId: row.id,
  source: row.from,
  label: row.label,
  start: row.start,
  end: row.end,
  get bounds() {
    return boundsObject(row)
  },
  days: boundsOfRow(row),
  holds: asOf === null ? null : holdsIn(boundsOfRow(row), asOf),
  standing: row.standing,
  certainty: row.certainty,
  citationCount: row.citationCount,
  sourceCount: row.sourceCount,
})

/** The line of a tie between its two ends. */
export const edgeOf = (row: TieRow, asOf: Span | null): Edge =>
  drawn(row, asOf, { key: row.id, kind: row.relation, target: row.to })

/** The line of a membership to the post it goes through. */
export const postEdgeOf = (row: TieRow & { readonly post: string }, asOf: Span | null): Edge =>
  drawn(row, asOf, { key: `${row.id}#post`, kind: 'HOLDS', target: row.post })

/** Whether a tie goes through a post. */
export const throughPost = (row: TieRow): row is TieRow & { readonly post: string } => row.post !== null

/** The order edges are given in. */
export const byKey = (a: Pick<Edge, 'key'>, b: Pick<Edge, 'key'>): number =>
  a.key < b.key ? -1 : a.key > b.key ? 1 : 0
