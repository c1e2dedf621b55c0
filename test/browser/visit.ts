import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { keysIn } from '../../server/gate/keys.ts'
import { folderOf } from '../support/bare-app.ts'
import { openBrowser } from '../support/browser.ts'
import { servedApp } from '../support/serve.ts'

/** How somebody comes to the page. */
export interface Visitor {
  /** Part of the address behind the host: '/?show=…'. Without it, the page as it opens by itself. */
  readonly at?: string
  readonly with?: 'mouse' | 'touch'
  readonly colours?: 'light' | 'dark'
  /** Whether they come by an address with an editor's key in it. */
  readonly mayEdit?: true
  /** Width and height of the screen in pixels. */
  readonly screen?: readonly [number, number]
}

export interface House {
  readonly address: string
  readonly browser: Browser
  /** A page of a new visitor; `failures` gathers what the page threw or logged as an error. */
  visit(
    visitor?: Visitor,
  ): Promise<{ readonly page: Page; readonly context: BrowserContext; readonly failures: readonly string[] }>
}

const DESK = [1440, 900] as const
const PHONE = [390, 844] as const

/** One of each kind of thing whose page the journeys open. */
const LOOKED_AT = [
  'person:jill-colbert',
  'org:tameside-council',
  'partnership:tameside-improvement-partnership',
  'post:tameside-council-executive-leader',
  'doc:scrutiny-minutes-2021',
]

/**
 * Neo4j plans a question when it is first asked; on a busy machine that takes longer than a page waits. So each page is
 * opened once, until it is there, before anything is measured.
 */
export async function lookAround(address: string, browser: Browser, ids: readonly string[] = LOOKED_AT): Promise<void> {
  const page = await browser.newPage()
  for (const id of ids) {
    await page.goto(new URL(`/?show=${id}&pick=${id}&panel=details`, address).href)
    const there = page.getByRole('complementary', { name: 'About what is shown' }).getByRole('heading', { level: 2 })
    const again = page.getByRole('complementary').getByRole('button', { name: 'Try again' })
    while (!(await there.isVisible())) {
      await there.or(again).first().waitFor()
      if (await again.first().isVisible()) await again.first().click()
    }
  }
  await page.close()
}

/** The served product, its pages opened once, and a browser; both closed after the file's tests. */
export async function openHouse(): Promise<House> {
  const dataDir = folderOf({})
  const [address, browser] = await Promise.all([servedApp(undefined, { DATA_DIR: dataDir }), openBrowser()])
  await lookAround(address, browser)
  return visits(address, browser, editorsKey(dataDir))
}

/** A key with which one may edit, of a server with this data folder. */
export const editorsKey = (dataDir: string): string =>
  keysIn(join(dataDir, 'keys')).create('an editor', 'editor', 1).text

/** Visits to a page that is served at an address; `key` is what an editor comes with. */
export function visits(address: string, browser: Browser, key = ''): House {
  return {
    address,
    browser,
    async visit({ at = '/', with: by = 'mouse', colours = 'light', mayEdit, screen } = {}) {
      const [width, height] = screen ?? (by === 'touch' ? PHONE : DESK)
      const context = await browser.newContext({
        viewport: { width, height },
        colorScheme: colours,
        hasTouch: by === 'touch',
        isMobile: by === 'touch',
        locale: 'en-GB',
        timezoneId: 'Europe/London',
        reducedMotion: 'reduce',
        permissions: ['clipboard-read', 'clipboard-write'],
      })
      const page = await context.newPage()
      const failures: string[] = []
      page.on('pageerror', (error) => failures.push(error.message))
      page.on('console', (message) => {
        // A busy server says when to come again, and the page does.
        if (message.type() === 'error' && !message.text().includes(' 503 ')) failures.push(message.text())
      })
      await page.goto(new URL(`${at}${mayEdit === true ? `#key=${key}` : ''}`, address).href)
      return { page, context, failures }
    },
  }
}
