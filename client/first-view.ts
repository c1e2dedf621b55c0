import { createApi } from './api/api.ts'
import type { AddressBar } from './state/address/address-bar.ts'
import { createStore } from './state/store.ts'

/**
 * Milliseconds without an open question after which the page has asked all that it opens with; longer than any answer
 * waits before it asks on.
 */
const QUIET = 500

const nowhere: AddressBar = {
  read: () => '',
  push() {},
  replace() {},
  onTravel() {},
  onLeave() {},
  absolute: (address) => address,
}

/**
 * Asks through `fetch` what the explorer asks when it is opened without an address, by running its state without a
 * page, and resolves once all of it is answered.
 * Runs in Node. `today` is an ISO day. After a failure it asks no further.
 */
export function askFirstView(fetch: (body: string) => Promise<Response>, today: string): Promise<void> {
  return new Promise((resolve) => {
    let open = 0
    let over = false
    let quiet: ReturnType<typeof setTimeout> | undefined
    const end = () => {
      over = true
      resolve()
    }
    const ask = async (_: unknown, init?: RequestInit): Promise<Response> => {
      // What comes after the end, such as asking whether the database is back, is never answered.
      if (over) return new Promise(() => {})
      clearTimeout(quiet)
      open += 1
      const response = await fetch(String(init?.body)).catch(() => Response.error())
      open -= 1
      if (!response.ok) end()
      else if (open === 0) quiet = setTimeout(end, QUIET)
      return response
    }
    createStore({
      api: createApi({ fetch: ask as typeof globalThis.fetch }),
      address: nowhere,
      clock: () => today,
      copy: () => Promise.resolve(),
    })
  })
}
