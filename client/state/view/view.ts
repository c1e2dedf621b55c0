import type { EntityType } from '../../../schema/kinds/entities.ts'
import type { RelationKind } from '../../../schema/kinds/relations.ts'

export const layouts = ['force', 'hierarchy', 'radial', 'time'] as const
export type Layout = (typeof layouts)[number]

/** The card that answers beside the picture; 'none' is the question that is read, or the first card. */
export const panels = [
  'none',
  'home',
  'details',
  'expand',
  'common',
  'paths',
  'changes',
  'coverage',
  'story',
  'legend',
  'data',
] as const
export type Panel = (typeof panels)[number]

/** How the picture is shown: drawn, or as one of its twins in words. */
export const twins = ['canvas', 'table', 'outline', 'sentences'] as const
export type Twin = (typeof twins)[number]

/** The question 'how are these two connected?'; both ends null when it is not being asked. */
export interface PathQuestion {
  readonly from: string | null
  readonly to: string | null
  /** Only chains whose ties may all have held on one day. */
  readonly sameTime: boolean
  /** Relations that a chain may not use. */
  readonly without: readonly RelationKind[]
  /** Which of the answers is shown, counted from 0; null for none. */
  readonly chosen: number | null
}

/** How the picture is looked at: all of it stands in the address. */
export interface View {
  /** ISO day the picture is of; null is the latest day covered. */
  readonly asOf: string | null
  /** ISO day of the record; null is everything on the record. */
  readonly knownBy: string | null
  /** Whether ties of all times are drawn, the ended ones told apart. */
  readonly anyTime: boolean
  /** Whether plans are drawn as well. */
  readonly proposed: boolean
  /** ISO day compared with `asOf`; null when nothing is compared. */
  readonly compareWith: string | null
  /** Types of node that are switched off. */
  readonly withoutTypes: readonly EntityType[]
  /** Relations that are switched off. */
  readonly withoutRelations: readonly RelationKind[]
  /** Ids of the nodes and ties picked out, the last one being the one whose details are shown. */
  readonly selection: readonly string[]
  readonly path: PathQuestion
  readonly layout: Layout
  /** Whether nodes with more ties are drawn larger. */
  readonly sized: boolean
  readonly panel: Panel
  readonly twin: Twin
  /** Ids of groups of nodes that are open, so that each of them is drawn. */
  readonly opened: readonly string[]
  /** Whether the strip of time is open, with its lanes. */
  readonly lanes: boolean
  /** Whether the column of cards is folded away. */
  readonly folded: boolean
  /** The story being read and its step, counted from 0. */
  readonly story: { readonly id: string; readonly step: number } | null
}

export const noPath: PathQuestion = { from: null, to: null, sameTime: false, without: [], chosen: null }

export const initialView: View = {
  asOf: null,
  knownBy: null,
  anyTime: false,
  proposed: false,
  compareWith: null,
  withoutTypes: [],
  withoutRelations: [],
  selection: [],
  path: noPath,
  layout: 'force',
  sized: false,
  panel: 'none',
  twin: 'canvas',
  opened: [],
  lanes: false,
  folded: false,
  story: null,
}
