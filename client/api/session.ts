/** What comes before a key in the fragment of an address; the fragment is sent to no server. */
const BEFORE = '#key='

/**
 * Exchanges a key in the page's address for a cookie that only the server reads, and takes it out of the address.
 * Gives why it was refused, in words; null where it was not, or where there is none.
 */
export async function openSession(
  { location, history }: Pick<Window, 'location' | 'history'>,
  fetch: typeof globalThis.fetch = globalThis.fetch.bind(globalThis),
): Promise<string | null> {
  if (!location.hash.startsWith(BEFORE)) return null
  const key = location.hash.slice(BEFORE.length)
  history.replaceState(null, '', location.pathname + location.search)
  const response = await fetch('/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ key }),
  }).catch(() => null)
  if (response?.ok === true) return null
  const body = (await response?.json().catch(() => null)) as { errors?: { message: string }[] } | null | undefined
  return (
    body?.errors?.[0]?.message ??
    'The key could not be handed over: the server does not answer. Open its address again.'
  )
}
