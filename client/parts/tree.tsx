import type { RefObject } from 'preact'
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks'
import { placesOf, TreeItem, type TreeRow } from './tree-row.tsx'
import { jumpTo, useTypeahead } from './typeahead.ts'
import { MANY, useGrowing } from './use-growing.ts'
import { type Point, usePressForMenu } from './use-press-for-menu.ts'
import { walked } from './walked.ts'

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

/** Where to the right and to the left lead from a row: into an open one, or out to the row above. */
function sideways(key: string, at: number, rows: readonly TreeRow[]): number | 'open' | 'close' | null {
  const row = rows[at]
  if (row === undefined) return null
  if (key === 'ArrowRight') return row.expanded === null ? at : row.expanded ? at + 1 : 'open'
  if (key !== 'ArrowLeft') return null
  return row.expanded === true ? 'close' : rows.findLastIndex((other, index) => index < at && other.level < row.level)
}

const rowIn = (target: EventTarget | null): string | undefined =>
  target instanceof Element ? target.closest<HTMLElement>('[data-row]')?.dataset['row'] : undefined

/** What the keys of a tree do on the row that holds the tab stop; gives false for a key that means nothing. */
function useTreeKeys({ rows, onActive, onChoose, onToggle, onMenu, onKey }: TreeProps, at: number) {
  const lettersOf = useTypeahead()
  const go = (to: number | null) => {
    const next = to === null ? undefined : rows[to]
    if (next !== undefined) onActive(next.id)
  }
  const openMenu = (id: string, target: EventTarget | null) => {
    const box = target instanceof Element ? target.getBoundingClientRect() : null
    onMenu(id, { x: (box?.left ?? 0) + 24, y: box?.bottom ?? 0 })
  }
  return (row: TreeRow, event: KeyboardEvent): boolean => {
    const letters = lettersOf(event)
    const [to, side] = [walked(event.key, at, rows.length), sideways(event.key, at, rows)]
    if (to !== null) go(to)
    else if (letters !== null) go(jumpTo(rows.length, (index) => rows[index]?.text ?? '', at, letters))
    else if (side === 'open' || side === 'close') onToggle(row.id, side === 'open')
    else if (side !== null) go(side)
    else if (event.key === 'Enter' || event.key === ' ') onChoose(row.id, event.shiftKey)
    else if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) openMenu(row.id, event.target)
    else return onKey(row.id, event)
    return true
  }
}

/** Handlers by which the other button or a resting finger opens the menu of the row under it. */
function useRowMenu(onMenu: TreeProps['onMenu']) {
  const pressForMenu = usePressForMenu()
  const pressed = useRef('')
  const menu = pressForMenu((point) => onMenu(pressed.current, point))
  const onRow =
    <Press extends MouseEvent>(act: (event: Press) => void) =>
    (event: Press) => {
      pressed.current = rowIn(event.target) ?? ''
      if (pressed.current !== '') act(event)
    }
  return { ...menu, onPointerDown: onRow(menu.onPointerDown), onContextMenu: onRow(menu.onContextMenu) }
}

/** Where the tab stop is among the rows; it stays near where its row has gone. */
function useStop(rows: readonly TreeRow[], active: string | null): number {
  const before = useRef({ at: 0, level: 1 })
  const found = useMemo(() => rows.findIndex((row) => row.id === active), [rows, active])
  const at = found >= 0 ? found : instead(rows, before.current)
  before.current = { at, level: rows[at]?.level ?? 1 }
  return at
}

/** Has the focus go with the tab stop while it is in the tree. */
function useFocusAtStop(tree: RefObject<HTMLElement | null>, active: string | null): void {
  // With the drawing and not after it: a focus that came late, when a key had moved on already, would take the row
  // back, and the two would go on for ever.
  useLayoutEffect(() => {
    const has = tree.current?.contains(document.activeElement)
    if (has) tree.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus()
  }, [active])
}

/** A press on a row chooses it; on its twist it opens or closes it. */
function pressRow({ rows, onChoose, onToggle }: TreeProps, event: MouseEvent): void {
  const id = rowIn(event.target)
  const row = rows.find((one) => one.id === id)
  if (row === undefined) return
  const twisted = row.expanded !== null && (event.target as Element).closest('.tree-twist') !== null
  if (twisted) onToggle(row.id, !row.expanded)
  else onChoose(row.id, event.shiftKey || event.ctrlKey || event.metaKey)
}

/**
 * A tree with one tab stop: up and down walk, right and left open, close and step in and out, letters jump, Enter
 * chooses, Shift+F10 opens the menu.
 */
export function Tree(props: TreeProps) {
  const { label, rows, active, onActive } = props
  const tree = useRef<HTMLDivElement>(null)
  const at = useStop(rows, active)
  const press = useTreeKeys(props, at)
  const menu = useRowMenu(props.onMenu)
  const places = useMemo(() => placesOf(rows), [rows])
  const grown = useGrowing(rows.length)
  useFocusAtStop(tree, active)
  const onKeyDown = (event: KeyboardEvent) => {
    const row = rows[at]
    if (row === undefined || event.ctrlKey || event.metaKey || event.altKey || !press(row, event)) return
    event.preventDefault()
    event.stopPropagation()
  }
  const onClick = (event: MouseEvent) => pressRow(props, event)
  const onFocusIn = ({ target }: FocusEvent) => {
    const id = rowIn(target)
    if (id !== undefined) onActive(id)
  }
  return (
    <div
      ref={tree}
      class="tree"
      role="tree"
      aria-label={label}
      aria-multiselectable="true"
      data-many={rows.length > MANY || undefined}
      {...{ ...menu, onKeyDown, onClick, onFocusIn }}
    >
      {rows.slice(0, Math.max(grown, at + 1)).map((row, index) => {
        const { position = 1, group = { size: 1 } } = places[index] ?? {}
        return <TreeItem key={row.id} row={row} position={position} size={group.size} stop={index === at} />
      })}
    </div>
  )
}
