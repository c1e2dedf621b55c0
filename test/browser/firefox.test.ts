import type { Page as Evaluated } from 'playwright-core'
import type { Page } from 'puppeteer-core'
import { expect, test } from 'vitest'
import { findFirefox, openFirefox } from '../support/firefox.ts'
import { servedApp } from '../support/serve.ts'
import { eventually } from './eventually.ts'
import { drawn, placeOf } from './picture.ts'

/** The first minute in Firefox: what a reader sees and does there, of the page as it is served to everybody. */

const found = findFirefox()

/** Nodes and places of the picture once it is at rest; the page asked is one that runs functions, whoever leads it. */
async function atRest(page: Page): Promise<readonly string[]> {
  let last: readonly string[] = []
  const isAtRest = async () => {
    const before = last
    last = await drawn(page as unknown as Evaluated).catch(() => [])
    return last.length > 0 && last.join() === before.join()
  }
  // Nobody asked this server before, and the first of all questions takes its database long.
  await expect.poll(isAtRest, { timeout: 60_000, interval: 100 }).toBe(true)
  return last
}

const textOf = (page: Page, selector: string): Promise<string> =>
  page.evaluate((wanted) => document.querySelector<HTMLElement>(wanted)?.innerText ?? '', selector)

const ANSWER = '[aria-label="About what is shown"]'

test('the first minute in Firefox, where there is one', { timeout: 120_000 }, async ({ skip }) => {
  if (found === undefined) return skip('No Firefox is found: install one, or say where it is with FIREFOX_PATH.')
  const [address, browser] = await Promise.all([servedApp(), openFirefox(found)])
  const page = await browser.newPage()
  await page.setViewport({ width: 1440, height: 900 })
  const failures: string[] = []
  page.on('pageerror', (error) => failures.push(String(error)))

  // 1. A first answer with its picture, and the search with the focus.
  await page.goto(address)
  expect((await atRest(page)).length).toBeGreaterThanOrEqual(8)
  await eventually(() => textOf(page, `${ANSWER} h2`)).toMatch(/\?$/)
  expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('combobox')

  // 2. Letters, misspelt, find somebody; Enter answers in a sentence and with who held the post in turn.
  await page.keyboard.type('Cooni')
  await eventually(() => textOf(page, '[role=option]')).toMatch(/Gerald Cooney\s+Person/)
  await page.keyboard.press('Enter')
  await eventually(() => textOf(page, ANSWER)).toMatch(/Gerald Cooney was Executive Leader of Tameside Council on/)
  await eventually(() => textOf(page, `${ANSWER} figure`)).toMatch(/Gerald Cooney[\s\S]*Eleanor Wills/)

  // 3. Another day, in words; the line that stands then shows what it rests on.
  await page.click('.time-shown')
  await page.focus('.time-fields .time-date input')
  await page.keyboard.down('Control')
  await page.keyboard.press('a')
  await page.keyboard.up('Control')
  await page.keyboard.type('17 September 2024')
  await page.keyboard.press('Enter')
  await atRest(page)
  const line = await placeOf(page as unknown as Evaluated, 'membership:gerald-cooney-executive-leader')
  await page.mouse.click(line.x, line.y)
  await eventually(() => textOf(page, `${ANSWER} article`)).toMatch(/1 independent source/)

  // 4. The address opens the same picture again, and the page never scrolled.
  const before = await atRest(page)
  await page.goto(page.url())
  expect(await atRest(page)).toEqual(before)
  expect(await page.evaluate(() => scrollY)).toBe(0)
  expect(failures).toEqual([])
})
