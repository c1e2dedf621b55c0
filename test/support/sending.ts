import { expect } from 'vitest'

/** How far an import is, and what came of it. */
export interface Told {
  readonly id: string
  readonly rejected?: string
  readonly state: string
  readonly message?: string
  readonly lines?: readonly string[]
  readonly report?: { readonly changes: object; readonly joined: Readonly<Record<string, string>> }
}

/** Sends files to a server as a form, and waits for what comes of it. */
export const sender =
  (address: string, headers: Readonly<Record<string, string>>) =>
  async (files: Readonly<Record<string, string>>, fields: Readonly<Record<string, string>> = {}): Promise<Told> => {
    const form = new FormData()
    for (const [name, value] of Object.entries(fields)) form.set(name, value)
    for (const [name, content] of Object.entries(files)) form.append('file', new Blob([content]), name)
    const sent = await fetch(`${address}/imports`, { method: 'POST', body: form, headers })
    expect(sent.status).toBe(202)
    const { id } = (await sent.json()) as Told
    for (;;) {
      const told = (await (await fetch(`${address}/imports?id=${id}`, { headers })).json()) as Told
      if (told.state !== 'RUNNING') return told
      await new Promise((later) => setTimeout(later, 50))
    }
  }
