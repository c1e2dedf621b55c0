import type { EntityType, RelationKind } from '../../schema/kinds.ts'
import type { EdgeAnswer, EntitySummary } from '../api/fragments.ts'

/** How a tie stands to the day of the picture. ENDED and NOT_YET are drawn only at 'any time'. */
export type TieTime = 'CERTAINLY' | 'POSSIBLY' | 'ENDED' | 'NOT_YET'
/** What became of a tie, or of a node, between two compared days. */
export type Mark = 'BEGAN' | 'ENDED' | 'NEW_HOLDER' | 'KEPT'

export interface DrawnNode {
  readonly id: string
  readonly entity: EntitySummary
  /** Has no drawn tie on the day: it keeps its place and fades. */
  readonly faded: boolean
  readonly pinned: boolean
  readonly mark: Mark | null
  /** Ties to things that are not drawn, for the '+N' badge; null while not known. */
  readonly more: number | null
}

export interface DrawnEdge extends EdgeAnswer {
  readonly time: TieTime
  readonly mark: Mark | null
}

/** The parallel ties between two nodes, drawn as one line. */
export interface Bundle {
  /** The tie's id where it is one; else both ends' ids joined by '~'. */
  readonly id: string
  readonly source: string
  readonly target: string
  /** '3 roles' or the one tie's label. */
  readonly label: string
  readonly edges: readonly DrawnEdge[]
}

/** Something left out of the picture, and why, for the line under it. */
export interface LeftOut {
  readonly count: number
  readonly words: string
}

/** The picture as it is to be seen: the one source of the canvas and of its twins in words. */
export interface Drawing {
  /** ISO day. */
  readonly day: string
  readonly nodes: readonly DrawnNode[]
  readonly edges: readonly DrawnEdge[]
  readonly bundles: readonly Bundle[]
  readonly leftOut: readonly LeftOut[]
  /** Of what is drawn, for the legend: also of types and relations that are switched off, counted as if on. */
  readonly countByType: ReadonlyMap<EntityType, number>
  readonly countByRelation: ReadonlyMap<RelationKind, number>
}
