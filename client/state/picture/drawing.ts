import { type Bounds, boundsOfSaid, holdsAt } from '../../../schema/bounds.ts'
import type { EntityType } from '../../../schema/kinds/entities.ts'
import { entityKind, relationKind, stands } from '../../../schema/kinds/find.ts'
import type { RelationKind } from '../../../schema/kinds/relations.ts'
import { dayOf } from '../../../schema/time.ts'
import type { ExpansionCount } from '../../api/expansions.ts'
import type { EdgeAnswer, EntitySummary } from '../../api/fragments.ts'
import type { GradeGiven } from '../../api/grades.ts'
import { type Bundle, bundlesOf } from './bundle.ts'
import { type Mark, markOf, nodeMark } from './comparison.ts'
import type { DrawnEdge, TieTime } from './drawn-edge.ts'
import { gradeWords } from './grade-words.ts'
import type { Scene } from '../scene.ts'
import type { Drawn } from '../view/act.ts'

export interface DrawnNode {
  readonly id: string
  readonly entity: EntitySummary
  /** Has ties in this picture but none on the day: it keeps its place and fades. */
  readonly faded: boolean
  readonly pinned: boolean
  readonly mark: Mark | null
  /** How many drawn ties it has. */
  readonly degree: number
  /** Ties to things that are not drawn, for the '+N' badge; null while not known. */
  readonly more: number | null
  /** What an inspection found, in few words; null for all else, and where no grade was given. */
  readonly grade: string | null
}

/** Something left out of the picture: how many, and why in words that follow the number ('ties that had ended'). */
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
  /** For the legend, counted as if nothing were switched off. */
  readonly countByType: ReadonlyMap<EntityType, number>
  readonly countByRelation: ReadonlyMap<RelationKind, number>
}

/** What the server said that a drawing is made of. */
export interface Known {
  /** ISO day of the picture. */
  readonly day: string
  readonly entities: ReadonlyMap<string, EntitySummary>
  /** Ties among the nodes, of all times; which of them hold on the day follows from their bounds. */
  readonly ties: readonly EdgeAnswer[]
  /** Ties that are in the whole record and were not yet in the one that is shown. */
  readonly unrecorded: readonly EdgeAnswer[]
  /** Whether all of the picture's entities and ties have arrived. */
  readonly complete: boolean
  readonly expansions: ReadonlyMap<string, readonly ExpansionCount[]> | null
  /** The grades that inspections gave, by their ids. */
  readonly grades: ReadonlyMap<string, readonly GradeGiven[]>
  /** Ids of ties by which a seat changed hands between the compared days; null while not known. */
  readonly newHolders: ReadonlySet<string> | null
}

/** Read once for each answer: a date that is dragged asks for all of them again at every day it passes. */
const read = new WeakMap<EdgeAnswer['bounds'], Bounds>()

type Timed = Pick<EdgeAnswer, 'end' | 'bounds'> & Pick<Drawn, 'kind' | 'relation'>

/** The bounds of a tie as day numbers. */
export function boundsOfTie({ kind, relation, end, bounds }: Timed): Bounds {
  const known = read.get(bounds)
  if (known !== undefined) return known
  const days = boundsOfSaid(
    end,
    bounds,
    [kind, relation].some((one) => one !== undefined && stands(one)),
  )
  read.set(bounds, days)
  return days
}

function timeOf(bounds: Bounds, day: number): TieTime {
  return holdsAt(bounds, day) ?? (day < bounds.earliestStart ? 'NOT_YET' : 'ENDED')
}

