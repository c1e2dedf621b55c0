import { beforeAll, expect, test } from 'vitest'
import { eventually } from './eventually.ts'
import { askQuestion, day, heading, openTime, panel, search, shareLink, status } from './page.ts'
import { drawn, placeOf, settled } from './picture.ts'
import { type House, openHouse } from './visit.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})

/** Places by id; what is drawn on two days is compared by it. */
const places = (lines: readonly string[]): ReadonlyMap<string, string> =>
  new Map(lines.map((line) => [line.slice(0, line.indexOf(' ')), line]))

/** Bytes of script and style, packed by brotli, until the first picture stands. */
const MOST_BYTES = 260_000

test('the first minute, as a journalist walks it', async () => {
  const began = performance.now()
  const { page, context, failures } = await house.visit()

  // 1. What is covered, a search with the focus, questions beside it, and the first answer drawn already.
  await settled(page)
  await eventually(() => panel(page).innerText()).toMatch(/5 documents, \d{4} to \d{4}; newest from \d/)
  expect(await search(page).evaluate((field) => field === document.activeElement)).toBe(true)
  await search(page).click()
  await eventually(() => page.getByRole('option', { name: /\?$/ }).count()).toBeGreaterThanOrEqual(5)
  await eventually(() => heading(page).innerText()).toMatch(/\?$/)
  expect((await drawn(page)).length).toBeGreaterThanOrEqual(8)

  // All script and style until here, as it came over the wire: the page's face and the workers are apart.
  const sizes = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter((one): one is PerformanceResourceTiming => one instanceof PerformanceResourceTiming)
      .filter(({ name }) => /\.(js|css)$/.test(name) && !/worker/.test(name))
      .map(({ name, encodedBodySize }) => [name.replace(/^.*\//, ''), encodedBodySize] as const),
  )
  expect(sizes.filter(([name]) => /^(index|engine)/.test(name)).length).toBeGreaterThanOrEqual(3)
  expect(sizes.reduce((sum, [, size]) => sum + size, 0)).toBeLessThan(MOST_BYTES)

  // 2. A few letters, misspelt, give hits with type, place and time.
  await page.keyboard.type('Cooni')
  const hit = page.getByRole('option', { name: /Gerald Cooney Person/ })
  await hit.waitFor()
  expect(await hit.innerText()).toMatch(/Person[\s\S]*Executive Leader, Tameside Council[\s\S]*2024/)

  // 3. Enter gives a sentence that answers, the holders of the post in turn, and a small labelled picture.
  await page.keyboard.press('Enter')
  await eventually(() => heading(page).innerText()).toContain('Gerald Cooney')
  await eventually(() => panel(page).innerText()).toMatch(
    /Gerald Cooney was Executive Leader of Tameside Council on 17 September 2024;.*\(1 document\)\./,
  )
  const strip = panel(page).getByRole('figure', { name: /^Holders of Executive Leader/ })
  await strip.waitFor()
  expect(await strip.innerText()).toMatch(/Gerald Cooney[\s\S]*Eleanor Wills/)
  expect(await strip.innerText()).not.toMatch(/vacant/i)
  await settled(page)
  const small = await drawn(page)
  expect(small.length).toBeGreaterThanOrEqual(8)
  expect(small.length).toBeLessThanOrEqual(15)

  // 4. A click on a line shows its evidence.
  await openTime(page)
  await page.getByLabel('As of').fill('2024-09-17')
  await page.getByLabel('As of').press('Enter')
  await settled(page)
  const line = await placeOf(page, 'membership:gerald-cooney-executive-leader')
  await page.mouse.click(line.x, line.y)
  const evidence = panel(page).getByRole('article').first()
  await eventually(() => evidence.innerText()).toMatch(/1 independent source/)
  expect(await evidence.getByRole('listitem').first().innerText()).toMatch(/paragraph|section|item|headline|title/i)

  // 5. What changed: people come and go, and everything else stays still.
  await askQuestion(page, /^What changed between/)
  await eventually(() => status(page).innerText()).toMatch(/17 September 2024 against 31 July 2025/)
  await settled(page)
  const compared = places(await drawn(page))
  await eventually(() => panel(page).innerText()).toMatch(/New holders/)
  await day(page).focus()
  await page.keyboard.press('ArrowRight')
  await eventually(() => status(page).innerText()).toMatch(/18 September 2024 against 31 July 2025/)
  await settled(page)
  expect(places(await drawn(page))).toEqual(compared)

  // 6. The link opens exactly this view elsewhere.
  const link = await shareLink(page)
  const elsewhere = await context.newPage()
  await elsewhere.goto(link)
  await settled(elsewhere)
  expect(places(await drawn(elsewhere))).toEqual(compared)
  expect(await status(elsewhere).innerText()).toBe(await status(page).innerText())

  expect(failures).toEqual([])
  expect(performance.now() - began).toBeLessThan(60_000)
  await context.close()
}, 120_000)
