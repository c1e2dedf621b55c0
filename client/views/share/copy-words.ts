import type { Store } from '../../state/store.ts'

/** Puts words on the clipboard, and says so; where the browser does not let it, says that. */
export async function copyWords(store: Store, words: string, done: string): Promise<void> {
  const said = await store.copy(words).then(
    () => done,
    () => 'The browser did not let this page copy. Select the words and copy them by hand.',
  )
  store.toasts.add(said)
}
