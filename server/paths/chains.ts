import TinyQueue from 'tinyqueue'
import { NO_LOWER, NO_UPPER, type Span } from '../../schema/time.ts'
import {
  across,
  type Chain,
  compareTexts,
  compareWeakness,
  NONE,
  plus,
  type Step,
  type Weakness,
  weaknessOf,
} from './chain.ts'
import type { KnownTies } from './known-ties.ts'
import { daysOf, meeting, overlapping } from './overlap.ts'

/**
 * What the best rest of a chain to `to` may be at least, for each number of ties it still has and each node it may
 * stand at.
 */
function bestRests<Tie extends Step>(
  known: KnownTies<Tie>,
  from: string,
  to: string,
  length: number,
): Map<string, Weakness>[] {
  const rests: Map<string, Weakness>[] = [new Map([[to, NONE]])]
  for (let left = 1; left <= length; left += 1) {
    const rest = new Map<string, Weakness>()
    for (const [node, weakness] of rests[left - 1] ?? [])
      for (const tie of known.at(node)) {
        const other = across(tie, node)
        if (other === to || (other === from) !== (left === length)) continue
        const longer = plus(weakness, weaknessOf(tie))
        const best = rest.get(other)
        if (best === undefined || compareWeakness(longer, best) < 0) rest.set(other, longer)
      }
    rests.push(rest)
  }
  return rests
}

/** What chains are looked for: between which two, and whether at one time. */
export interface Ends {
  readonly from: string
  readonly to: string
  readonly sameTime: boolean
}

/** Beginnings that are looked at in one go: some milliseconds. */
const AT_ONCE = 1_000

/** The beginning of a chain; of parallel ties it names the best evidenced until the chain is whole. */
interface Beginning<Tie extends Step> extends Chain<Tie> {
  readonly weakness: Weakness
  /** Of the beginning and the best that may follow. */
  readonly promise: Weakness
  /** With `sameTime`, the days on which some choice of its ties may all have held. */
  readonly days: readonly Span[]
  /** Whether it is whole and its ties are the choice that is given. */
  readonly chosen: boolean
}

const compare = (a: Beginning<Step>, b: Beginning<Step>): number =>
  compareWeakness(a.promise, b.promise) ||
  compareTexts(a.nodes, b.nodes) ||
  compareTexts(
    a.ties.map((tie) => tie.id),
    b.ties.map((tie) => tie.id),
  )

const ALWAYS: readonly Span[] = [{ earliest: NO_LOWER, latest: NO_UPPER }]

/** All ties from a node by neighbour, the best evidenced first, put in order once for each node. */
function rememberedTies<Tie extends Step>(known: KnownTies<Tie>): (node: string) => ReadonlyMap<string, Tie[]> {
  const byNode = new Map<string, ReadonlyMap<string, Tie[]>>()
  return (node) => {
    const ties = byNode.get(node) ?? known.byNeighbour(node)
    byNode.set(node, ties)
    return ties
  }
}

/**
 * A beginning that goes on to a neighbour, `rest` being what may best follow there; null where nothing may, where it was
 * there before, or with `sameTime` where no day is left.
 */
function withNext<Tie extends Step>(
  beginning: Beginning<Tie>,
  [next, ties]: readonly [string, readonly Tie[]],
  rest: Weakness | undefined,
  sameTime: boolean,
): Beginning<Tie> | null {
  const [tie] = ties
  if (rest === undefined || tie === undefined || beginning.nodes.includes(next)) return null
  const days = sameTime ? meeting(beginning.days, daysOf(ties)) : ALWAYS
  if (days.length === 0) return null
  const weakness = plus(beginning.weakness, weaknessOf(tie))
  return {
    nodes: [...beginning.nodes, next],
    ties: [...beginning.ties, tie],
    weakness,
    promise: plus(weakness, rest),
    days,
    chosen: false,
  }
}

/**
 * A whole chain with the ties that are given: of parallel ones those that may all have held on one day, or where none
 * may, the best evidenced; with `sameTime` null.
 */
function chosen<Tie extends Step>(
  whole: Beginning<Tie>,
  tiesAt: (node: string) => ReadonlyMap<string, Tie[]>,
  sameTime: boolean,
): Beginning<Tie> | null {
  const pairs = whole.ties.map((_, place) => tiesAt(whole.nodes[place] ?? '').get(whole.nodes[place + 1] ?? '') ?? [])
  const choice = overlapping(pairs)
  if (choice === null) return sameTime ? null : { ...whole, chosen: true }
  return { ...whole, ...choice, promise: choice.weakness, chosen: true }
}

/**
 * The chains of exactly this many ties, best evidenced first, no two with the same nodes and none twice through a node.
 * Of parallel ties those are given that may all have held on one day, where there are such; with `sameTime` chains
 * without such a day are left out.
 * Now and then it gives null, so that something else may be done before it goes on.
 * It ends after looking at `most` beginnings, and says so with `onCut` where some were left.
 */
export function* chainsOfLength<Tie extends Step>(
  known: KnownTies<Tie>,
  { from, to, sameTime }: Ends,
  length: number,
  most: number,
  onCut: () => void,
): Generator<Chain<Tie> | null> {
  const rests = bestRests(known, from, to, length)
  const whole = rests[length]?.get(from)
  if (whole === undefined) return
  const tiesAt = rememberedTies(known)
  const queue = new TinyQueue<Beginning<Tie>>(
    [{ nodes: [from], ties: [], weakness: NONE, promise: whole, days: ALWAYS, chosen: false }],
    compare,
  )
  for (let looked = 0; looked < most; looked += 1) {
    if (looked % AT_ONCE === AT_ONCE - 1) yield null
    const best = queue.pop()
    if (best === undefined) return
    const left = length - best.ties.length
    if (best.chosen) yield { nodes: best.nodes, ties: best.ties }
    // Its ties may be weaker evidenced than the best, and other chains then come before it.
    else if (left === 0) {
      const whole = chosen(best, tiesAt, sameTime)
      if (whole !== null) queue.push(whole)
    } else
      for (const next of tiesAt(best.nodes.at(-1) ?? from)) {
        const longer = withNext(best, next, rests[left - 1]?.get(next[0]), sameTime)
        if (longer !== null) queue.push(longer)
      }
  }
  if (queue.length > 0) onCut()
}
