import { beforeAll, expect, test } from 'vitest'
import { eventually } from './eventually.ts'
import { panel } from './page.ts'
import { type House, openHouse } from './visit.ts'

const SHOWN = '/?show=org:tameside-council,org:stockport-council,person:jill-colbert,person:teresa-smith&on=2025-03-01'
const SMALL = [320, 640] as const

let house: House
beforeAll(async () => { house = await openHouse() })

test.each(['Outline', 'Table', 'Sentences'])('the %s can be used on a screen of 320 pixels: the page never scrolls sideways', async (twin) => {
  const { page, context, failures } = await house.visit({ at: SHOWN, with: 'touch', screen: SMALL })
  await page.getByRole('tab', { name: twin }).tap()
  const picked = twin === 'Table' ? page.getByRole('row').nth(1).getByRole('button').first() : page.getByRole(twin === 'Outline' ? 'treeitem' : 'button', { name: /Jill Colbert/ }).first()
  await picked.tap()
  await eventually(() => panel(page).getAttribute('data-sheet')).toBe('half')
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
  expect(failures).toEqual([])
  await context.close()
})

test('the coverage scrolls within its own region, names of organisations staying in sight', async () => {
  const { page, context } = await house.visit({ at: `${SHOWN}&panel=coverage`, with: 'touch', screen: SMALL })
  await page.locator('.sheet-handle').tap()
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
