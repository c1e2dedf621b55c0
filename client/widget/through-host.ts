import type { AddressBar } from '../state/address/address-bar.ts'
import type { Host } from './host.ts'

/** Fetches through a notebook: the body goes to its server, whatever the address. */
export const fetchThrough =
  (host: Host): typeof fetch =>
  async (_, init) => {
    const { status, text } = await host.ask(String(init?.body))
    return new Response(text, { status, headers: { 'content-type': 'application/json' } })
  }

/** The address of a view as a notebook keeps it. */
export function addressThrough(host: Host): AddressBar {
  const write = (address: string) => host.set({ address })
  return {
    read: () => host.get('address'),
    push: write,
    replace: write,
    onTravel() {},
    onLeave() {},
    absolute: (address) => `${host.url}/${address}`,
  }
}
