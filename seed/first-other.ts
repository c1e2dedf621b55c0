/** One of a row: how high it is, and whose it is. */
export interface Standing {
  readonly height: number
  readonly member: string
}

/** The highest of some, and the highest of another member than its. */
interface Top {
  readonly height: number
  readonly member: string | undefined
  readonly other: number
}

const NOBODY: Top = { height: Number.NEGATIVE_INFINITY, member: undefined, other: Number.NEGATIVE_INFINITY }

function topOf(a: Top, b: Top): Top {
  const [high, low] = a.height >= b.height ? [a, b] : [b, a]
  return { ...high, other: Math.max(high.other, low.member === high.member ? low.other : low.height) }
}

const heightBeside = (top: Top, member: string): number => (top.member === member ? top.other : top.height)

/**
 * Finds, in a row, the first from a place on that is higher than a bar and of another member: a tree of the highest
 * of each stretch,
 * so that a question takes the logarithm of the row and not its length.
 */
export function firstOther(row: readonly Standing[]): (from: number, bar: number, member: string) => number | null {
  let size = 1
  while (size < row.length) size *= 2
  const tops: Top[] = Array.from({ length: size * 2 }, () => NOBODY)
  row.forEach(({ height, member }, place) => {
    tops[size + place] = { height, member, other: Number.NEGATIVE_INFINITY }
  })
  for (let node = size - 1; node > 0; node -= 1)
    tops[node] = topOf(tops[node * 2] ?? NOBODY, tops[node * 2 + 1] ?? NOBODY)
  const passes = (node: number, bar: number, member: string) => heightBeside(tops[node] ?? NOBODY, member) > bar
  return (from, bar, member) => {
    if (from >= row.length) return null
    let node = size + from
    // Up until a stretch to the right holds one, then down to the first in it.
    while (!passes(node, bar, member)) {
      while (node % 2 === 1) node = Math.floor(node / 2)
      if (node === 0) return null
      node += 1
    }
    while (node < size) node = passes(node * 2, bar, member) ? node * 2 : node * 2 + 1
    return node - size
  }
}
