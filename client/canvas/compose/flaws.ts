import type { Composed } from './composed.ts'
import { piecesOf } from './curve.ts'
import { crosses, hits, overlap } from './rect.ts'

/** What makes a picture hard to read, counted. */
export interface Flaws {
  readonly namesOnNames: number
  /** Of another node; and nodes on nodes. */
  readonly namesOnNodes: number
  readonly linesThroughNodes: number
  readonly linesThroughNames: number
  readonly crossings: number
  readonly labelsWithoutPlace: number
}

const count = (some: readonly boolean[]): number => some.filter(Boolean).length

export function flawsOf({ nodes, lines }: Composed): Flaws {
  const pairs = nodes.flatMap((one, index) => nodes.slice(index + 1).map((other) => [one, other] as const))
  const pieces = lines.map(({ path }) => piecesOf(path))
  const passing = lines.flatMap(({ source, target }, index) =>
    nodes.filter(({ id }) => id !== source && id !== target).map((node) => [pieces[index] ?? [], node] as const),
  )
  const meeting = pieces.flatMap((one, index) => pieces.slice(index + 1).map((other) => [one, other] as const))
  return {
    namesOnNames: count(pairs.map(([a, b]) => overlap(a.name, b.name, 0))),
    namesOnNodes: count(
      pairs.flatMap(([a, b]) => [overlap(a.name, b.icon, 0), overlap(a.icon, b.name, 0), overlap(a.icon, b.icon, 0)]),
    ),
    linesThroughNodes: count(passing.map(([line, { icon }]) => line.some((piece) => hits(piece, icon, 0)))),
    linesThroughNames: count(passing.map(([line, { name }]) => line.some((piece) => hits(piece, name, 0)))),
    crossings: count(meeting.map(([one, other]) => one.some((s) => other.some((t) => crosses(s, t))))),
    labelsWithoutPlace: count(lines.map(({ label, labelled }) => labelled && label === null)),
  }
}

/** How often something lies on a name or a node. */
export function blockedIn(composed: Composed): number {
  const { namesOnNames, namesOnNodes, linesThroughNodes, linesThroughNames } = flawsOf(composed)
  return namesOnNames + namesOnNodes + linesThroughNodes + linesThroughNames
}
