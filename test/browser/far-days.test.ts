import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { serve } from '../../server/http/serve.ts'
import { ensureConstraints } from '../../server/database/constraints.ts'
import { fill } from '../../server/sets/fill.ts'
import { fillingOf } from '../../server/sets/filling.ts'
import { buildClient } from '../../server/start/built-client.ts'
import { seedOf } from '../seed/small-seed.ts'
import { testApp, unhurried } from '../support/app.ts'
import { openBrowser } from '../support/browser.ts'
import { scratchDatabase } from '../support/database.ts'
import { eventually } from './eventually.ts'
import { day, openTime, panel, status } from './page.ts'
import { type House, lookAround, visits } from './visit.ts'

const role = (id: string, dates: string) =>
  `  - { id: membership:${id}, member: person:${id}, organization: org:town, post: post:leader, role: ` +
  `Leader, ${dates}, citations: [{ document: doc:paper, locator: p1, paraphrase: Says so. }] }`
const named = 'citations: [{ document: doc:paper, locator: p1, paraphrase: Names it. }]'
const FAR = `
organizations: [{ id: org:town, name: Town Council, classification: COUNCIL }]
documents: [{ id: doc:paper, title: A paper, kind: REPORT, published: 2025-01-15 }]
posts: [{ id: post:leader, label: Leader of Town, role: Leader, organization: org:town, ${named} }]
people: [${['slip', 'ann', 'bob', 'cat', 'ever'].map((id) => `{ id: person:${id}, name: Holder ${id} }`).join(', ')}]
memberships:
${[
  role('slip', "start: '1207-05-03', end: '1208-05-03'"),
  role('ann', "start: '2017-05-03', end: '2019-05-03'"),
  role('bob', "start: '2019-05-04', end: '2021-05-03'"),
  role('cat', "start: '2021-05-04', end: '2023-05-03'"),
  role('ever', "start: '2023-05-04', end: '9999-12-31'"),
].join('\n')}
`
const database = await scratchDatabase()
await ensureConstraints(database)
await fill(database, fillingOf('far', seedOf(FAR).records))

let house: House
beforeAll(async () => {
  await buildClient(() => {})
  const serving = await serve(Promise.resolve(testApp(database, unhurried)), { host: '127.0.0.1', port: 0 })
  afterAll(() => serving.close())
  const browser = await openBrowser()
  await lookAround(serving.address, browser, ['post:leader', 'org:town'])
  house = visits(serving.address, browser)
})

const SHOWN = '?show=org:town,post:leader,person:slip,person:ann,person:bob,person:cat,person:ever'

describe('a day far from all others', () => {
  test('squeezes no axis: the line runs over the bulk, and says what it leaves out', async () => {
    const { page, context, failures } = await house.visit({ at: `/${SHOWN}&on=2020-02-01` })
    await openTime(page)
    await page.getByText('outside this line: 1207, 1208, 9999; type a day to go there').waitFor()
    const [least, most] = await Promise.all(['min', 'max'].map((end) => day(page).getAttribute(end)))
    expect([least, most]).toEqual(['17167', '20453'])
    expect(await panel(page).innerText()).toMatch(/1 document, 2017 to 2025/)
    expect(failures).toEqual([])
    await context.close()
  })

  test('is reached by typing it', async () => {
    const { page, context } = await house.visit({ at: `/${SHOWN}&on=2020-02-01` })
    await openTime(page)
    await page.getByText('outside this line').waitFor()
    const field = page.getByLabel('As of')
    await field.fill('1207-12-01')
    await field.press('Enter')
    await eventually(() => status(page).innerText()).toMatch(/on 1 December 1207/)
    await eventually(() => day(page).getAttribute('aria-valuetext')).toBe('1 December 1207')
    await context.close()
  })

  test.each(['1000-01-01', '1207-05-03', '9999-12-31'])(
    'in an address is shown, on a page that is whole: %s',
    async (on) => {
      const { page, context, failures } = await house.visit({ at: `/${SHOWN}&on=${on}&pick=post:leader&panel=details` })
      await panel(page).getByText('Who held the post').waitFor()
      expect(await day(page).isVisible()).toBe(true)
      expect(failures).toEqual([])
      await context.close()
    },
  )

  test.each(['on=0999-01-01', 'against=0024-01-01', 'by=-0044-03-15', 'on=2024-02-30'])(
    'that is none is left out of an address, and a note says so: %s',
    async (part) => {
      const { page, context, failures } = await house.visit({ at: `/${SHOWN}&${part}` })
      await page
        .getByText(/The link names ‘.*’, which is no day that can be shown \(.*\)\. It was left out\./)
        .waitFor()
      await eventually(() => status(page).innerText()).toMatch(/, \d+ links?, on \d+ \w+ \d{4}/)
      expect(failures).toEqual([])
      await context.close()
    },
  )
})

describe('a post at any time', () => {
  test('tells who held it, and speaks of no day', async () => {
    const { page, context } = await house.visit({ at: `/${SHOWN}&on=1500-01-01&any=1&pick=post:leader&panel=details` })
    await eventually(() => panel(page).locator('.answer').innerText()).toMatch(
      /Holder ann was Leader .* from 3 May 2017/,
    )
    const words = await panel(page).innerText()
    expect(words).toMatch(/Holder slip was Leader .* from 3 May 1207.*Holder ever .* 4 May 2023/s)
    expect(words).not.toMatch(/No evidence of who|1500|the day shown|on this day/)
    await openTime(page)
    await page.getByRole('switch', { name: 'Include past links' }).uncheck()
    await eventually(() => panel(page).locator('.answer').innerText()).toBe(
      'No evidence of who held it on 1 January 1500.',
    )
    await eventually(() => panel(page).innerText()).toMatch(/the day shown/)
    await context.close()
  })

  test('of somebody without a role no day is named either', async () => {
    const { page, context } = await house.visit({ at: '/?show=org:town&any=1&pick=org:town&panel=details' })
    await panel(page).getByRole('heading', { level: 2, name: 'Town Council' }).waitFor()
    expect(await panel(page).innerText()).not.toMatch(/on this day|on \d+ \w+ \d{4} is on record/)
    await context.close()
  })
})
