import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { settled } from '../browser/picture.ts'
import { type House, openHouse } from '../browser/visit.ts'
import { outlineOf } from './outline.ts'
import { PICTURE, states } from './states.ts'

// Evaluated and not added as a script tag, which the page's own policy rightly refuses.
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
/** Pictures are for looking at; what is compared is the outline, which is the same on every machine. */
const pictures = join(import.meta.dirname, '../../node_modules/.cache/moothall/gallery')

let house: House
beforeAll(async () => {
  mkdirSync(pictures, { recursive: true })
  house = await openHouse()
})

/** What axe finds against WCAG up to AA of 2.2, whose rule it leaves out by itself, and against good practice, in words. */
async function barriers(page: Page): Promise<readonly string[]> {
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } }).axe.run({
      rules: { 'target-size': { enabled: true } },
    }),
  )
  return violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help}: ${node.html.slice(0, 160)}`))
}

/** Whether something is drawn there, which may come after all else on a busy machine. */
const isDrawn = (at = ''): boolean => at.startsWith(PICTURE) && !/as=(outline|table|sentences)/.test(at)

describe.each(states)('$name', ({ name, reach, ...visitor }) => {
  test('is as it was, keeps nobody out in light or dark, and fits its screen', async () => {
    const { page, context } = await house.visit(visitor)
    if (isDrawn(visitor.at)) await settled(page)
    await reach?.(page)
    await page.evaluate(axe)
    for (const colours of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: colours })
      expect(await barriers(page)).toEqual([])
      await page.screenshot({ path: join(pictures, `${name}, ${colours}.png`) })
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    await expect(await outlineOf(page)).toMatchFileSnapshot(`snapshots/${name.replaceAll(/[^a-z0-9]+/g, '-')}.txt`)
    await context.close()
  })
})
