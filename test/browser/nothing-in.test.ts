import { afterAll, expect, test } from 'vitest'
import { serve } from '../../server/http/serve.ts'
import { ensureConstraints } from '../../server/database/constraints.ts'
import { fill } from '../../server/sets/fill.ts'
import { fillingOf } from '../../server/sets/filling.ts'
import { SMALL, seedOf } from '../seed/small-seed.ts'
import { testApp, unhurried } from '../support/app.ts'
import { openBrowser } from '../support/browser.ts'
import { scratchDatabase } from '../support/database.ts'
import { eventually } from './eventually.ts'
import { search } from './page.ts'

const database = await scratchDatabase()
await ensureConstraints(database)
const serving = await serve(Promise.resolve(testApp(database, unhurried)), { host: '127.0.0.1', port: 0 })
afterAll(() => serving.close())
const browser = await openBrowser()
const main = async (address: string) => {
  const page = await browser.newPage()
  await page.goto(new URL(address, serving.address).href)
  return { page, main: page.getByRole('main') }
}

test('with nothing in, every view says what it is and how something comes in', async () => {
  for (const view of ['/', '/?as=outline', '/?as=table', '/?as=sentences']) {
    const { page, main: said } = await main(view)
    await said.getByText('There is nothing in here yet').waitFor()
    expect(await said.innerText()).toMatch(/npm start[\s\S]*npm run sets -- on shipped[\s\S]*docs\/own-papers\.md/)
    await eventually(() => page.getByText('Questions to start from').filter({ visible: true }).count()).toBe(0)
    await page.close()
  }
})

test('with other data than ships the page opens empty, names no question, and finds what is in', async () => {
  await fill(database, fillingOf('mine', seedOf(SMALL).records))
  const { page, main: said } = await main('/')
  await said.getByText('Nothing is drawn yet').waitFor()
  expect(await said.innerText()).not.toMatch(/question/)
  await search(page).fill('ann able')
  await page
    .getByRole('option', { name: /Ann Able/ })
    .first()
    .click()
  await page
    .getByRole('heading', { name: /Ann Able/ })
    .first()
    .waitFor()
  await page.close()
})
