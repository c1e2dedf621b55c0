import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { eventually } from './eventually.ts'
import { panel, taken } from './page.ts'
import { settled } from './picture.ts'
import { type House, openHouse } from './visit.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})

const led =
  '/?show=org:tameside-council,post:tameside-council-executive-leader,person:gerald-cooney,person:sandra-stewart' +
  '&on=2024-09-17&pick=person:gerald-cooney&panel=details'
const ends = 'from=person:jill-colbert&to=person:wendy-meikle&panel=paths&on=2025-02-01'
const title = 'Gerald Cooney'

/** Opens 'Share' over a view. */
async function share(page: Page): Promise<void> {
  await settled(page)
  await page.getByRole('button', { name: 'Share' }).click()
}

test('the picture is taken away with its title, day, answer, key, numbered sources and licence', async () => {
  const { page, context, failures } = await house.visit({ at: led })
  await share(page)
  const svg = await taken(page, /^Picture as SVG/)
  expect(svg.name).toMatch(/^moothall-.*gerald-cooney-on-17-september-2024\.svg$/)
  const read = await page.evaluate((text) => {
    const picture = new DOMParser().parseFromString(text, 'image/svg+xml')
    return {
      broken: picture.querySelector('parsererror') !== null,
      texts: [...picture.querySelectorAll('text')].map((each) => each.textContent ?? ''),
      told: [...picture.querySelectorAll('g > title')].map((each) => each.textContent ?? ''),
    }
  }, svg.content.toString('utf8'))
  expect(read.broken).toBe(false)
  const text = read.texts.join('\n')
  for (const words of [
    title,
    'on 17 September 2024',
    'Executive Leader',
    'Certain on this day',
    'Sources',
    'Apache-2.0',
  ])
    expect(text).toContain(words)
  expect(text).toMatch(/^1\. .*(paragraph|section) \d/m)
  expect(read.told.some((words) => /Gerald Cooney was .*Executive Leader/.test(words))).toBe(true)

  const png = await taken(page, /^Picture as PNG/)
  expect(png.content.subarray(1, 4).toString()).toBe('PNG')
  const [width = 0, height = 0] = [png.content.readUInt32BE(16), png.content.readUInt32BE(20)]
  expect(width).toBeGreaterThan(1500)
  expect(height).toBeGreaterThan(1000)
  // What is drawn is more than its ground.
  expect(png.content.length).toBeGreaterThan(60_000)
  expect(failures).toEqual([])
  await context.close()
})

