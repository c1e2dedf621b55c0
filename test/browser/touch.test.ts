import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { eventually } from './eventually.ts'
import { fingersOn } from './fingers.ts'
import { heading, panel, search, shareLink } from './page.ts'
import { canBeTouched, drawn, placeOf, settled, shownIn } from './picture.ts'
import { type House, openHouse } from './visit.ts'

const WILLS = 'person:eleanor-wills'
const COUNCIL = 'org:tameside-council'
const COUNCILS = `/?show=${COUNCIL},org:stockport-council,person:jill-colbert,person:teresa-smith&on=2025-03-01`

let house: House
beforeAll(async () => {
  house = await openHouse()
})

/** How far apart two drawn nodes are on the screen, and where the first of them is. */
async function spread(page: Page): Promise<{ readonly apart: number; readonly x: number; readonly y: number }> {
  const [one, other] = [await placeOf(page, COUNCIL), await placeOf(page, 'person:teresa-smith')]
  return { apart: Math.hypot(one.x - other.x, one.y - other.y), ...one }
}

/** The middle of the part of the picture that nothing lies upon. */
async function middle(page: Page): Promise<{ x: number; y: number }> {
  const box = await page.getByRole('application').boundingBox()
  if (box === null) throw new Error('The picture is not there.')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

test(
  'from search to evidence, expanding from the menu of a long press, undo, and the same again from the ' + 'address',
  async () => {
    const { page, context, failures } = await house.visit({ with: 'touch' })
    const fingers = await fingersOn(context, page)
    await settled(page)
    await search(page).tap()
    await search(page).fill('Eleanr')
    await page.getByRole('option', { name: /Eleanor Wills Person/ }).tap()
    await eventually(() => heading(page).innerText()).toContain('Eleanor Wills')
    await settled(page)
    const small = await drawn(page)
    const people = await shownIn(page)

    await eventually(() => canBeTouched(page, WILLS)).toBe(true)
    await fingers.tap(await placeOf(page, WILLS))
    await eventually(() => heading(page).innerText()).toContain('Eleanor Wills')
    await page
      .getByRole('button', { name: /^Eleanor Wills, Executive Leader|^Executive Leader, Tameside Council/ })
      .first()
      .tap()
    await eventually(() => panel(page).innerText()).toMatch(/\d independent sources?/)
    await eventually(() => canBeTouched(page, WILLS)).toBe(true)
    expect(await drawn(page)).toEqual(small)

    await fingers.down(await placeOf(page, WILLS))
    await page.getByRole('menu').waitFor()
    await fingers.up()
    await page.getByRole('menuitem', { name: /^Expand by relation/ }).tap()
    await page
      .getByRole('button', { name: /^Show \d+/ })
      .first()
      .tap()
    await eventually(async () => (await shownIn(page)).length).toBeGreaterThan(people.length)
    await settled(page)
    expect(await shownIn(page)).toEqual(expect.arrayContaining([...people]))

    await page.getByRole('button', { name: 'Undo', exact: true }).last().tap()
    await eventually(() => drawn(page)).toEqual(small)
    const link = await shareLink(page)
    expect(link).toContain('wills')
    await page.goto(link)
    await settled(page)
    expect(await drawn(page)).toEqual(small)
    expect(failures).toEqual([])
    await context.close()
  },
)

test('two fingers zoom, one drags, and neither moves a node in the picture', async () => {
  const { page, context, failures } = await house.visit({ at: COUNCILS, with: 'touch' })
  const fingers = await fingersOn(context, page)
  await settled(page)
  const places = await drawn(page)
  const { x, y } = await middle(page)
  const before = await spread(page)
  const [near, far] = [
    [
      { x: x - 30, y: y - 30 },
      { x: x + 30, y: y + 30 },
    ],
    [
      { x: x - 60, y: y - 60 },
      { x: x + 60, y: y + 60 },
    ],
  ]
  await fingers.down(...near)
  await fingers.move(near, far)
  await fingers.up()
  await eventually(async () => (await spread(page)).apart).toBeGreaterThan(before.apart * 1.2)

  const zoomed = await spread(page)
  const empty = await page.getByRole('application').evaluate((element) => {
    const { left, top } = element.getBoundingClientRect()
    return { x: left + 12, y: top + 60 }
  })
  await fingers.down(empty)
  await fingers.move([empty], [{ x: empty.x + 50, y: empty.y + 40 }])
  await fingers.up()
  await eventually(async () => Math.round((await spread(page)).x - zoomed.x)).toBeGreaterThan(20)
  expect(Math.round((await spread(page)).apart)).toBe(Math.round(zoomed.apart))
  expect(await drawn(page)).toEqual(places)
  expect(failures).toEqual([])
  await context.close()
})
