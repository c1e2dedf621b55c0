import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { Icon } from './icon.tsx'
import { type Point, usePressForMenu } from './use-press-for-menu.ts'

/** A row of a tree, in the order in which rows are read; `level` counts from 1. */
export interface TreeRow {
  readonly id: string
  readonly level: number
  readonly content: ComponentChildren
  /** For first letters typed. */
  readonly text: string
  /** Null where there is nothing below it. */
  readonly expanded: boolean | null
  readonly selected: boolean
  readonly dim: boolean
}

interface TreeProps {
  readonly label: string
  readonly rows: readonly TreeRow[]
  /** The row that holds the tab stop. */
  readonly active: string | null
  readonly onActive: (id: string) => void
  readonly onChoose: (id: string, adding: boolean) => void
  readonly onToggle: (id: string, expanded: boolean) => void
  readonly onMenu: (id: string, at: Point) => void
  /** Any other key on a row; true where it did something. */
  readonly onKey: (id: string, event: KeyboardEvent) => boolean
}

/**
 * Where the tab stop goes when its row has gone: to the row that came into its place, or to the one before, where that
 * is as deep; else to whatever came there.
 */
function instead(rows: readonly TreeRow[], { at, level }: { readonly at: number; readonly level: number }): number {
  if (rows[at]?.level === level) return at
  const above = rows.findLastIndex((row, index) => index < at && row.level === level)
  return above >= 0 ? above : Math.min(at, rows.length - 1)
}

interface Place {
  readonly position: number
  readonly size: number
}

/** Where each row stands among those of its level, counted from 1, in one going-through. */
function placesOf(rows: readonly TreeRow[]): Place[] {
  const sizes = new Map<number, number>()
  const positions = rows.map(({ level }) => {
    const position = (sizes.get(level) ?? 0) + 1
    sizes.set(level, position)
    return position
  })
  return rows.map(({ level }, index) => ({ position: positions[index] ?? 1, size: sizes.get(level) ?? 1 }))
}

/**
 * A tree with one tab stop: up and down walk, right and left open, close and step in and out, letters jump, Enter
 * chooses, Shift+F10 opens the menu.
 */
export function Tree({ label, rows, active, onActive, onChoose, onToggle, onMenu, onKey }: TreeProps) {
  const tree = useRef<HTMLDivElement>(null)
  const pressForMenu = usePressForMenu()
  const before = useRef({ at: 0, level: 1 })
  const found = rows.findIndex((row) => row.id === active)
  const at = found >= 0 ? found : instead(rows, before.current)
  before.current = { at, level: rows[at]?.level ?? 1 }
  const places = placesOf(rows)
  // With the drawing and not after it: a focus that came late, when a key had moved on already, would take the row
  // back, and the two would go on for ever.
  useLayoutEffect(() => {
    const has = tree.current?.contains(document.activeElement)
    if (has) tree.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus()
  }, [active])

  const onKeyDown = (event: KeyboardEvent) => {
    const row = rows[at]
    if (row === undefined || event.ctrlKey || event.metaKey || event.altKey) return
    const go = (to: number | undefined) => {
      const next = to === undefined ? undefined : rows[to]
      if (next !== undefined) onActive(next.id)
    }
    const parent = () => rows.findLastIndex((other, index) => index < at && other.level < row.level)
    switch (event.key) {
      case 'ArrowDown':
        go(at + 1)
        break
      case 'ArrowUp':
        go(at - 1)
        break
      case 'Home':
        go(0)
        break
      case 'End':
        go(rows.length - 1)
        break
      case 'ArrowRight':
        row.expanded === false ? onToggle(row.id, true) : row.expanded === true && go(at + 1)
        break
      case 'ArrowLeft':
        row.expanded === true ? onToggle(row.id, false) : go(parent())
        break
      case 'Enter':
      case ' ':
        onChoose(row.id, event.shiftKey)
        break
      case 'ContextMenu':
        openMenu(row.id)
        break
      case 'F10':
        if (!event.shiftKey) return
        openMenu(row.id)
        break
      default:
        if (!onKey(row.id, event)) return
    }
    event.preventDefault()
    event.stopPropagation()
  }
  const openMenu = (id: string) => {
    const box = tree.current?.querySelector('[tabindex="0"]')?.getBoundingClientRect()
    onMenu(id, { x: (box?.left ?? 0) + 24, y: box?.bottom ?? 0 })
  }

  return (
    <div ref={tree} class="tree" role="tree" aria-label={label} aria-multiselectable="true">
      {rows.map((row, index) => {
        const { position, size } = places[index] ?? { position: 1, size: 1 }
        return (
          <div
            key={row.id}
            role="treeitem"
            class="tree-row"
            tabIndex={index === at ? 0 : -1}
            style={{ paddingInlineStart: `${(row.level - 1) * 1.5 + 0.5}rem` }}
            aria-level={row.level}
            aria-expanded={row.expanded ?? undefined}
            aria-selected={row.selected}
            data-dim={row.dim || undefined}
            aria-posinset={position}
            aria-setsize={size}
            {...pressForMenu((point) => onMenu(row.id, point))}
            onKeyDown={onKeyDown}
            onFocus={() => onActive(row.id)}
            onClick={(event) => onChoose(row.id, event.shiftKey || event.ctrlKey || event.metaKey)}
          >
            {row.expanded === null ? (
              <span class="tree-twist" />
            ) : (
              // The arrow keys do the same: this is the mouse's way.
              <span
                class="tree-twist"
                aria-hidden="true"
                onClick={(event) => {
                  event.stopPropagation()
                  onToggle(row.id, !row.expanded)
                }}
              >
                <Icon name="next" size={16} />
              </span>
            )}
            {row.content}
          </div>
        )
      })}
    </div>
  )
}
