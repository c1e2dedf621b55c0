import { existsSync } from 'node:fs'
import puppeteer, { type Browser } from 'puppeteer-core'
import { afterAll } from 'vitest'
import { findProgram } from '../../server/database/java.ts'

const NAMES = ['firefox-esr', 'firefox']
const PLACES = ['/Applications/Firefox.app/Contents/MacOS/firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe']

/** Path of a Firefox, as it comes from its makers; undefined where none is found. */
export function findFirefox(): string | undefined {
  const given = process.env['FIREFOX_PATH']
  if (given !== undefined && given !== '') return given
  return NAMES.map((name) => findProgram(name)).find((file) => file !== undefined) ?? PLACES.find(existsSync)
}

/** A Firefox without a window, led by WebDriver BiDi; closed after the file's tests. */
export async function openFirefox(executablePath: string): Promise<Browser> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    // Without a window there is no mouse that the page could ask for.
    extraPrefsFirefox: { 'ui.prefersReducedMotion': 1, 'ui.primaryPointerCapabilities': 6 },
  })
  afterAll(() => browser.close())
  return browser
}
