import type { Locator } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { eventually } from './eventually.ts'
import { openTime } from './page.ts'
import { settled } from './picture.ts'
import { type House, openHouse, type Visitor } from './visit.ts'

const LANES =
  '?show=org:tameside-council,org:stockport-council,person:gerald-cooney,person:eleanor-wills,person:jill-colbert,' +
  'partnership:tameside-improvement-partnership&on=2024-09-17&against=2000-06-01&lanes=1'

let house: House
beforeAll(async () => {
  house = await openHouse()
})

describe('a scale that is broken where nothing happens in the lanes', () => {
  /** The same data, as if its first document spoke of 2000: seventeen years lie between that and the next day. */
  const brokenLanes = async (visitor: Visitor = {}) => {
    const visit = await house.visit({ at: '/?on=2024-09-17', ...visitor })
    await visit.context.route('**/graphql', async (route) => {
      if (!/query Stats/.test(route.request().postData() ?? '')) return route.continue()
      const response = await route.fetch()
      await route.fulfill({
        response,
        body: (await response.text()).replace(/("covers":\{"start":")[^"]*/, '$12000-03-01'),
      })
    })
    await visit.page.goto(new URL(`/${LANES}`, house.address).href)
    await visit.page.getByText(/^2001 to 2017 take little room/).waitFor()
    await settled(visit.page)
    return visit
  }
  const middleOf = async (locator: Locator): Promise<number> => {
    const box = await locator.boundingBox()
    if (box === null) throw new Error('It is not on the screen.')
    return box.x + box.width / 2
  }

  test('has a mark with the years on either side, and its handles stand on its lines', async () => {
    const { page, context, failures } = await brokenLanes()
    const head = page.locator('.lanes-head')
    expect(await head.locator('.axis-lull').isVisible()).toBe(true)
    expect(await head.locator('.track-years').innerText()).toMatch(/^2000\s+2018/)
    const [mark, before, after] = [
      await middleOf(head.locator('.axis-lull')),
      await middleOf(head.getByText('2000')),
      await middleOf(head.getByText('2018')),
    ]
    expect(before).toBeLessThan(mark)
    expect(after).toBeGreaterThan(mark)
    const lines = page.locator('.lane-lines .day')
    for (const [index, letter] of ['A', 'B'].entries())
      expect(
        Math.abs((await middleOf(lines.nth(index))) - (await middleOf(head.getByText(letter, { exact: true })))),
      ).toBeLessThan(1.5)
    expect(failures).toEqual([])
    await context.close()
  })

  test('is leapt over by a handle that is dragged, and passed day by day with keys', async () => {
    const { page, context } = await brokenLanes()
    const other = page.getByRole('slider', { name: 'Day compared with' })
    const year = async () => Number((await other.getAttribute('aria-valuetext'))?.slice(-4))
    const track = await other.boundingBox()
    if (track === null) throw new Error('The slider is not on the screen.')
    const [from, lull] = [
      await middleOf(page.locator('.lanes-head').getByText('B', { exact: true })),
      await middleOf(page.locator('.lanes-head .axis-lull')),
    ]
    const y = track.y + track.height / 2
    await page.mouse.move(from, y)
    await page.mouse.down()
    const years = new Set<number>()
    for (let x = from; x <= lull + 60; x += 4) {
      await page.mouse.move(x, y)
      years.add(await year())
    }
    await page.mouse.up()
    expect([...years]).toEqual([2000, 2018])
    await openTime(page)
    const field = page.getByLabel('Compare with', { exact: true })
    await field.fill('1 June 2010')
    await field.press('Enter')
    await eventually(() => other.getAttribute('aria-valuetext')).toBe('1 June 2010')
    await other.press('ArrowRight')
    await eventually(() => other.getAttribute('aria-valuetext')).toBe('2 June 2010')
    await other.press('PageUp')
    await eventually(() => other.getAttribute('aria-valuetext')).toBe('2 July 2010')
    await other.press('Home')
    await eventually(() => other.getAttribute('aria-valuetext')).toBe('1 January 2000')
    await other.press('End')
    await eventually(() => other.getAttribute('aria-valuetext')).toBe('31 December 2025')
    await context.close()
  })

  test('stays broken on a phone that is turned, with a year on either side', async () => {
    const { page, context } = await brokenLanes({ with: 'touch' })
    for (const [width, height] of [
      [390, 844],
      [844, 390],
    ] as const) {
      await page.setViewportSize({ width, height })
      const head = page.locator('.lanes-head')
      await head.scrollIntoViewIfNeeded()
      expect(await middleOf(head.getByText('2000'))).toBeLessThan(await middleOf(head.locator('.axis-lull')))
      expect(await middleOf(head.getByText('2018'))).toBeGreaterThan(await middleOf(head.locator('.axis-lull')))
    }
    await context.close()
  })
})
