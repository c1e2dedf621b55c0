import type { Filter, Order } from './condition.ts'
import type { Property } from './property.ts'

/** What the row of a kind of node must say. */
export interface EntityKindRow {
  readonly type: string
  /** GraphQL type and Neo4j label. */
  readonly typename: string
  /** Words on the screen. */
  readonly label: string
  readonly plural: string
  /** What its ids begin with. */
  readonly prefix: string
  /** Root field of the API for one entity. */
  readonly one: string
  /** Root field of the API for all, and the list in a data file. */
  readonly many: string
  readonly description: string
  /** Shape and colour say the same, so that either is enough. */
  readonly shape: Shape
  /**
   * Its colour on a light page and on a dark one, which stays apart from the others for every common kind of colour
   * blindness.
   */
  readonly colour: { readonly light: Colour; readonly dark: Colour }
  /** Whether it is drawn without being asked for; posts, events and documents wait to be asked. */
  readonly drawn: boolean
  /** What a record of it holds beside what every entity has. */
  readonly properties: Readonly<Record<string, Property>>
  /** The property it is called by. */
  readonly calledBy: string
  /** The property that says on which days it was; they can be filtered and sorted by, as `es` and `le`. */
  readonly happened?: string
  /**
   * The property that says from when it was on the record, its latest day as `knownFrom`; the others are once something
   * is stated of them.
   */
  readonly published?: string
  /** Pairs of its dates of which the second cannot lie before the first. */
  readonly inOrder?: readonly (readonly [earlier: string, later: string])[]
  readonly filter: Filter
  readonly order: Order
  /** Its lists in the API, beside `statements` and `facts`. */
  readonly lists: Readonly<Record<string, EntityList>>
}

/** Cytoscape's names of the shapes that the explorer and the notebook can draw. */
export type Shape = 'ellipse' | 'round-rectangle' | 'rectangle' | 'tag' | 'hexagon' | 'diamond' | 'octagon'
type Colour = `#${string}`

/**
 * A list that hangs on an entity: the statements of one kind that have it at an end, or the entities that name it in a
 * property.
 */
export type EntityList =
  | { readonly statement: string; readonly at: 'from' | 'to' | 'post' | 'either'; readonly newestFirst?: true }
  | { readonly entity: string; readonly by: string }
