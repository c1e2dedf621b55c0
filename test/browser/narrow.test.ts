import { beforeAll, expect, test } from 'vitest'
import { eventually } from './eventually.ts'
import { day, openTime, panel, showAs, status } from './page.ts'
import { drawn, placeOf, settled } from './picture.ts'
import { type House, openHouse } from './visit.ts'

const SHOWN = '/?show=org:tameside-council,org:stockport-council,person:jill-colbert,person:teresa-smith&on=2025-03-01'
const SMALL = [320, 640] as const

let house: House
beforeAll(async () => {
  house = await openHouse()
})

test.each(['Outline', 'Table', 'Sentences'] as const)(
  'the %s can be used on a screen of 320 pixels: the page never scrolls sideways',
  async (twin) => {
    const { page, context, failures } = await house.visit({ at: SHOWN, with: 'touch', screen: SMALL })
    await showAs(page, twin)
    const picked =
      twin === 'Table'
        ? page.getByRole('row').nth(1).getByRole('button').first()
        : page.getByRole(twin === 'Outline' ? 'treeitem' : 'button', { name: /Jill Colbert/ }).first()
    await picked.tap()
    await eventually(() => panel(page).getAttribute('data-sheet')).toBe('half')
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
    expect(failures).toEqual([])
    await context.close()
  },
)

test('the coverage scrolls within its own region, names of organisations staying in sight', async () => {
  const { page, context } = await house.visit({ at: `${SHOWN}&panel=coverage`, with: 'touch', screen: SMALL })
  const region = page.getByRole('region', { name: /^Statements confirmed/ })
  await region.focus()
  await region.evaluate((element) => element.scrollTo({ left: element.scrollWidth }))
  const name = await region.getByRole('rowheader').first().boundingBox()
  expect(await region.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0)
  expect(name?.x).toBeGreaterThanOrEqual(0)
  expect(name?.width).toBeLessThan(160)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
  await context.close()
})

