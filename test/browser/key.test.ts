import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { keysIn } from '../../server/gate/keys.ts'
import { serve } from '../../server/http/serve.ts'
import { buildClient } from '../../server/start/built-client.ts'
import { testApp } from '../support/app.ts'
import { folderOf } from '../support/bare-app.ts'
import { openBrowser } from '../support/browser.ts'
import { shippedDatabase } from '../support/database.ts'

await buildClient(() => {})
const dataDir = folderOf({})
const app = testApp(shippedDatabase(), { READ: 'closed', DATA_DIR: dataDir })
const serving = await serve(Promise.resolve(app), { host: '127.0.0.1', port: 0 })
afterAll(() => serving.close())
const browser = await openBrowser()

test('without a key the page says that one is needed; by the printed address it opens, and stays open', async () => {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(serving.address)
  await page.getByText('A key is needed to read here.').waitFor()
  await page.goto('about:blank')
  await page.goto(`${serving.address}/#key=${app.gate.sessions.oneTimeKey()}`)
  const heading = page.getByRole('complementary', { name: 'About what is shown' }).getByRole('heading', { level: 2 })
  await heading.first().waitFor()
  expect(page.url()).not.toContain('key=')
  expect(await page.getByText('A key is needed to read here.').count()).toBe(0)
  expect(await page.evaluate(() => document.cookie)).toBe('')
  await page.goto('about:blank')
  await page.goto(serving.address)
  await heading.first().waitFor()
  await context.close()
})

test('a key that is refused is said to be, with why', async () => {
  const context = await browser.newContext()
  const page = await context.newPage()
  const keys = keysIn(join(dataDir, 'keys'))
  const { text } = keys.create('gone', 'reader', 1)
  keys.revoke('gone')
  await page.goto(`${serving.address}/#key=${text}`)
  await page.getByText(/The key 'gone' was revoked/).waitFor()
  await page.getByText('A key is needed to read here.').waitFor()
  await context.close()
})
