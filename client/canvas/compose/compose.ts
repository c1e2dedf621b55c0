import type { Board } from './board.ts'
import { bodiesOf } from './bodies.ts'
import { canonical } from './canonical.ts'
import { type Composed, nodesOn } from './composed.ts'
import { blockedIn } from './flaws.ts'
import { labelsOn } from './line-labels.ts'
import { placesIn } from './places-in.ts'
import { planOf } from './plan.ts'
import { routesOn } from './routes.ts'
import { search } from './search.ts'
import { signsOn } from './signs.ts'
import { stretch } from './stretch.ts'
import { linksOf, type Side, type Subject } from './subject.ts'
import { unionOf } from './union.ts'
import type { Position } from '../../state/picture/picture.ts'

/** How many times the area of all bodies a picture needs to be readable. */
const ROOM = 2.6
/** How often the area is made larger, and by how much, where a picture does not fit into the window. */
const TRIES = 8
const LARGER = 1.12

/** From so many nodes on the steps of a story stand in each other's way, though they are never drawn at once. */
const FREE_OF_OTHERS = 24

/** How often the area is made larger for labels only. */
const TRIES_FOR_LABELS = 3
/** What counts for less than anything that is blocked: too many labels without a place. */
const UNLABELLED = 0.5

/** The part of all labels that may find no place: those are read in the tip and in the twins. */
const MISSING = 0.06

/** How many times as wide and high as the window the area has to be. */
function scaleOf(subject: Subject): number {
  const taken = bodiesOf(subject, linksOf(subject)).reduce((sum, { stances: [first] }) => {
    const [left, top, right, bottom] = first?.box ?? [0, 0, 0, 0]
    return sum + (right - left) * (bottom - top)
  }, 0)
  return Math.max(1, Math.sqrt((ROOM * taken) / (subject.width * subject.height)))
}

/** The lines and labels of a board whose bodies stand. */
function finished(board: Board): Composed {
  const nodes = nodesOn(board)
  const routes = routesOn(board, nodes)
  const signs = signsOn(routes, nodes)
  const labels = labelsOn(routes, nodes, signs, board.plan.bounds)
  return {
    nodes,
    lines: routes.map(([{ link, labelled }, path], index) => ({
      id: link.id,
      source: link.source,
      target: link.target,
      path,
      label: labels[index] ?? null,
      labelled,
      sign: signs[index]?.share ?? null,
    })),
  }
}

/** Whether as many labels as may be missing, or fewer, found no place. */
function isLabelled(steps: readonly Composed[]): boolean {
  const wanted = steps.flatMap(({ lines }) => lines.filter(({ labelled }) => labelled))
  return wanted.filter(({ label }) => label === null).length <= wanted.length * MISSING
}

/** The first of ever larger areas in which nothing is blocked, or the best of them. */
function firstClear<Result>(
  scale: number,
  most: number,
  make: (scale: number) => { readonly blocked: number; readonly is: Result },
): Result {
  let best = make(scale)
  for (let tries = 1; tries < (best.blocked > UNLABELLED ? most : Math.min(most, TRIES_FOR_LABELS)); tries += 1) {
    if (best.blocked === 0) break
    const next = make(scale * LARGER ** tries)
    if (next.blocked < best.blocked) best = next
  }
  return best.is
}

/**
 * Places of nodes, sides of names, ways of lines and places of labels, so that nothing lies on a name or a node: the
 * same for the same subject in any order. Where the window is too small for that, the picture is larger than it.
 */
export function compose(given: Subject): Composed {
  const subject = canonical(given)
  const isFree = subject.things.some(({ id }) => subject.fixed[id] === undefined)
  return firstClear(scaleOf(subject), isFree ? TRIES : 1, (scale) => {
    const board = search(planOf(subject, subject.spine, scale))
    stretch(board)
    const is = finished(board)
    return { blocked: blockedIn(is) + (isLabelled([is]) ? 0 : UNLABELLED), is }
  })
}

/** Where nodes stand, and on which side of them their names. */
export interface Standing {
  readonly fixed: Readonly<Record<string, Position>>
  readonly sides: Readonly<Record<string, Side>>
}

/**
 * Places for all steps of a story at once, so that what recurs stands where it stood: the first step as it is composed
 * by itself, and all others round it.
 */
export function composeSteps(steps: readonly Subject[]): Standing {
  const [first] = steps
  const fixed = first === undefined ? {} : placesIn(compose(first))
  const union = { ...canonical(unionOf(steps)), fixed }
  const least = Math.max(1, ...steps.map(scaleOf)) * Math.sqrt(Math.max(1, union.things.length / FREE_OF_OTHERS))
  return firstClear(least, TRIES, (scale) => {
    const board = search(planOf(union, union.spine, scale))
    const nodes = nodesOn(board)
    const is: Standing = {
      fixed: placesIn({ nodes }),
      sides: Object.fromEntries(nodes.map(({ id, side }) => [id, side])),
    }
    const composed = steps.map((step) => compose({ ...step, ...is }))
    return {
      blocked: composed.reduce((sum, one) => sum + blockedIn(one), 0) + (isLabelled(composed) ? 0 : UNLABELLED),
      is,
    }
  })
}
