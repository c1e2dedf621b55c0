import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { eventually } from './eventually.ts'
import { day, fromMenu, hasFocus, heading, panel, search } from './page.ts'
import { settled } from './picture.ts'
import { type House, openHouse } from './visit.ts'

const SHOWN =
  '/?show=org:tameside-council,org:stockport-council,person:gerald-cooney,person:eleanor-wills,person:jill-colbert' +
  ',partnership:tameside-improvement-partnership&on=2024-09-17'

let house: House
beforeAll(async () => {
  house = await openHouse()
})

/** How much of the window is picture: where a press would reach it, on a grid of points. */
const pictureShare = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const steps = 60
    const points = Array.from({ length: steps * steps }, (_, index) => [
      ((index % steps) + 0.5) / steps,
      (Math.floor(index / steps) + 0.5) / steps,
    ])
    const free = points.filter(([x = 0, y = 0]) =>
      document.elementFromPoint(x * innerWidth, y * innerHeight)?.closest('.drawing'),
    )
    return free.length / points.length
  })

/** How far the page itself has been scrolled, whatever scrolls it. */
const scrolled = (page: Page): Promise<number> =>
  page.evaluate(() =>
    Math.max(
      scrollY,
      ...['html', 'body', '#app', '.app', '.column', '.stage'].map(
        (one) => document.querySelector(one)?.scrollTop ?? 0,
      ),
    ),
  )

const focusIsLost = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.activeElement === null || document.activeElement === document.body)

describe('the picture is the room', () => {
  test.each([
    ['mouse', 1440, 900, 0.6],
    ['mouse', 1280, 720, 0.55],
    ['touch', 390, 844, 0.5],
  ] as const)('by %s at %i × %i at least %d of the window is picture', async (by, width, height, least) => {
    const { page, context, failures } = await house.visit({ with: by, screen: [width, height] })
    await settled(page)
    await heading(page).waitFor()
    expect(await pictureShare(page)).toBeGreaterThanOrEqual(least)
    expect(failures).toEqual([])
    await context.close()
  })

  test('one key folds the column away, and then over 90 % is picture; it brings it back, and so does the search', async () => {
    const { page, context, failures } = await house.visit()
    await settled(page)
    await page.getByRole('application').focus()
    await page.keyboard.press('b')
    await eventually(() => pictureShare(page)).toBeGreaterThan(0.9)
    await eventually(() => page.url()).toContain('folded=1')
    await page.keyboard.press('b')
    await panel(page).waitFor()
    await page.keyboard.press('b')
    await panel(page).waitFor({ state: 'hidden' })
    await page.keyboard.press('/')
    await eventually(() => search(page).evaluate((field) => field === document.activeElement)).toBe(true)
    await panel(page).waitFor()
    expect(failures).toEqual([])
    await context.close()
  })

  test('the card goes back step by step, to the question and then to all of them', async () => {
    const { page, context, failures } = await house.visit()
    await settled(page)
    await eventually(() => heading(page).innerText()).toMatch(/\?$/)
    const asked = await heading(page).innerText()
    await page.getByRole('button', { name: 'Legend' }).click()
    await eventually(() => heading(page).innerText()).toBe('What the shapes and lines mean')
    await panel(page)
      .getByRole('button', { name: /^Back: / })
      .click()
    await eventually(() => heading(page).innerText()).toBe(asked)
    await eventually(() => heading(page).evaluate((element) => element === document.activeElement)).toBe(true)
    await panel(page).getByRole('button', { name: 'Back: Questions to start from' }).click()
    await panel(page).getByRole('navigation', { name: 'Questions to start from' }).waitFor()
    expect(await page.title()).toMatch(/ · Moothall$/)
    expect(failures).toEqual([])
    await context.close()
  })
})

describe('never', () => {
  test('the page scrolls, however far a long card is wheeled', async () => {
    const { page, context, failures } = await house.visit({ at: `${SHOWN}&against=2025-07-31&panel=changes` })
    await panel(page).getByText('New holders').first().waitFor()
    const box = await panel(page).boundingBox()
    await page.mouse.move((box?.x ?? 0) + 80, (box?.y ?? 0) + 200)
    for (let turn = 0; turn < 12; turn += 1) await page.mouse.wheel(0, 900)
    await eventually(() =>
      panel(page)
        .locator('.panel-body')
        .evaluate((body) => body.scrollTop),
    ).toBeGreaterThan(0)
    for (let turn = 0; turn < 12; turn += 1) await page.mouse.wheel(0, 900)
    await page.evaluate(() => scrollTo(0, 5000))
    expect(await scrolled(page)).toBe(0)
    expect(failures).toEqual([])
    await context.close()
  })

  test('the focus falls to the body: not at the last step, not by what is all drawn, not by a search', async () => {
    const { page, context, failures } = await house.visit()
    await settled(page)
    const next = panel(page).getByRole('button', { name: /^Next/ })
    for (let step = 0; step < 6 && (await next.count()) > 0; step += 1) {
      await next.focus()
      await page.keyboard.press('Enter')
      await eventually(() => focusIsLost(page)).toBe(false)
    }
    await search(page).fill('Eleanr')
    await page.getByRole('option', { name: /Eleanor Wills Person/ }).waitFor()
    await page.keyboard.press('Enter')
    await eventually(() => heading(page).evaluate((element) => element === document.activeElement)).toBe(true)
    await eventually(() => page.evaluate(() => document.activeElement?.textContent)).toContain('Eleanor Wills')
    expect(failures).toEqual([])
    await context.close()
  })

  test('F6 goes round search, picture, answer and time, and back; a search takes one to its answer, Escape back', async () => {
    const { page, context } = await house.visit({ at: SHOWN })
    await settled(page)
    const around = [search(page), page.getByRole('application'), panel(page).locator('.panel-body'), day(page)]
    await search(page).focus()
    for (const region of [...around.slice(1), ...around.slice(0, 1)]) {
      await page.keyboard.press('F6')
      expect(await hasFocus(region)).toBe(true)
    }
    for (const region of around.toReversed()) {
      await page.keyboard.press('Shift+F6')
      expect(await hasFocus(region)).toBe(true)
    }
    await page.keyboard.type('jill colbert')
    await page
      .getByRole('option', { name: /Jill Colbert/ })
      .first()
      .waitFor()
    await page.keyboard.press('Enter')
    await eventually(() => heading(page).innerText()).toContain('Jill Colbert')
    await eventually(() => hasFocus(heading(page))).toBe(true)
    await page.keyboard.press('Escape')
    expect(await hasFocus(search(page))).toBe(true)
    await page.keyboard.press('Escape')
    expect(await hasFocus(page.getByRole('application'))).toBe(true)
    await page.mouse.click(640, 400)
    await eventually(() => page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY')
    await context.close()
  })

  test('two notes stand at once, nor one over what it speaks of', async () => {
    const { page, context } = await house.visit({ at: SHOWN })
    await settled(page)
    for (const words of ['Tidy up', 'Tidy up']) {
      await fromMenu(page, words)
      await settled(page)
    }
    await page.getByRole('button', { name: 'Share' }).click()
    await page.getByRole('button', { name: /^Copy link/ }).click()
    expect(await page.locator('.toast').count()).toBeLessThanOrEqual(1)
    await context.close()
  })
})
