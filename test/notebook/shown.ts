import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { eventually } from '../browser/eventually.ts'
import type { House } from '../browser/visit.ts'

/** What the explorer shows at a link: ids of its nodes, and the sentences of its ties. */
export interface Seen {
  readonly nodes: readonly string[]
  readonly sentences: readonly string[]
}

const picked = async (page: Page): Promise<readonly string[]> =>
  (new URL(await page.evaluate(() => location.href)).searchParams.get('pick') ?? '')
    .split(',')
    .filter((id) => id !== '')
    .toSorted()

/** Opens a link, as the sentences of what is drawn, and picks all of it, so that the address names every node. */
export async function seenAt(house: House, link: string): Promise<Seen> {
  const { search } = new URL(link)
  const { page, context } = await house.visit({ at: `/${search}&as=sentences&pick=` })
  const rows = page.locator('.sentences .sentence button[aria-label]')
  await eventually(() => rows.count()).toBeGreaterThan(0)
  const sentences = await rows.evaluateAll((ties) => ties.map((tie) => tie.getAttribute('aria-label') ?? '').toSorted())
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  await page.keyboard.press('Control+a')
  await eventually(() => picked(page)).not.toEqual([])
  const nodes = await picked(page)
  expect(new Set(nodes).size).toBe(nodes.length)
  await context.close()
  return { nodes, sentences }
}
