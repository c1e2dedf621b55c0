import { type Bounds, type Holds, holdsIn } from '../../schema/bounds.ts'
import type { RelationKind } from '../../schema/kinds/relations.ts'
import type { Span } from '../../schema/time.ts'
import type { TieValues } from '../cypher/times.ts'
import { type BoundsRow, boundsInDays, boundsOfRow } from '../selection/bounds-row.ts'

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
export class Edge {
  readonly key: string
  readonly kind: RelationKind
  readonly target: string
  readonly statementId: string
  readonly source: string
  readonly label: string
  readonly start: string | null
  readonly end: string | null
  readonly days: Bounds
  readonly holds: Holds | null
  readonly standing: string
  readonly certainty: 'STATED' | 'IMPLIED'
  readonly citationCount: number
  readonly sourceCount: number

  constructor(row: TieRow, asOf: Span | null, key: string, kind: RelationKind, target: string) {
    this.key = key
    this.kind = kind
    this.target = target
    this.statementId = row.id
    this.source = row.from
    this.label = row.label
    this.start = row.start
    this.end = row.end
    this.days = boundsOfRow(row)
    this.holds = asOf === null ? null : holdsIn(this.days, asOf)
    this.standing = row.standing
    this.certainty = row.certainty
    this.citationCount = row.citationCount
    this.sourceCount = row.sourceCount
  }

  /** Made where it is asked for only: four dates are the half of the work for an edge. */
  get bounds(): ReturnType<typeof boundsInDays> {
    return boundsInDays(this.days)
  }
}

/** The line of a tie between its two ends. */
export const edgeOf = (row: TieRow, asOf: Span | null): Edge => new Edge(row, asOf, row.id, row.relation, row.to)

/** The line of a membership to the post it goes through. */
export const postEdgeOf = (row: TieRow & { readonly post: string }, asOf: Span | null): Edge =>
  new Edge(row, asOf, `${row.id}#post`, 'HOLDS', row.post)

/** Whether a tie goes through a post. */
export const throughPost = (row: TieRow): row is TieRow & { readonly post: string } => row.post !== null

/** The order edges are given in. */
export const byKey = (a: Pick<Edge, 'key'>, b: Pick<Edge, 'key'>): number =>
  a.key < b.key ? -1 : a.key > b.key ? 1 : 0
