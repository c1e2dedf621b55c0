import type { Locator, Page } from 'playwright-core'

/** The places of the page that every journey passes through. */
export const panel = (page: Page): Locator => page.getByRole('complementary', { name: 'About what is shown' })
export const heading = (page: Page): Locator => panel(page).getByRole('heading', { level: 2 })
export const search = (page: Page): Locator => page.getByRole('combobox', { name: 'Search people, bodies and roles' })
export const status = (page: Page): Locator => page.locator('#status')
export const question = (page: Page, words: RegExp): Locator =>
  page.getByRole('navigation', { name: 'Questions to start from' }).getByRole('button', { name: words })
export const day = (page: Page): Locator => page.getByRole('slider', { name: 'Day shown' })