test('at a desk the twelve months of a year stand beside the names without scrolling', async () => {
  const { page, context } = await house.visit({ at: `${SHOWN}&panel=coverage` })
  const region = page.getByRole('region', { name: /^Statements confirmed/ })
  await region.getByRole('button', { name: /^2025/ }).click()
  await page.getByRole('region', { name: /month of 2025/ }).waitFor()
  expect(await region.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBeLessThanOrEqual(0)
  await context.close()
})

test('on a phone the first picture is in sight as a whole', async () => {
  const { page, context } = await house.visit({ with: 'touch' })
  await settled(page)
  const box = await page.locator('.drawing').boundingBox()
  for (const line of await drawn(page)) {
    const { x, y } = await placeOf(page, line.split(' ')[0] ?? '')
    expect(x).toBeGreaterThan(box?.x ?? 0)
    expect(x).toBeLessThan((box?.x ?? 0) + (box?.width ?? 0))
    expect(y).toBeGreaterThan(box?.y ?? 0)
    expect(y).toBeLessThan((box?.y ?? 0) + (box?.height ?? 0))
  }
  await context.close()
})

test('a year of the coverage opens its months, and all years come back, the focus staying with them', async () => {
  const { page, context } = await house.visit({ at: `${SHOWN}&panel=coverage` })
  const region = page.getByRole('region', { name: /^Statements confirmed/ })
  const focused = () => region.evaluate((element) => element === document.activeElement)
  const columns = () => region.getByRole('columnheader').allInnerTexts()
  await region.waitFor()
  const years = await columns()
  await region.getByRole('button', { name: /^2024/ }).press('Enter')
  await eventually(async () => (await columns()).length).toBe(13)
  expect(await region.getAttribute('aria-label')).toBe('Statements confirmed by organisation and month of 2024')
  expect(await focused()).toBe(true)
  const way = await page.getByRole('button', { name: 'All years' }).boundingBox()
  expect(way?.y).toBeGreaterThan((await panel(page).boundingBox())?.y ?? Number.POSITIVE_INFINITY)
  await page.getByRole('button', { name: 'All years' }).press('Enter')
  await eventually(columns).toEqual(years)
  expect(await focused()).toBe(true)
  await context.close()
})

test.each([
  [390, 844],
  [320, 640],
  [820, 1180],
] as const)('all of time is in reach on a screen of %i × %i, and comparing moves no node', async (...screen) => {
  const { page, context, failures } = await house.visit({ at: SHOWN, with: 'touch', screen })
  await settled(page)
  const before = await drawn(page)
  const time = page.getByRole('region', { name: 'Time' })
  expect(
    await time.evaluate(
      (element) =>
        [...element.querySelectorAll('*')].filter(
          (one) => one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).overflowX === 'auto',
        ).length,
    ),
  ).toBe(0)
  await openTime(page)
  for (const name of ['Play', 'A day earlier', 'A day later', 'Latest']) {
    const box = await time.getByRole('button', { name, exact: true }).boundingBox()
    expect(Math.min(box?.width ?? 0, box?.height ?? 0), name).toBeGreaterThanOrEqual(44)
    expect((box?.x ?? 0) + (box?.width ?? 0), name).toBeLessThanOrEqual(screen[0])
  }
  await time.getByRole('button', { name: 'A day earlier' }).tap()
  await eventually(() => day(page).getAttribute('aria-valuetext')).toBe('28 February 2025')

  await page.getByRole('button', { name: 'Compare …' }).tap()
  const other = page.getByLabel('Compare with', { exact: true })
  await eventually(() => other.evaluate((field) => field === document.activeElement)).toBe(true)
  expect(await other.inputValue()).toBe('28 February 2024')
  await eventually(() => status(page).innerText()).toMatch(/28 February 2024 against 28 February 2025/)
  expect(await drawn(page)).toEqual(before)
  // Folded, the two days stand apart on their axis.
  await time.getByRole('button', { expanded: true }).tap()
  const [left = 0, right = 0] = await Promise.all(
    ['B', 'A'].map(async (letter) => (await time.getByText(letter, { exact: true }).boundingBox())?.x),
  )
  expect(right - left).toBeGreaterThanOrEqual(20)
  expect(await drawn(page)).toEqual(before)
  await openTime(page)
  await time.getByRole('button', { name: 'Take away: Compare with' }).tap()
  await eventually(() => status(page).innerText()).toMatch(/on 28 February 2025/)
  expect(failures).toEqual([])
  await context.close()
})

test('at 360 × 640 the name of what the picture is about is read, whatever else has to give way', async () => {
  const ids =
    'programme:social-workers-in-schools,partnership:shared-services-exploration,event:covid-19-pandemic,' +
    'event:equality-review,event:joint-scoping-exercise,event:members-options-report,event:scrutiny-report-2021,' +
    'org:joint-collaboration-board,org:stockport-council,org:tameside-council,programme:business-case,' +
    'programme:cost-benefit-analysis,programme:gm-children-and-young-peoples-plan-2019-22'
  const { page, context } = await house.visit({ at: `/?show=${ids}&any=1`, with: 'touch', screen: [360, 640] })
  await settled(page)
  const named = (which: string) =>
    page.evaluate((selector) => {
      const holder = document.querySelector('.drawing > div') as HTMLElement & {
        _cyreg: { cy: { nodes(of: string): { map<T>(of: (node: { style(name: string): string }) => T): T[] } } }
      }
      return holder._cyreg.cy.nodes(selector).map((node) => node.style('label').replaceAll('\n', ' '))
    }, which)
  await eventually(async () => (await named('.unread')).length).toBeGreaterThan(0)
  expect((await named('.about')).join()).toMatch(/^Social workers/)
  await context.close()
})

test('a page zoomed to 200 % shows the picture beside the story, with nothing to scroll', async () => {
  const { page, context, failures } = await house.visit({ screen: [640, 360] })
  await settled(page)
  const canvas = await page.getByRole('application').boundingBox()
  expect(canvas?.height).toBeGreaterThan(120)
  expect(canvas?.width).toBeGreaterThan(320)
  await panel(page)
    .getByRole('button', { name: /^Next: / })
    .click()
  await eventually(() => panel(page).innerText()).toMatch(/2 of \d/)
  expect(
    await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.scrollHeight]),
  ).toEqual([640, 360])
  expect(failures).toEqual([])
  await context.close()
})
