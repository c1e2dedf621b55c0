import type { Position } from '../../state/picture/picture.ts'
import { type BodyShape, bodyShape } from './body-shape.ts'
import { hull, moved, type Rect } from './rect.ts'
import {
  farEnd,
  held,
  isAuthority,
  isMain,
  isNarrow,
  type Link,
  type Side,
  type Subject,
  type Thing,
} from './subject.ts'

/** A node of a body: where it is in it, and its shape and name there. */
export interface Part {
  readonly at: Position
  readonly shape: BodyShape
  /** As of a stance: those of its shape and of its name. */
  readonly rects: Float64Array
}

/** One way in which a body may stand: its parts round its place, one for each of its nodes. */
export interface Stance {
  readonly side: Side | 'row'
  readonly parts: readonly Part[]
  /** Left, top, right and bottom of one after the other. */
  readonly rects: Float64Array
  readonly box: Rect
}

/** What moves as one: a node with its name, or the leaves of one hub in a row or a column. */
export interface Body {
  readonly ids: readonly string[]
  readonly isComb: boolean
  readonly stances: readonly Stance[]
  readonly fixed: Position | null
  readonly isLeaf: boolean
  readonly isAuthority: boolean
  readonly steps: number
  /** The day of an event that stands in order of time with others; null for all else. */
  readonly when: number | null
}

/** Leaves in one comb, those in one row, and the least distance between two. */
const COMB = { most: 6, inRow: 4, pitch: 60, gap: 10, gapInRow: 14 }

/** Sides in the order in which they are liked. */
const ANY: readonly Side[] = ['below', 'right', 'left', 'above']

const flat = (rects: readonly Rect[]): Float64Array => Float64Array.from(rects.flat())

function stanceOf(side: Stance['side'], shapes: readonly Pick<Part, 'at' | 'shape'>[], solid: boolean): Stance {
  const each = shapes.map(({ at, shape }) => [moved(shape.icon, at.x, at.y), moved(shape.name, at.x, at.y)])
  const box = hull(each.flat())
  return {
    side,
    parts: shapes.map((part, index) => ({ ...part, rects: flat(each[index] ?? []) })),
    rects: flat(solid ? [box] : each.flat()),
    box,
  }
}

/** Leaves in a column, or in a row with their names under them; nothing lies between two of one comb. */
function combStance(shapes: readonly BodyShape[], side: Stance['side']): Stance {
  const inRow = side === 'row'
  const steps = shapes.map(({ icon, name }) =>
    inRow
      ? Math.max(COMB.pitch, Math.max(name[2] - name[0], icon[2] - icon[0]) + COMB.gapInRow)
      : Math.max(COMB.pitch, Math.max(name[3] - name[1], icon[3] - icon[1]) + COMB.gap),
  )
  let at = -steps.reduce((sum, step) => sum + step, 0) / 2
  const parts = shapes.map((shape, index) => {
    const step = steps[index] ?? COMB.pitch
    const middle = at + step / 2
    at += step
    return { at: inRow ? { x: middle, y: 0 } : { x: 0, y: middle }, shape }
  })
  return stanceOf(side, parts, true)
}

const single = (subject: Subject, thing: Thing, leaf: boolean): Body => {
  const fixed = subject.fixed[thing.id] ?? null
  const sides = fixed !== null || leaf ? ANY : isMain(thing) ? ANY.slice(0, 1) : ANY.slice(0, 3)
  const before = subject.sides[thing.id]
  const inTurn = before === undefined ? sides : [before, ...sides.filter((side) => side !== before)]
  return {
    ids: [thing.id],
    isComb: false,
    stances: inTurn.map((side) =>
      stanceOf(side, [{ at: { x: 0, y: 0 }, shape: bodyShape(thing, side, leaf, isNarrow(subject)) }], false),
    ),
    fixed,
    isLeaf: leaf,
    isAuthority: isAuthority(thing),
    steps: thing.steps,
    when: thing.when,
  }
}

const comb = (subject: Subject, leaves: readonly Thing[]): Body => ({
  ids: leaves.map(({ id }) => id),
  isComb: true,
  stances: (['right', 'left', 'row'] as const)
    .filter((side) => side !== 'row' || leaves.length <= COMB.inRow)
    .map((side) =>
      combStance(
        leaves.map((leaf) => bodyShape(leaf, side === 'row' ? 'below' : side, true, isNarrow(subject))),
        side,
      ),
    ),
  fixed: null,
  isLeaf: true,
  isAuthority: false,
  when: null,
  steps: leaves.reduce((steps, leaf) => steps | leaf.steps, 0),
})

/** Leaves of one hub as combs of even length, like beside like, the certain first. */
function combsOf(leaves: readonly { readonly thing: Thing; readonly link: Link }[]): Thing[][] {
  const rank = ({ thing, link }: (typeof leaves)[number]) =>
    `${thing.type ?? ''} ${thing.prominence === 'group' ? 0 : link.certain ? 1 : 2} ${thing.id}`
  const inOrder = leaves.toSorted((a, b) => (rank(a) < rank(b) ? -1 : 1)).map(({ thing }) => thing)
  const each = Math.ceil(inOrder.length / Math.ceil(inOrder.length / COMB.most))
  const combs: Thing[][] = []
  for (let from = 0; from < inOrder.length; from += each) combs.push(inOrder.slice(from, from + each))
  return combs.filter(({ length }) => length > 1)
}

/** What moves as one in a subject, in order of the ids of its nodes. */
export function bodiesOf(subject: Subject, touching: ReadonlyMap<string, readonly Link[]>): Body[] {
  const things = new Map(subject.things.map((thing) => [thing.id, thing]))
  const isLeaf = (id: string) => held(touching, id).length <= 1
  const ordered = new Set(subject.things.flatMap(({ when }) => when ?? [])).size > 1
  const combs = subject.things.flatMap(({ id }) => {
    const links = held(touching, id)
    if (links.length < 2) return []
    const leaves = links
      .map((link) => ({ link, thing: held(things, farEnd(link, id)) }))
      .filter(
        ({ thing }) =>
          !(ordered && thing.when !== null) &&
          isLeaf(thing.id) &&
          !isMain(thing) &&
          !isAuthority(thing) &&
          subject.fixed[thing.id] === undefined,
      )
    return leaves.length < 2 ? [] : combsOf(leaves)
  })
  const combed = new Set(combs.flat().map(({ id }) => id))
  return [
    ...combs.map((leaves) => comb(subject, leaves)),
    ...subject.things.filter(({ id }) => !combed.has(id)).map((thing) => single(subject, thing, isLeaf(thing.id))),
  ]
}