test('the table of the view is read back with its day and its sources', async () => {
  const { page, context } = await house.visit({ at: led })
  await share(page)
  const { name, content } = await taken(page, /^Table as CSV/)
  expect(name).toMatch(/\.csv$/)
  expect([...content.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  const lines = content.toString('utf8').slice(1).trimEnd().split('\r\n')
  const leader = lines.find((line) => line.includes('Gerald Cooney') && line.includes('Executive Leader'))
  expect(leader).toContain('"2024-09-17"')
  expect(leader).toMatch(/"1\. [^"]*paragraph \d/)
  expect(lines.at(-3)).toMatch(/^"Moothall: http/)
  expect(lines.at(-2)).toContain('Apache-2.0')
  await context.close()
})

test('a connection has its own query, which GraphiQL opens, and a notebook named after it', async () => {
  const { page, context } = await house.visit({ at: `/?show=person:jill-colbert,person:wendy-meikle&${ends}` })
  await panel(page)
    .getByText(/5 connections/)
    .waitFor()
  await share(page)
  const dialog = page.getByRole('dialog', { name: 'Share' })
  const query = dialog.getByRole('tabpanel')
  expect(await query.innerText()).toMatch(/paths\(from: \$from, to: \$to/)
  const graphiql = new URL((await dialog.getByRole('link', { name: /GraphiQL/ }).getAttribute('href')) ?? '')
  expect(JSON.parse(graphiql.searchParams.get('variables') ?? '')).toMatchObject({
    from: 'person:jill-colbert',
    to: 'person:wendy-meikle',
    asOf: '2025-02-01',
  })
  const asked = await page.request.post(`${house.address}/graphql`, {
    data: {
      query: graphiql.searchParams.get('query'),
      variables: JSON.parse(graphiql.searchParams.get('variables') ?? ''),
    },
  })
  const { data } = (await asked.json()) as { data: { paths: { paths: unknown[] } } }
  expect(data.paths.paths).toHaveLength(5)
  const { name, content } = await taken(page, /^Jupyter notebook/)
  expect(name).toMatch(/^moothall-how-jill-colbert-obe-and-cllr-wendy-meikle-are-connected.*\.ipynb$/)
  expect(content.toString('utf8')).toContain('query Connection')
  await context.close()
})

test.each([
  [
    'a comparison',
    '/?show=org:tameside-council,person:gerald-cooney&on=2024-09-17&against=2025-07-31&panel=changes',
    'changes',
    /changes\(from: \$from/,
  ],
  ['the coverage', '/?panel=coverage&show=org:ofsted', 'coverage', /coverage\(first: 1000/],
])('%s has its own query, which is answered', async (_, at, field, words) => {
  const { page, context } = await house.visit({ at })
  await settled(page)
  await page.getByRole('button', { name: 'Share' }).click()
  const dialog = page.getByRole('dialog', { name: 'Share' })
  expect(await dialog.getByRole('tabpanel').innerText()).toMatch(words)
  const graphiql = new URL((await dialog.getByRole('link', { name: /GraphiQL/ }).getAttribute('href')) ?? '')
  const asked = await page.request.post(`${house.address}/graphql`, {
    data: {
      query: graphiql.searchParams.get('query'),
      variables: JSON.parse(graphiql.searchParams.get('variables') ?? ''),
    },
  })
  expect(((await asked.json()) as { data: Record<string, unknown> }).data[field]).toBeTruthy()
  await context.close()
})

test('a printed page has title, day, answer, the whole picture and the sources, in light, and goes again', async () => {
  const { page, context, failures } = await house.visit({ at: led, colours: 'dark' })
  await settled(page)
  // The sources are fetched once the picture rests.
  await page.waitForResponse((response) => response.request().postData()?.includes('query Evidence') === true)
  const printed = page.locator('.print-page')
  await eventually(async () => {
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
    return printed.locator('ol li').count()
  }).toBeGreaterThan(0)
  expect(await printed.locator('h1').textContent()).toContain(title)
  expect(await printed.locator('.print-when').textContent()).toContain('on 17 September 2024')
  expect(await printed.locator('.print-answer').textContent()).toMatch(/Executive Leader/)
  expect(await printed.locator('.print-picture text').count()).toBeGreaterThanOrEqual(4)
  expect(await printed.locator('.print-foot').first().textContent()).toContain('Apache-2.0')
  await page.emulateMedia({ media: 'print' })
  const seen = await page.evaluate(() => ({
    app: getComputedStyle(document.querySelector('#app') ?? document.body).display,
    page: getComputedStyle(document.querySelector('.print-page') ?? document.body).display,
  }))
  expect(seen).toEqual({ app: 'none', page: 'flex' })
  await page.evaluate(() => dispatchEvent(new Event('afterprint')))
  expect(await printed.innerHTML()).toBe('')
  expect(await page.evaluate(() => document.documentElement.dataset['theme'])).not.toBe('light')
  expect(failures).toEqual([])
  await context.close()
})

test('an inspection tells its grade, who was in post then, before and after, and what can be quoted', async () => {
  const { page, context } = await house.visit({
    at: '/?show=event:tameside-ofsted-inspection-2023-12&pick=event:tameside-ofsted-inspection-2023-12&panel=details&any=1',
  })
  await panel(page)
    .getByRole('heading', { name: /In post then, before and after/ })
    .waitFor()
  const words = await panel(page).innerText()
  expect(words).toMatch(/[Ii]nadequate/)
  expect(words).toMatch(/In post then: .*possibly/)
  expect(words).toMatch(/Then: |After: /)
  await panel(page).getByRole('button', { name: 'Copy citation' }).click()
  await eventually(() => page.evaluate(() => navigator.clipboard.readText())).toMatch(
    /In post then: [\s\S]*Sources\n1\. /,
  )
  await context.close()
})

test('what two have in common is a card with its sentence, and has an address and a title', async () => {
  const { page, context } = await house.visit({
    at: '/?show=org:tameside-council,org:stockport-council&on=2025-02-01&pick=org:tameside-council,org:stockport-council&panel=details',
  })
  await settled(page)
  await panel(page).getByRole('button', { name: 'What do they have in common?' }).click()
  const sentence = panel(page).getByText(
    /^Tameside Council and Stockport Council are both linked to .*Strategic improvement partnership.*, on 1 February 2025\.$/,
  )
  await sentence.waitFor()
  await eventually(() => page.url()).toContain('panel=common')
  expect(await page.title()).toBe(
    'What Tameside Council and Stockport Council have in common, on 1 February 2025 · Moothall',
  )
  await context.close()
})
