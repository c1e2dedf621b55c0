import type { BrowserContext, Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { eventually } from './eventually.ts'
import { fingersOn } from './fingers.ts'
import { panel } from './page.ts'
import { canBeTouched, drawn, placeOf, settled } from './picture.ts'
import { type House, openHouse } from './visit.ts'

const SHOWN =
  '/?show=org:tameside-council,org:stockport-council,person:jill-colbert,person:wendy-meikle,person:eleanor-wills,org:tameside-executive' +
  ',partnership:tameside-improvement-partnership&on=2025-03-01'
const CHAIN = `${SHOWN}&from=person:jill-colbert&to=person:wendy-meikle&panel=paths`
const SCREENS = [
  [390, 844],
  [320, 640],
] as const

let house: House
beforeAll(async () => {
  house = await openHouse()
})

const height = (page: Page) => panel(page).getAttribute('data-sheet')
const handle = (page: Page) => page.locator('.sheet-handle')

/** Pixels of the picture's height that are free between the search and the strip of time over the sheet. */
async function room(page: Page): Promise<number> {
  const [top, strip] = [
    await page.getByRole('banner').boundingBox(),
    await page.getByRole('region', { name: 'Time' }).boundingBox(),
  ]
  if (top === null || strip === null) throw new Error('The search or the strip of time is not there.')
  return strip.y - top.y - top.height
}

/** Drags the sheet by its grip to a height on the page. */
async function drag(context: BrowserContext, page: Page, to: number): Promise<void> {
  const box = await handle(page).boundingBox()
  if (box === null) throw new Error('The sheet has no grip.')
  const fingers = await fingersOn(context, page)
  const from = { x: box.x + box.width / 2, y: box.y + 16 }
  await fingers.down(from)
  await fingers.move([from], [{ x: from.x, y: to }])
  await fingers.up()
}

describe.each(SCREENS)('on a screen of %i × %i', (...screen) => {
  test(
    'at rest half of the screen is picture, and a line that is selected stays in sight over the sheet with both ' +
      'of its ends',
    async () => {
      const { page, context, failures } = await house.visit({ at: SHOWN, with: 'touch', screen })
      const fingers = await fingersOn(context, page)
      await settled(page)
      const places = await drawn(page)
      expect(await height(page)).toBe('peek')
      if (screen[1] > 800) expect(await room(page)).toBeGreaterThanOrEqual(screen[1] / 2)
      await fingers.tap(await placeOf(page, 'membership:eleanor-wills-executive'))
      await eventually(() => height(page)).toBe('half')
      await settled(page)
      expect(await room(page)).toBeGreaterThan(screen[1] / 4)
      for (const end of ['person:eleanor-wills', 'org:tameside-executive'])
        await eventually(() => canBeTouched(page, end)).toBe(true)
      expect(await drawn(page)).toEqual(places)
      expect(failures).toEqual([])
      await context.close()
    },
  )

  test('a story opens with its first step, and is read without the sheet going down', async () => {
    const { page, context, failures } = await house.visit({ with: 'touch', screen })
    await settled(page)
    expect(await height(page)).toBe('peek')
    const answer = panel(page).locator('.answer')
    const first = await answer.innerText()
    expect(await handle(page).innerText()).toMatch(/\?$/)
    await handle(page).tap()
    await eventually(() => height(page)).toBe('half')
    await panel(page)
      .getByRole('button', { name: /^Next: / })
      .tap()
    await eventually(() => answer.innerText()).not.toBe(first)
    await settled(page)
    expect(await height(page)).toBe('half')
    expect(await page.locator('.toast').count()).toBe(0)
    expect(failures).toEqual([])
    await context.close()
  })
})

test(
  'the grip is dragged between three heights, a tap lowers and raises, Esc lowers before it clears what is ' + 'picked',
  async () => {
    const { page, context } = await house.visit({
      at: `${SHOWN}&pick=person:eleanor-wills&panel=details`,
      with: 'touch',
    })
    await settled(page)
    expect(await height(page)).toBe('half')
    await drag(context, page, 90)
    await eventually(() => height(page)).toBe('full')
    await drag(context, page, 480)
    await eventually(() => height(page)).toBe('half')
    await drag(context, page, 830)
    await eventually(() => height(page)).toBe('peek')
    await handle(page).press('Enter')
    await eventually(() => height(page)).toBe('half')
    await page.keyboard.press('Escape')
    await eventually(() => height(page)).toBe('peek')
    expect(new URL(page.url()).searchParams.get('pick')).toBe('person:eleanor-wills')
    await page.keyboard.press('Escape')
    await eventually(() => new URL(page.url()).searchParams.get('pick')).toBe(null)
    await context.close()
  },
)

test('two taps expand where the sheet will rise as well', async () => {
  const { page, context } = await house.visit({
    at: '/?show=org:stockport-council,person:wendy-meikle&on=2025-03-01',
    with: 'touch',
  })
  const fingers = await fingersOn(context, page)
  await settled(page)
  const before = await drawn(page)
  await handle(page).press('Enter')
  await eventually(() => height(page)).toBe('half')
  await page.keyboard.press('Escape')
  await eventually(() => height(page)).toBe('peek')
  await settled(page)
  const place = await placeOf(page, 'person:wendy-meikle')
  await fingers.doubleTap(place)
  await eventually(async () => (await drawn(page)).length).toBeGreaterThan(before.length)
  await eventually(() => height(page)).toBe('half')
  await context.close()
})

test('a chain that is shown lowers the sheet and comes into sight', async () => {
  const { page, context, failures } = await house.visit({ at: CHAIN, with: 'touch' })
  await settled(page)
  await eventually(() => height(page)).toBe('half')
  await drag(context, page, 90)
  await eventually(() => height(page)).toBe('full')
  // By keyboard: a finger's tap right after a drag only stops the page's own glide.
  await panel(page).getByRole('button', { name: 'Show in the picture' }).first().press('Enter')
  await eventually(() => height(page)).toBe('half')
  await settled(page)
  for (const id of ['person:jill-colbert', 'person:wendy-meikle'])
    await eventually(() => canBeTouched(page, id)).toBe(true)
  expect(failures).toEqual([])
  await context.close()
})

test('the questions, what is covered and what being named means stand in the sheet', async () => {
  const { page, context } = await house.visit({ at: SHOWN, with: 'touch' })
  await settled(page)
  await handle(page).tap()
  await panel(page).getByRole('heading', { name: 'Questions to start from' }).waitFor()
  expect(await panel(page).innerText()).toMatch(
    /5 documents, \d{4} to \d{4}[\s\S]*implies no wrongdoing[\s\S]*Log of corrections/,
  )
  await panel(page)
    .getByRole('button', { name: /^Who led/ })
    .tap()
  await eventually(() => handle(page).innerText()).toMatch(/^Who led/)
  expect(await height(page)).toBe('half')
  await context.close()
})
