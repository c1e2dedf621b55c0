import { useEffect } from 'preact/hooks'

const TAKES_FOCUS = 'button:not(:disabled), a[href], input, select, summary, [tabindex]'
/** What is shown in the middle: where the focus goes when nothing near is left. */
const SHOWN = '.view [role=tabpanel], .view > :not([inert]) [role=application]'

const shown = (element: HTMLElement): boolean => element.getClientRects().length > 0

const firstIn = (place: Node | null): HTMLElement | null =>
  place instanceof HTMLElement
    ? ([place, ...place.querySelectorAll<HTMLElement>(TAKES_FOCUS)].find(
        (element) => element.matches(TAKES_FOCUS) && shown(element),
      ) ?? null)
    : null

/**
 * What to go to in place of an element that these changes took away: what followed it, else what went before, else the
 * nearest around it that takes the focus.
 */
function after(gone: Element, changes: readonly MutationRecord[]): HTMLElement | null {
  const takenBy = (node: Node) =>
    changes.find(({ removedNodes }) => [...removedNodes].some((removed) => removed.contains(node)))
  const change = takenBy(gone)
  if (change === undefined) return firstIn(document.querySelector(SHOWN))
  const beside = (side: 'nextSibling' | 'previousSibling', from: Node | null): HTMLElement | null => {
    if (from === null || (from.isConnected && firstIn(from) !== null)) return firstIn(from)
    return beside(side, (from.isConnected ? from : takenBy(from))?.[side] ?? null)
  }
  const around = change.target instanceof Element && change.target.isConnected ? change.target : null
  // A tree says itself which of its rows holds the tab stop.
  const stop = around?.closest('[role=tree]')?.querySelector<HTMLElement>('[tabindex="0"]')
  return (
    stop ??
    beside('nextSibling', change.nextSibling) ??
    beside('previousSibling', change.previousSibling) ??
    around?.closest<HTMLElement>('[tabindex]') ??
    around?.closest('.panel')?.querySelector<HTMLElement>('.card-title') ??
    firstIn(document.querySelector(SHOWN))
  )
}

/**
 * Keeps the keyboard's place: when what has the focus goes away, such as a row that was hidden or the button that hid
 * it, the focus goes to what is next and not to the top of the page.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let last: Element | null = null
    const note = ({ target }: Event) => {
      // A menu and a dialog give the focus back by themselves.
      if (target instanceof Element && target.closest('[role=menu], dialog') === null)
        last = target.closest(TAKES_FOCUS)
    }
    const observer = new MutationObserver((changes) => {
      if (last === null || last.isConnected) return
      last = after(last, changes)
      if (document.activeElement === document.body && last instanceof HTMLElement) last.focus()
    })
    observer.observe(document.body, { childList: true, subtree: true })
    addEventListener('focusin', note)
    addEventListener('pointerdown', note)
    return () => {
      observer.disconnect()
      removeEventListener('focusin', note)
      removeEventListener('pointerdown', note)
    }
  }, [])
}
