import { createApi } from '../../client/api/api.ts'
import { createImports } from '../../client/api/imports.ts'
import { forgetful } from '../../client/state/adding/kept.ts'
import type { AddressBar } from '../../client/state/address/address-bar.ts'
import { createStore } from '../../client/state/store.ts'

/** An address bar without a browser: entries as the browser would keep them. */
export function addressBar(start = ''): AddressBar & { entries: string[]; back(): void; leave(): void } {
  const entries = [start]
  let travelled = () => {}
  let left = () => {}
  return {
    entries,
    read: () => entries.at(-1) ?? '',
    push: (address) => {
      entries.push(address)
    },
    replace: (address) => {
      entries[entries.length - 1] = address
    },
    onTravel: (listener) => {
      travelled = listener
    },
    onLeave: (listener) => {
      left = listener
    },
    absolute: (address) => `http://moothall.test/${address}`,
    back() {
      entries.pop()
      travelled()
    },
    leave() {
      left()
    },
  }
}

/** A store whose questions are answered by `answer`, by the name of the question. */
export function storeWith(
  answer: (question: string) => Response | Promise<Response>,
  start = '?show=org:ofsted,org:council',
) {
  const asked: string[] = []
  const fetch = async (_: unknown, init?: RequestInit) => {
    const question = /query (\w+)/.exec(String(init?.body))?.[1] ?? ''
    asked.push(question)
    return answer(question)
  }
  const address = addressBar(start)
  const copied: string[] = []
  const store = createStore({
    api: createApi({ fetch: fetch as typeof globalThis.fetch }),
    imports: createImports({ fetch: fetch as typeof globalThis.fetch }),
    kept: forgetful,
    address,
    clock: () => '2025-06-01',
    copy: async (text) => {
      copied.push(text)
    },
  })
  return { store, address, asked, copied }
}

export const data = (value: unknown): Response => Response.json({ data: value })
export const failed = (code: string, message: string, status = 200): Response =>
  Response.json({ errors: [{ message, extensions: { code } }] }, { status })
