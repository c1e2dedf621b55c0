import type { Scene } from './scene.ts'

/** What is different between two scenes, for the words of a toast and for what the canvas must do. */
export interface Difference {
  readonly added: readonly string[]
  readonly removed: readonly string[]
  /** Nodes in both that stand elsewhere. */
  readonly moved: readonly string[]
}

const without = (ids: readonly string[], others: readonly string[]): string[] => {
  const set = new Set(others)
  return ids.filter((id) => !set.has(id))
}

export function differenceOf({ picture: before }: Scene, { picture: after }: Scene): Difference {
  const gone = without(before.nodes, after.nodes)
  const stayed = without(before.nodes, gone)
  return {
    added: without(after.nodes, before.nodes),
    removed: gone,
    moved: stayed.filter((id) => {
      const [was, is] = [before.positions[id], after.positions[id]]
      return was !== undefined && is !== undefined && (was.x !== is.x || was.y !== is.y)
    }),
  }
}
