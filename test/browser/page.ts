import { readFile } from 'node:fs/promises'
import type { Locator, Page } from 'playwright-core'

/** The places of the page that every journey passes through. */
export const panel = (page: Page): Locator => page.getByRole('complementary', { name: 'About what is shown' })
export const heading = (page: Page): Locator => panel(page).getByRole('heading', { level: 2 })
export const search = (page: Page): Locator => page.getByRole('combobox', { name: 'Search people, bodies and roles' })
export const status = (page: Page): Locator => page.locator('#status')
export const question = (page: Page, words: RegExp): Locator =>
  page.getByRole('navigation', { name: 'Questions to start from' }).getByRole('button', { name: words })
export const day = (page: Page): Locator => page.getByRole('slider', { name: 'Day shown' })

/** What was said aloud last. */
export const said = (page: Page): Locator => page.locator('[aria-live=polite].visually-hidden > p').last()

/** Whether something in the page has the focus. */
export const hasFocus = (locator: Locator): Promise<boolean> =>
  locator.evaluate((element) => element === document.activeElement)

/** The strip of time with everything that its closed form has no room for. */
export async function openTime(page: Page): Promise<Locator> {
  const time = page.getByRole('region', { name: 'Time' })
  const shown = time.locator('.time-shown')
  if ((await shown.getAttribute('aria-expanded')) === 'false') await shown.click()
  return time
}

/** Chooses from the menu of the whole page. */
export async function fromMenu(page: Page, words: RegExp | string): Promise<void> {
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: words, exact: true }).click()
}

/** Shows a twin in words in place of the picture, or another one. */
export async function showAs(page: Page, twin: 'Picture' | 'Outline' | 'Table' | 'Sentences'): Promise<void> {
  const tab = page.getByRole('tab', { name: twin })
  if ((await tab.count()) === 0) {
    if (twin === 'Picture') return
    const corner = page.getByRole('button', { name: 'In words' })
    if ((await corner.count()) > 0) await corner.click()
    else await fromMenu(page, 'Show as an outline')
  }
  await tab.click()
}

/** Copies the link to what is shown, as one shares it; gives it. */
export async function shareLink(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Share' }).click()
  const dialog = page.getByRole('dialog', { name: 'Share' })
  await dialog.getByRole('button', { name: /^Copy link/ }).click()
  await page.getByRole('status').filter({ hasText: 'The link to exactly this view' }).waitFor({ state: 'attached' })
  await dialog.getByRole('button', { name: 'Close' }).click()
  return page.evaluate(() => navigator.clipboard.readText())
}

/** Goes home, where all questions stand, and picks one. */
export async function askQuestion(page: Page, words: RegExp): Promise<void> {
  await page.getByRole('button', { name: 'Questions to start from', exact: true }).click()
  await question(page, words).click()
}

/** In 'Share', presses one of the ways to take it away, and reads the file that comes. */
export async function taken(page: Page, way: RegExp): Promise<{ name: string; content: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('dialog', { name: 'Share' }).getByRole('button', { name: way }).click(),
  ])
  return { name: download.suggestedFilename(), content: await readFile(await download.path()) }
}
