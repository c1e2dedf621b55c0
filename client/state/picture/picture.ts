import type { RelationKind } from '../../../schema/kinds/relations.ts'

/** A place on the canvas, in its own pixels; y grows downwards. */
export interface Position {
  readonly x: number
  readonly y: number
}

/** One expansion and exactly what it brought, so that it can be taken back. */
export interface Expansion {
  readonly of: string
  /** The relation it followed, or null for all. */
  readonly relation: RelationKind | null
  readonly brought: readonly string[]
}

/** What is on the canvas. Immutable; which ties are drawn follows from the nodes and the view. */
export interface Picture {
  /** Ids of the entities, in order of arrival. */
  readonly nodes: readonly string[]
  /** Of nodes that were laid out; one that is missing waits for its place. */
  readonly positions: Readonly<Record<string, Position>>
  /** Ids of nodes that a person put where they are; no layout moves them. */
  readonly pins: readonly string[]
  /** Ids of nodes that belong to the picture and are not drawn for now. */
  readonly hidden: readonly string[]
  readonly expansions: readonly Expansion[]
}

export const emptyPicture: Picture = { nodes: [], positions: {}, pins: [], hidden: [], expansions: [] }
