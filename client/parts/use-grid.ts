import type { RefObject } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { jumpTo, useTypeahead } from './typeahead.ts'

/** Rows that Page Up and Page Down go over. */
const PAGE = 10

const stopsOf = (row: Element | undefined): HTMLElement[] => [
  ...(row?.querySelectorAll<HTMLElement>('[data-stop]') ?? []),
]
const isHead = (row: Element): boolean => row.closest('thead') !== null

/** What a grid that listens to keys needs of the page. */
export interface Grid<Root extends HTMLElement> {
  readonly ref: RefObject<Root | null>
  /** Walks, or jumps by letters; true where the key is used up. */
  walk(event: KeyboardEvent): boolean
  onFocusIn(event: FocusEvent): void
}

/** The stop of a row that answers to one of another row: the chief one to the chief one, else that of its column. */
const answering = (stops: readonly HTMLElement[], from: HTMLElement | undefined, column: number) =>
  (from?.dataset['stop'] === 'chief' ? stops.find(({ dataset }) => dataset['stop'] === 'chief') : undefined) ??
  stops[Math.min(column, stops.length - 1)]

/**
 * One tab stop for rows of controls, as a grid has it: up and down go from row to row, left and right within one, Home
 * and End to the first row and the last, letters to the row whose text begins so. Rows are marked `data-row`, and what
 * takes the focus in them `data-stop`, with a tab index of −1: the tab stop is set here, without a new drawing.
 */
export function useGrid<Root extends HTMLElement>(): Grid<Root> {
  const ref = useRef<Root>(null)
  const at = useRef<{ row: number | null; column: number }>({ row: null, column: 0 })
  const lettersOf = useTypeahead()
  const rowsIn = () => [...(ref.current?.querySelectorAll('[data-row]') ?? [])]
  const held = () => ref.current?.querySelector<HTMLElement>('[data-stop][tabindex="0"]')
  const stopAt = (next: HTMLElement | undefined) => {
    const before = held()
    if (before != null && before !== next) before.tabIndex = -1
    if (next !== undefined) next.tabIndex = 0
  }
  useLayoutEffect(() => {
    if (held() != null) return
    // The row that held it has gone: the one that came into its place takes it.
    const rows = rowsIn()
    const first = Math.max(
      0,
      rows.findIndex((row) => !isHead(row)),
    )
    const stops = stopsOf(rows[Math.min(at.current.row ?? first, rows.length - 1)])
    stopAt(stops.find(({ dataset }) => dataset['stop'] === 'chief') ?? stops[at.current.column] ?? stops[0])
  })

  const walk = (event: KeyboardEvent): boolean => {
    const from = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-stop]') : null
    const row = from?.closest('[data-row]')
    if (from == null || row == null || event.altKey) return false
    const rows = rowsIn()
    const [here, stops] = [rows.indexOf(row), stopsOf(row)]
    const column = stops.indexOf(from)
    const go = (to: number, wanted = at.current.column): true => {
      const next = rows[Math.max(0, Math.min(rows.length - 1, to))]
      const stop = answering(stopsOf(next), next === row ? undefined : from, wanted)
      stop?.focus()
      at.current.column = wanted
      return true
    }
    const letters = lettersOf(event)
    if (letters !== null) {
      const textOf = (index: number) => {
        const other = rows[index]
        if (other === undefined || isHead(other)) return ''
        return (from.dataset['stop'] === 'chief' ? other : answering(stopsOf(other), from, column))?.textContent ?? ''
      }
      return go(jumpTo(rows.length, textOf, here, letters) ?? here, column)
    }
    switch (event.key) {
      case 'ArrowDown':
        return go(here + 1)
      case 'ArrowUp':
        return go(here - 1)
      case 'PageDown':
        return go(here + PAGE)
      case 'PageUp':
        return go(here - PAGE)
      case 'Home':
        return go(rows.findIndex((other) => !isHead(other)))
      case 'End':
        return go(rows.length - 1)
      case 'ArrowRight':
        return go(here, Math.min(column + 1, stops.length - 1))
      case 'ArrowLeft':
        return go(here, Math.max(column - 1, 0))
      default:
        return false
    }
  }
  return {
    ref,
    walk,
    onFocusIn({ target }) {
      const stop = target instanceof Element ? target.closest<HTMLElement>('[data-stop]') : null
      const row = stop?.closest('[data-row]')
      if (stop == null || row == null) return
      stopAt(stop)
      at.current = { row: rowsIn().indexOf(row), column: stopsOf(row).indexOf(stop) }
    },
  }
}
