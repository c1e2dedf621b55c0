import { expect, test } from 'vitest'
import { servedApp } from '../support/serve.ts'
import { openBrowser } from '../support/browser.ts'

const address = await servedApp()

test('GraphiQL asks, completes and shows the schema under its own policy, and a link to it runs nothing by itself', async () => {
  const page = await (await openBrowser()).newPage()
  const complaints: string[] = []
  page.on('console', (message) => {
    if (/content security policy|refused to/i.test(message.text())) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  const asked: string[] = []
  page.on('request', (request) => {
    if (request.method() === 'POST') asked.push(request.postData() ?? '')
  })
  const schemaAnswered = page.waitForResponse((answer) => (answer.request().postData() ?? '').includes('__schema'))
  await page.goto(`${address}/graphql?query=${encodeURIComponent('{ person(id: "person:teresa-smith") { name } }')}`)
  const run = page.getByRole('button', { name: /execute query/i })
  await run.waitFor()
  await schemaAnswered
  await page.getByText('teresa-smith').first().waitFor()
  const questions = () => asked.filter((body) => body.includes('teresa-smith'))
  expect(questions()).toEqual([])
  await run.click()
  await page.getByText('Teresa Smith').first().waitFor()
  await page
    .getByRole('button', { name: /documentation explorer/i })
    .first()
    .click()
  await page.getByText('Root Types').first().waitFor()
  // Neither before it was asked for nor at any time after.
  expect(questions()).toHaveLength(1)
  expect(complaints).toEqual([])
})
