import TinyQueue from 'tinyqueue'
import { commonWindow } from '../../schema/bounds.ts'
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

/** What the best rest of a chain to `to` may be at least, for each number of ties it still has and each node it may stand at. */
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

interface Beginning<Tie extends Step> extends Chain<Tie> {
  readonly weakness: Weakness
  /** Of the beginning and the best that may follow. */
  readonly promise: Weakness
}

/** Beginnings that are looked at in one go: some milliseconds. */
const AT_ONCE = 1_000

const compare = (a: Beginning<Step>, b: Beginning<Step>): number =>
  compareWeakness(a.promise, b.promise) ||
  compareTexts(a.nodes, b.nodes) ||
  compareTexts(
    a.ties.map((tie) => tie.id),
    b.ties.map((tie) => tie.id),
  )

/**
 * The chains of exactly this many ties, best evidenced first, no two with the same nodes and none twice through a node.
 * With `sameTime` only those whose ties may all have held on one day; ties are chosen so that there is one.
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
  const choices = new Map<string, Map<string, Tie[]>>()
  const choicesAt = (node: string): Map<string, Tie[]> => {
    const found = choices.get(node) ?? known.choices(node, sameTime)
    choices.set(node, found)
    return found
  }
  const queue = new TinyQueue<Beginning<Tie>>([{ nodes: [from], ties: [], weakness: NONE, promise: whole }], compare)
  const given = new Set<string>()
  for (let looked = 0; looked < most; looked += 1) {
    if (looked % AT_ONCE === AT_ONCE - 1) yield null
    const best = queue.pop()
    if (best === undefined) return
    const left = length - best.ties.length
    if (left === 0) {
      const key = best.nodes.join(' ')
      if (!given.has(key)) yield { nodes: best.nodes, ties: best.ties }
      given.add(key)
      continue
    }
    for (const [other, ties] of choicesAt(best.nodes.at(-1) ?? from)) {
      const rest = rests[left - 1]?.get(other)
      if (rest === undefined || best.nodes.includes(other)) continue
      for (const tie of ties) {
        const all = [...best.ties, tie]
        if (sameTime && commonWindow(all.map((one) => one.days)) === null) continue
        const weakness = plus(best.weakness, weaknessOf(tie))
        queue.push({ nodes: [...best.nodes, other], ties: all, weakness, promise: plus(weakness, rest) })
      }
    }
  }
  if (queue.length > 0) onCut()
}
