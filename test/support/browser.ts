import { type Browser, chromium } from 'playwright-core'
import { afterAll } from 'vitest'
import { findBrowser } from '../../server/start/bootstrap/browser.mjs'

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** A Chrome or Chromium without a window, closed after the file's tests. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = findBrowser((message: string) => {
    throw new Error(message)
  })
  const browser = await chromium.launch({ executablePath, headless: true, args: flags })
  afterAll(() => browser.close())
  return browser
}
