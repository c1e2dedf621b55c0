import { useEffect } from 'preact/hooks'

/** The regions of the page in the order in which F6 goes round them: search, picture, answer, time. */
const REGIONS = ['.search input', '.view [role=application], .view [role=tabpanel]', '.panel-body', '.time .slider']

const shown = (element: HTMLElement | null): element is HTMLElement =>
  element !== null && element.closest('[inert]') === null && element.getClientRects().length > 0

const find = (selector: string): HTMLElement | null =>
  [...document.querySelectorAll<HTMLElement>(selector)].find(shown) ?? null

/** Where the focus stands among the regions; −1 where in none. */
function regionOf(element: Element | null): number {
  const places = ['.search', '.stage', '.panel', '.time']
  return places.findIndex((place) => element?.closest(place) != null)
}

/** Lets F6 go round the regions of the page, Shift+F6 the other way. */
export function useRegions(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'F6' || event.ctrlKey || event.metaKey || event.altKey) return
      if (document.querySelector('dialog[open]') !== null) return
      event.preventDefault()
      const step = event.shiftKey ? -1 : 1
      const count = REGIONS.length
      const here = regionOf(document.activeElement)
      const from = here < 0 ? (step > 0 ? -1 : 0) : here
      for (let away = 1; away <= count; away += 1) {
        const next = find(REGIONS[(from + step * away + count * 2) % count] ?? '')
        if (next === null) continue
        next.focus()
        return
      }
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [])
}
