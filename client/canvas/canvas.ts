import type { Store } from '../state/store.ts'

/** Fetched beside the rest of the page, so that the search box need not wait for what draws. */
const engine = import('./engine.ts')

/** Draws the store's picture in an element, as one tab stop, and keeps it so. Returns how to end it. */
export function mountCanvas(element: HTMLElement, store: Store): () => void {
  element.tabIndex = 0
  const attributes = {
    role: 'application',
    'aria-label': 'Picture of who is linked to whom',
    'aria-roledescription': 'picture',
    'aria-keyshortcuts': 'ArrowUp ArrowDown ArrowLeft ArrowRight N Shift+N R W Enter E Shift+F10',
  }
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  let end: (() => void) | null = null
  let ended = false
  engine.then(
    ({ drawIn }) => {
      if (!ended) end = drawIn(element, store)
    },
    () =>
      store.toasts.add(
        'The picture could not be loaded. The outline, table and sentences show the same; reload for the picture.',
      ),
  )
  return () => {
    ended = true
    end?.()
  }
}
