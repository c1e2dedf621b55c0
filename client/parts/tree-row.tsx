import type { ComponentChildren } from 'preact'
import { Icon } from './icon.tsx'
import { steady } from './steady.ts'

/** A row of a tree, in the order in which rows are read; `level` counts from 1. */
export interface TreeRow {
  readonly id: string
  readonly level: number
  /** For first letters typed. */
  readonly text: string
  /** All that `draw` draws, as one text: the same is not drawn again. */
  readonly look: string
  draw(): ComponentChildren
  /** Null where there is nothing below it. */
  readonly expanded: boolean | null
  readonly selected: boolean
  readonly dim: boolean
}

/** Where a row stands among those that have the same row above them, counted from 1. */
export interface Place {
  readonly position: number
  readonly group: { readonly size: number }
}

/** The place of each row in its group, in one going-through. */
export function placesOf(rows: readonly Pick<TreeRow, 'level'>[]): readonly Place[] {
  const open: { size: number }[] = []
  return rows.map(({ level }) => {
    open.length = Math.min(open.length, level)
    const group = open[level - 1] ?? { size: 0 }
    open[level - 1] = group
    group.size += 1
    return { position: group.size, group }
  })
}

interface TreeItemProps {
  readonly row: TreeRow
  readonly position: number
  readonly size: number
  /** Whether it holds the tab stop. */
  readonly stop: boolean
}

/** One row; its tree listens for what is done to it. */
export const TreeItem = steady<TreeItemProps>(
  ({ row, position, size, stop }) =>
    [row.id, row.level, row.look, row.expanded, row.selected, row.dim, position, size, stop].join('\n'),
  ({ row, position, size, stop }) => (
    <div
      role="treeitem"
      class="tree-row"
      data-row={row.id}
      tabIndex={stop ? 0 : -1}
      style={{ paddingInlineStart: `${(row.level - 1) * 1.5 + 0.5}rem` }}
      aria-level={row.level}
      aria-expanded={row.expanded ?? undefined}
      aria-selected={row.selected}
      data-dim={row.dim || undefined}
      aria-posinset={position}
      aria-setsize={size}
    >
      {/* The arrow keys do the same: this is the mouse's way. */}
      <span class="tree-twist" aria-hidden={row.expanded === null ? undefined : true}>
        {row.expanded !== null && <Icon name="next" size={16} />}
      </span>
      {row.draw()}
    </div>
  ),
)
