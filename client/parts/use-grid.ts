import type { RefObject } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { jumpTo, useTypeahead } from './typeahead.ts'
import { walked } from './walked.ts'

const rowsIn = (root: Element | null): Element[] => [...(root?.querySelectorAll('[data-row]') ?? [])]
const stopsIn = (row: Element | undefined): HTMLElement[] => [
  ...(row?.querySelectorAll<HTMLElement>('[data-stop]') ?? []),
]
const stopOf = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[data-stop]') : null
const isHead = (row: Element): boolean => row.closest('thead') !== null
const firstBelow = (rows: readonly Element[]): number => rows.findIndex((row) => !isHead(row))
const isChief = ({ dataset }: HTMLElement): boolean => dataset['stop'] === 'chief'

/** The stop of a row that answers to one of another row: the chief one to the chief one, else that of its column. */
const answering = (row: Element | undefined, from: HTMLElement, column: number): HTMLElement | undefined => {
  const stops = stopsIn(row)
  return (isChief(from) ? stops.find(isChief) : undefined) ?? stops[Math.min(column, stops.length - 1)]
}

/** A stop, the row it is in and which of its stops it is. */
interface Place {
  readonly from: HTMLElement
  readonly here: number
  readonly column: number
}

/** The row that letters lead to from a stop; null for none. */
function lettersLead(letters: string, rows: readonly Element[], { from, here, column }: Place): number | null {
  const textOf = (index: number): string => {
    const other = rows[index]
    if (other === undefined || isHead(other)) return ''
    return (isChief(from) ? other : answering(other, from, column))?.textContent ?? ''
  }
  return jumpTo(rows.length, textOf, here, letters)
}

/** The one tab stop of a grid: set in the page itself, so that to walk draws nothing anew. */
function useStop(root: RefObject<HTMLElement | null>) {
  const at = useRef<{ row: number | null; column: number }>({ row: null, column: 0 })
  const held = () => root.current?.querySelector<HTMLElement>('[data-stop][tabindex="0"]') ?? null
  const put = (next: HTMLElement | undefined) => {
    const before = held()
    if (before !== null && before !== next) before.tabIndex = -1
    if (next !== undefined) next.tabIndex = 0
  }
  useLayoutEffect(() => {
    if (held() !== null) return
    // The row that held it has gone: the one that came into its place takes it.
    const rows = rowsIn(root.current)
    const stops = stopsIn(rows[Math.min(at.current.row ?? firstBelow(rows), rows.length - 1)])
    put(stops.find(isChief) ?? stops[at.current.column] ?? stops[0])
  })
  return { at, put }
}

/** What a grid that listens to keys needs of the page. */
export interface Grid<Root extends HTMLElement> {
  readonly ref: RefObject<Root | null>
  /** Walks, or jumps by letters; true where the key is used up. */
  walk(event: KeyboardEvent): boolean
  onFocusIn(event: FocusEvent): void
}

/**
 * One tab stop for rows of controls, as a grid has it: up and down go from row to row, left and right within one, Home
 * and End to the first row and the last, letters to the row whose text has them. Rows are marked `data-row`, and what
 * takes the focus in them `data-stop`, with a tab index of −1; what a row is about is its 'chief' stop.
 */
export function useGrid<Root extends HTMLElement>(): Grid<Root> {
  const ref = useRef<Root>(null)
  const { at, put } = useStop(ref)
  const lettersOf = useTypeahead()
  const walk = (event: KeyboardEvent): boolean => {
    const from = stopOf(event.target)
    const row = from?.closest('[data-row]')
    if (from === null || row == null || event.altKey) return false
    const [rows, stops] = [rowsIn(ref.current), stopsIn(row)]
    const [here, column] = [rows.indexOf(row), stops.indexOf(from)]
    const letters = lettersOf(event)
    const to =
      letters === null
        ? walked(event.key, here, rows.length, firstBelow(rows))
        : lettersLead(letters, rows, { from, here, column })
    const side = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (to !== null) {
      // A row may have fewer of them: the column is kept for the next that has it.
      const wanted = at.current.column
      answering(rows[to], from, wanted)?.focus()
      at.current.column = wanted
    } else if (side !== undefined) stops[Math.max(0, Math.min(stops.length - 1, column + side))]?.focus()
    else return letters !== null
    return true
  }
  return {
    ref,
    walk,
    onFocusIn({ target }) {
      const stop = stopOf(target)
      const row = stop?.closest('[data-row]')
      if (stop === null || row == null) return
      put(stop)
      at.current = { row: rowsIn(ref.current).indexOf(row), column: stopsIn(row).indexOf(stop) }
    },
  }
}