const counted = <Key>(keys: Iterable<Key>): Map<Key, number> => {
  const counts = new Map<Key, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

const saying = (count: number, one: string, many: string): LeftOut => ({ count, words: count === 1 ? one : many })

/** What became of a tie between two days, as day numbers. */
function markBetween(tie: EdgeAnswer, [from, to]: readonly [number, number], { newHolders }: Known): Mark | null {
  const seat = relationKind(tie.kind).statement === 'Membership'
  return markOf(boundsOfTie(tie), from, to, seat ? (newHolders?.has(tie.statement.id) ?? null) : false)
}

function drawEdges({ picture, view }: Scene, known: Known, visible: ReadonlySet<string>) {
  const day = dayOf(known.day)
  const other = view.compareWith === null ? null : dayOf(view.compareWith)
  const days = other === null ? ([day, day] as const) : ([Math.min(day, other), Math.max(day, other)] as const)
  const left = { ended: 0, later: 0, plans: 0, relations: 0, unrecorded: 0 }
  const unrecorded = new Set(known.unrecorded)
  const ofTheDay: RelationKind[] = []
  const possible = new Set<string>()
  const edges: DrawnEdge[] = []
  for (const tie of [...known.ties, ...known.unrecorded]) {
    if (!visible.has(tie.source) || !visible.has(tie.target)) continue
    const mark = other === null ? null : markBetween(tie, days, known)
    const time = timeOf(boundsOfTie(tie), days[mark === 'ENDED' ? 0 : 1])
    const planned = tie.standing === 'PROPOSED' && !view.proposed
    const outOfTime = other === null ? !view.anyTime && (time === 'ENDED' || time === 'NOT_YET') : mark === null
    const switchedOff = view.withoutRelations.includes(tie.kind)
    if (!planned && !switchedOff) possible.add(tie.source).add(tie.target)
    if (unrecorded.has(tie)) left.unrecorded += planned || outOfTime || switchedOff ? 0 : 1
    else if (planned) left.plans += 1
    else if (outOfTime && time === 'NOT_YET') left.later += 1
    else if (outOfTime) left.ended += 1
    else {
      ofTheDay.push(tie.kind)
      if (switchedOff) left.relations += 1
      else edges.push({ ...tie, holds: time === 'CERTAINLY' || time === 'POSSIBLY' ? time : null, time, mark })
    }
  }
  return { edges, leftOut: leftOutOf(left, picture.hidden.length), possible, countByRelation: counted(ofTheDay) }
}

type Left = Readonly<Record<'ended' | 'later' | 'plans' | 'relations' | 'unrecorded', number>>

const leftOutOf = (left: Left, hidden: number): readonly LeftOut[] => [
  saying(left.ended, 'link that had ended', 'links that had ended'),
  saying(left.later, 'link that began later', 'links that began later'),
  saying(left.unrecorded, 'link that was not published by then', 'links that were not published by then'),
  saying(left.plans, 'plan', 'plans'),
  saying(left.relations, 'link of a relation that is switched off', 'links of relations that are switched off'),
  saying(hidden, 'you hid', 'you hid'),
]

function beyond(id: string, { view }: Scene, known: Known, degrees: ReadonlyMap<string, number>): number | null {
  const rows = known.expansions?.get(id)
  if (rows === undefined) return null
  const all = rows
    .filter((row) => entityKind(row.type).drawn && relationKind(row.relation).drawn)
    .filter((row) => !view.withoutTypes.includes(row.type) && !view.withoutRelations.includes(row.relation))
    .reduce((sum, row) => sum + row.count, 0)
  return Math.max(0, all - (degrees.get(id) ?? 0))
}

/** The drawn ties of each node. */
function tiesByNode(edges: readonly DrawnEdge[]): ReadonlyMap<string, readonly DrawnEdge[]> {
  const byNode = new Map<string, DrawnEdge[]>()
  for (const edge of edges)
    for (const id of [edge.source, edge.target]) {
      const ties = byNode.get(id)
      if (ties === undefined) byNode.set(id, [edge])
      else ties.push(edge)
    }
  return byNode
}

/** How many drawn ties each node has to others of a kind that is drawn. */
function degreesOf(ties: ReadonlyMap<string, readonly DrawnEdge[]>, { entities }: Known): ReadonlyMap<string, number> {
  const isDrawn = (id: string): boolean => entityKind(entities.get(id)?.type ?? 'PERSON').drawn
  return new Map(
    [...ties].map(([id, edges]) => [
      id,
      edges.filter(({ source, target }) => isDrawn(source) && isDrawn(target)).length,
    ]),
  )
}

/** What is to be seen of a scene, on its day, from what is known. */
export function draw(scene: Scene, known: Known): Drawing {
  const { picture, view } = scene
  const hidden = new Set(picture.hidden)
  const pins = new Set(picture.pins)
  const entities = picture.nodes.flatMap((id) => known.entities.get(id) ?? [])
  const shown = entities.filter((entity) => !hidden.has(entity.id))
  const nodes = shown.filter((entity) => !view.withoutTypes.includes(entity.type))
  const visible = new Set(nodes.map((entity) => entity.id))
  const { edges, leftOut, possible, countByRelation } = drawEdges(scene, known, visible)
  const ties = tiesByNode(edges)
  const degrees = degreesOf(ties, known)
  const typesOff = shown.length - nodes.length
  const unknown = known.complete ? picture.nodes.length - entities.length : 0
  return {
    day: known.day,
    nodes: nodes.map((entity) => ({
      id: entity.id,
      entity,
      faded: possible.has(entity.id) && !ties.has(entity.id),
      pinned: pins.has(entity.id),
      mark: view.compareWith === null ? null : nodeMark((ties.get(entity.id) ?? []).map(({ mark }) => mark)),
      degree: ties.get(entity.id)?.length ?? 0,
      more: beyond(entity.id, scene, known, degrees),
      grade: gradeWords(known.grades.get(entity.id) ?? []),
    })),
    edges,
    bundles: bundlesOf(edges),
    leftOut: [
      ...leftOut,
      saying(typesOff, 'of a kind that is switched off', 'of kinds that are switched off'),
      saying(unknown, 'that is not in the data', 'that are not in the data'),
    ].filter(({ count }) => count > 0),
    countByType: counted(shown.map((entity) => entity.type)),
    countByRelation,
  }
}
