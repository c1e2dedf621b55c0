import type { Position } from '../../state/picture/picture.ts'
import { bodiesOf, type Body } from './bodies.ts'
import { held, isAuthority, type Link, linksOf, type Subject } from './subject.ts'
import type { Rect } from './rect.ts'
import { type Wish, wishOf } from './wish.ts'

/** A line between two bodies: which they are, and which of their nodes it ends at. */
export interface Line {
  readonly link: Link
  readonly a: number
  readonly b: number
  readonly nodeOfA: number
  readonly nodeOfB: number
  readonly wish: Wish
  readonly onSpine: boolean
  readonly toComb: boolean
  readonly toAuthority: boolean
  readonly labelled: boolean
}

/** How two lines are to each other: apart, out of one node, both of one comb, or never drawn at once. */
export type Meeting = 'apart' | 'fan' | 'comb' | 'never'

/** Everything about a subject that does not change while places are sought. */
export interface Plan {
  readonly subject: Subject
  readonly bodies: readonly Body[]
  readonly lines: readonly Line[]
  /** Lines by the body that they touch. */
  readonly touching: readonly (readonly number[])[]
  readonly meetings: readonly (readonly Meeting[])[]
  readonly spine: readonly number[]
  readonly onSpine: readonly boolean[]
  readonly bounds: Rect
}

function meetingOf(one: Line, other: Line): Meeting {
  if ((one.link.steps & other.link.steps) === 0) return 'never'
  const ends = [one.link.source, one.link.target]
  if (!ends.includes(other.link.source) && !ends.includes(other.link.target)) return 'apart'
  const same = (one.a === other.a && one.b === other.b) || (one.a === other.b && one.b === other.a)
  return one.toComb && other.toComb && same ? 'comb' : 'fan'
}

function linesOf(subject: Subject, bodies: readonly Body[], spine: ReadonlySet<string>): Line[] {
  const things = new Map(subject.things.map((thing) => [thing.id, thing]))
  const where = new Map(bodies.flatMap(({ ids }, body) => ids.map((id, node) => [id, { body, node }] as const)))
  const degrees = linksOf(subject)
  const isCaptioned = (id: string) => held(degrees, id).length === 1 && held(things, id).second !== null
  return subject.links.flatMap((link) => {
    const [a, b] = [held(where, link.source), held(where, link.target)]
    const [source, target] = [held(things, link.source), held(things, link.target)]
    if (a.body === b.body) return []
    const level = !link.ties.some(({ kind }) => kind === 'ADJACENT_TO')
    return [
      {
        link,
        a: a.body,
        b: b.body,
        nodeOfA: a.node,
        nodeOfB: b.node,
        wish: wishOf(link, source, target),
        onSpine: level && spine.has(link.source) && spine.has(link.target),
        toComb: (bodies[a.body]?.isComb ?? false) || (bodies[b.body]?.isComb ?? false),
        toAuthority: isAuthority(source) || isAuthority(target),
        labelled:
          link.label !== '' &&
          !isCaptioned(link.source) &&
          !isCaptioned(link.target) &&
          source.prominence !== 'group' &&
          target.prominence !== 'group',
      },
    ]
  })
}

/** Where places are sought: the window, made larger where what is fixed does not fit, round what is. */
function boundsOf({ fixed, width, height, things }: Subject, scale: number): Rect {
  const [wide, high] = [width * scale, height * scale]
  const places = things.flatMap(({ id }): Position[] => (fixed[id] === undefined ? [] : [fixed[id]]))
  if (places.length === 0) return [0, 0, wide, high]
  const margin = { x: 90, top: 45, bottom: 100 }
  const spread = (of: (place: Position) => number, before: number, after: number, room: number) => {
    const [low, high] = [Math.min(...places.map(of)) - before, Math.max(...places.map(of)) + after]
    const more = Math.max(0, room - (high - low)) / 2 + (scale - 1) * 100
    return [low - more, high + more] as const
  }
  const [left, right] = spread(({ x }) => x, margin.x, margin.x, wide)
  const [top, bottom] = spread(({ y }) => y, margin.top, margin.bottom, high)
  return [left, top, right, bottom]
}

/** What is to be placed, in an area so many times as wide and high as the window. */
export function planOf(subject: Subject, spine: readonly string[], scale: number): Plan {
  const bodies = bodiesOf(subject, linksOf(subject))
  const onSpine = new Set(spine)
  const lines = linesOf(subject, bodies, onSpine)
  return {
    subject,
    bodies,
    lines,
    touching: bodies.map((_, body) => lines.flatMap(({ a, b }, line) => (a === body || b === body ? [line] : []))),
    meetings: lines.map((one) => lines.map((other) => meetingOf(one, other))),
    spine: spine.flatMap((id) => bodies.flatMap(({ ids, isComb }, body) => (!isComb && ids[0] === id ? [body] : []))),
    onSpine: bodies.map(({ ids, isComb }) => !isComb && ids.some((id) => onSpine.has(id))),
    bounds: boundsOf(subject, scale),
  }
}

/** The spine moves as one row unless some of it is fixed. */
export const isTied = ({ spine, bodies }: Plan): boolean =>
  spine.length > 1 && spine.every((body) => bodies[body]?.fixed === null)
