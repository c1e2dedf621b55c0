import type { EntityType } from '../../../schema/kinds/entities.ts'
import type { RelationKind } from '../../../schema/kinds/relations.ts'
import type { Position } from '../../state/picture/picture.ts'

/** What is to be composed: a picture's nodes and lines, and what it is about. */

/** How large a node is drawn: what the picture is about, what stands on its spine, a group, or any other. */
export type Prominence = 'about' | 'main' | 'group' | 'standard'

export interface Thing {
  readonly id: string
  /** Null for a group of several kinds. */
  readonly type: EntityType | null
  readonly classification: string | null
  readonly name: string
  /** The role or relation that a node with one line has under its name, in place of a label on that line. */
  readonly second: string | null
  /** What an inspection found, in words under its name; null for all else. */
  readonly grade: string | null
  /**
   * The day (a number) by which an event, or a holder of the post that the picture is about, stands before or behind
   * others; null where it is not known, and for all else.
   */
  readonly when: number | null
  readonly prominence: Prominence
  /** In which steps of a story it is drawn, a bit for each; 1 where there is one picture only. */
  readonly steps: number
}

/** The ties that one line stands for. */
export interface Link {
  readonly id: string
  readonly source: string
  readonly target: string
  readonly label: string
  /** What stands under the name of a node that has no other line. */
  readonly caption: string
  readonly ties: readonly { readonly kind: RelationKind; readonly source: string; readonly label: string }[]
  readonly certain: boolean
  /** Whether it has a sign of what two compared days did to it. */
  readonly signed: boolean
  readonly steps: number
}

/** Where a name stands beside its node. */
export type Side = 'below' | 'right' | 'left' | 'above'

export interface Subject {
  readonly things: readonly Thing[]
  readonly links: readonly Link[]
  /** What the answer's sentence names, in its order: two or three ids, or none. */
  readonly spine: readonly string[]
  /** The free part of the window, in pixels. */
  readonly width: number
  readonly height: number
  /** Places that nothing moves. */
  readonly fixed: Readonly<Record<string, Position>>
  /** Sides at which names stood last. */
  readonly sides: Readonly<Record<string, Side>>
}

/** Below this width nodes are smaller and names are wrapped sooner. */
const NARROW = 520
export const isNarrow = ({ width }: Pick<Subject, 'width'>): boolean => width < NARROW

const AUTHORITIES = new Set(['COMBINED_AUTHORITY', 'GOVERNMENT_DEPARTMENT', 'REGULATOR', 'COMMISSIONER', 'LEGISLATURE'])
/** Whether it stands over others by what it is. */
export const isAuthority = ({ classification }: Pick<Thing, 'classification'>): boolean =>
  classification !== null && AUTHORITIES.has(classification)

/** Whether it stands on the spine. */
export const isMain = ({ prominence }: Pick<Thing, 'prominence'>): boolean =>
  prominence === 'about' || prominence === 'main'

/** The other end of a line. */
export const farEnd = ({ source, target }: Pick<Link, 'source' | 'target'>, id: string): string =>
  source === id ? target : source

/** The lines that touch each node. */
export function linksOf({ things, links }: Pick<Subject, 'things' | 'links'>): ReadonlyMap<string, readonly Link[]> {
  const touching = new Map<string, Link[]>(things.map(({ id }) => [id, []]))
  for (const link of links) {
    touching.get(link.source)?.push(link)
    touching.get(link.target)?.push(link)
  }
  return touching
}

/** What a map holds for an id that is known to be there. Throws RangeError for another. */
export function held<Value>(map: ReadonlyMap<string, Value>, id: string): Value {
  const value = map.get(id)
  if (value === undefined) throw new RangeError(`'${id}' is not in this picture.`)
  return value
}
