import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { buildClient, clientFolder } from '../../server/start/built-client.ts'
import {
  answeringFirst,
  bringFirstAnswers,
  type FirstAnswers,
  forgettingFirst,
} from '../../server/start/first-answers.ts'
import type { Posted } from '../../server/http/fast-path.ts'
import type { App } from '../../server/app.ts'
import { testApp } from '../support/app.ts'
import { openBrowser } from '../support/browser.ts'
import { scratchDatabase, shippedDatabase } from '../support/database.ts'
import { serve } from '../../server/http/serve.ts'
import { temporaryFolder } from '../support/temporary.ts'

const folder = temporaryFolder()
afterAll(() => folder.remove())
const file = join(folder.path, 'first-answers.json')
const database = shippedDatabase()
const app = testApp(database)
await buildClient(() => {})

const bring = async (from: Pick<App, 'fetch'>): Promise<FirstAnswers> => {
  const answers: FirstAnswers = new Map()
  await bringFirstAnswers(answers, from, { database, clientDir: clientFolder, file })
  return answers
}
const never: Pick<App, 'fetch'> = {
  fetch: () => {
    throw new Error('Nothing was to be asked.')
  },
}

test('what the explorer asks when it opens is asked ahead, each question of it, and answered as ever', async () => {
  const answers = await bring(app)
  const asked: Posted[] = []
  const watched = answeringFirst(
    {
      ...app,
      plain: (posted) => {
        asked.push(posted)
        return Promise.resolve({ status: 500, body: '{"errors":[{"message":"Not asked ahead"}]}' })
      },
    },
    answers,
  )
  const serving = await serve(Promise.resolve({ ...watched, fetch: app.fetch }), { host: '127.0.0.1', port: 0 })
  afterAll(() => serving.close())
  const page = await (await openBrowser()).newPage()
  const posted: { body: string; answer: Promise<string> }[] = []
  page.on('response', (response) => {
    if (response.url().endsWith('/graphql'))
      posted.push({ body: response.request().postData() ?? '', answer: response.text() })
  })
  await page.goto(serving.address)
  await page
    .getByRole('complementary', { name: 'About what is shown' })
    .getByRole('heading', { level: 2 })
    .first()
    .waitFor()
  await page.waitForLoadState('networkidle')
  // The sources are fetched once the page is at rest, so that they can be printed: not when it opens.
  const isOpening = (body: string): boolean => !body.includes('query Evidence')
  expect(asked.filter((one) => isOpening(JSON.stringify(one)))).toEqual([])
  expect(posted.length).toBeGreaterThan(4)
  for (const { body, answer } of posted.filter((one) => isOpening(one.body))) {
    const whole = await app.fetch(
      new Request('http://moothall.test/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
      }),
    )
    expect(JSON.parse(await answer)).toEqual(JSON.parse(await whole.text()))
  }
})

test('the next start finds the answers kept, and asks nothing; another version of the data asks anew', async () => {
  const first = await bring(app)
  expect(await bring(never)).toEqual(first)
  const scratch = await scratchDatabase()
  const elsewhere: FirstAnswers = new Map()
  await bringFirstAnswers(elsewhere, testApp(scratch), { database: scratch, clientDir: clientFolder, file })
  expect(elsewhere).not.toEqual(first)
  await scratch.write('CREATE (:Something)')
  const before = readFileSync(file, 'utf8')
  await bringFirstAnswers(elsewhere, testApp(scratch), { database: scratch, clientDir: clientFolder, file })
  expect(readFileSync(file, 'utf8')).not.toBe(before)
  expect(existsSync(`${file}.new`)).toBe(false)
})

test('a write forgets them', async () => {
  const scratch = await scratchDatabase()
  const answers: FirstAnswers = new Map([['{}', { status: 200, body: '' }]])
  await forgettingFirst(scratch, answers).write('CREATE (:Something)')
  expect(answers.size).toBe(0)
})
