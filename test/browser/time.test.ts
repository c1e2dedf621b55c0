import { beforeAll, describe, expect, test } from 'vitest'
import { eventually } from './eventually.ts'
import { day, fromMenu, openTime, panel, search, status } from './page.ts'
import { drawn, placeOf, settled } from './picture.ts'
import { type House, openHouse } from './visit.ts'

const SHOWN =
  '?show=org:tameside-council,org:stockport-council,person:gerald-cooney,person:eleanor-wills,person:jill-colbert,partnership:tameside-improvement-partnership'

let house: House
beforeAll(async () => {
  house = await openHouse()
})

describe('one day rules everything', () => {
  test('the whole span is played without a lost selection or a node that moves', async () => {
    const { page, context, failures } = await house.visit({
      at: `/${SHOWN}&on=2018-02-01&pick=person:eleanor-wills&panel=details`,
    })
    await settled(page)
    const before = await drawn(page)
    await page.getByRole('button', { name: 'Play' }).click()
    const seen = new Set<string>()
    await eventually(async () => {
      seen.add((await day(page).getAttribute('aria-valuetext')) ?? '')
      return seen.size
    }).toBeGreaterThan(20)
    await page.getByRole('button', { name: 'Pause' }).waitFor({ state: 'detached', timeout: 30_000 })
    await settled(page)
    expect(await drawn(page)).toEqual(before)
    expect(new URL(page.url()).searchParams.get('pick')).toBe('person:eleanor-wills')
    await eventually(() => status(page).innerText()).toMatch(/on 31 December 2025/)
    expect(failures).toEqual([])
    await context.close()
  })

  test('what was not on the record by then is counted in the line, and who has no link left by it fades', async () => {
    const { page, context } = await house.visit({ at: `/${SHOWN}&on=2025-03-01&by=2021-12-31` })
    await eventually(() => status(page).innerText()).toMatch(
      /\d+ nodes have no link then and are faded\. Not drawn: .*\d+ links that were not published by then/,
    )
    await context.close()
  })

  test('a link to a day that no document covers says which days are covered', async () => {
    const { page, context } = await house.visit({ at: `/${SHOWN}&on=1990-01-01` })
    await eventually(() => status(page).innerText()).toMatch(
      /on 1 January 1990\. The documents cover .* to 1 May 2025\./,
    )
    await context.close()
  })

  test.each(['the slider', 'the field for the day', 'an empty search'])('undo works from %s', async (place) => {
    const { page, context } = await house.visit({ at: `/${SHOWN}&on=2025-03-01` })
    await settled(page)
    await day(page).focus()
    await page.keyboard.press('ArrowRight')
    await eventually(() => day(page).getAttribute('aria-valuetext')).toBe('2 March 2025')
    await openTime(page)
    if (place === 'the field for the day') await page.getByLabel('As of').focus()
    if (place === 'an empty search') await search(page).focus()
    await page.keyboard.press('Control+z')
    await eventually(() => day(page).getAttribute('aria-valuetext')).toBe('1 March 2025')
    await context.close()
  })

  test('between two days the table says what is only possible, as the picture does', async () => {
    const { page, context } = await house.visit({ at: `/${SHOWN}&on=2024-09-17&against=2025-07-31&as=table` })
    await page.getByRole('columnheader', { name: 'Between the two days' }).waitFor()
    await eventually(() =>
      page
        .getByRole('row', { name: /Eleanor Wills/ })
        .first()
        .innerText(),
    ).toMatch(/Possibly new holder/)
    await context.close()
  })

  test('the latest day is one day: of the picture, on the slider, in the coverage and at the foot of the card', async () => {
    const { page, context } = await house.visit({ at: `/${SHOWN}&panel=coverage` })
    await settled(page)
    const latest = (await day(page).getAttribute('aria-valuetext')) ?? 'no day'
    expect(await status(page).innerText()).toContain(`on ${latest}`)
    await eventually(() => panel(page).innerText()).toContain(`to ${latest}.`)
    expect(await panel(page).innerText()).toContain(`newest from ${latest}.`)
    await context.close()
  })

  test('a day outside the documents, or half of one, changes nothing, and it is said beside it why; words are read', async () => {
    const { page, context } = await house.visit({ at: `/${SHOWN}&on=2025-02-01` })
    await settled(page)
    await openTime(page)
    const field = page.getByLabel('As of')
    await field.fill('2031-01-01')
    await field.press('Enter')
    await page
      .getByRole('alert')
      .filter({ hasText: /^Choose a day from .* to .*\.$/ })
      .waitFor()
    await field.blur()
    expect(await field.inputValue()).toBe('1 February 2025')
    await field.fill('17 Sep')
    await field.press('Enter')
    await page.getByRole('alert').filter({ hasText: 'Write a whole date' }).waitFor()
    expect(await status(page).innerText()).toContain('on 1 February 2025')
    await field.fill('March 2024')
    await field.press('Enter')
    await eventually(() => status(page).innerText()).toContain('on 1 March 2024')
    expect(await field.inputValue()).toBe('1 March 2024')
    await context.close()
  })

  test('when the date moves, what stays drawn moves by no pixel of the page', async () => {
    const { page, context } = await house.visit({ at: `/${SHOWN}&on=2025-06-30` })
    await settled(page)
    const before = await placeOf(page, 'org:tameside-council')
    await day(page).focus()
    await page.keyboard.press('Home')
    await eventually(() => status(page).innerText()).toMatch(/Not drawn: .*began later/)
    await settled(page)
    expect(await placeOf(page, 'org:tameside-council')).toEqual(before)
    await context.close()
  })

  test('what is left out is counted and its reason given; ‘Include past links’ draws it', async () => {
    const { page, context } = await house.visit({ at: `/${SHOWN}&on=2025-06-30` })
    await settled(page)
    await eventually(() => status(page).innerText()).toMatch(/on 30 June 2025\..*Not drawn: \d+ links? that had ended/)
    await openTime(page)
    await page.getByRole('switch', { name: 'Include past links' }).check()
    await eventually(() => status(page).innerText()).toMatch(/at any time/)
    expect(await status(page).innerText()).not.toMatch(/had ended/)
    await page.keyboard.press('Control+z')
    await eventually(() => status(page).innerText()).toMatch(/on 30 June 2025/)
    await context.close()
  })

  test('a date that is dragged is one step back', async () => {
    const { page, context } = await house.visit({ at: `/${SHOWN}&on=2025-06-30` })
    await settled(page)
    const box = await day(page).boundingBox()
    if (box === null) throw new Error('The slider is not on the screen.')
    const at = (share: number) => [box.x + 11 + (box.width - 22) * share, box.y + box.height / 2] as const
    const now = await day(page).evaluate(
      (slider: HTMLInputElement) =>
        (slider.valueAsNumber - Number(slider.min)) / (Number(slider.max) - Number(slider.min)),
    )
    await page.mouse.move(...at(now))
    await page.mouse.down()
    for (const share of [0.9, 0.85, 0.8, 0.75]) await page.mouse.move(...at(share))
    await page.mouse.up()
    await eventually(() => day(page).getAttribute('aria-valuetext')).toMatch(/ (2023|2024)$/)
    await fromMenu(page, /^Undo: Go to/)
    await eventually(() => day(page).getAttribute('aria-valuetext')).toBe('30 June 2025')
    await context.close()
  })

  test('arrow keys that move the date are one step back, and ‘Include past links’ comes back with it', async () => {
    const { page, context } = await house.visit({ at: `/${SHOWN}&on=2025-06-30&any=1` })
    await settled(page)
    await day(page).focus()
    for (const key of ['ArrowLeft', 'ArrowLeft', 'PageDown', 'ArrowLeft']) await page.keyboard.press(key)
    await eventually(() => day(page).getAttribute('aria-valuetext')).toBe('27 May 2025')
    await fromMenu(page, /^Undo: Go to/)
    await eventually(() => day(page).getAttribute('aria-valuetext')).toBe('30 June 2025')
    expect(new URL(page.url()).searchParams.get('any')).toBe('1')
    await page.getByRole('button', { name: 'More', exact: true }).click()
    await page.getByRole('menuitem', { name: /^Undo ?: ?Nothing has been done yet/ }).waitFor()
    await context.close()
  })

  test('comparing marks what began, ended and changed hands, lists it, and moves nothing', async () => {
    const { page, context } = await house.visit({ at: `/${SHOWN}&on=2024-09-17` })
    await settled(page)
    const before = await drawn(page)
    await openTime(page)
    await page.getByRole('button', { name: 'Compare …' }).click()
    await page.getByLabel('Compare with', { exact: true }).fill('2025-07-31')
    await page.getByLabel('Compare with', { exact: true }).blur()
    await eventually(() => status(page).innerText()).toMatch(/17 September 2024 against 31 July 2025/)
    await eventually(() => panel(page).innerText()).toMatch(/New holders[\s\S]*Gerald Cooney → possibly Eleanor Wills/)
    expect(await panel(page).innerText()).toMatch(/Began/)
    await settled(page)
    expect(await drawn(page)).toEqual(before)
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Download as CSV' }).click()
    expect((await download).suggestedFilename()).toBe('changes-2024-09-17-2025-07-31.csv')
    await context.close()
  })

  test('open, it has a lane for each post of what is drawn; arrows go along, a bar opens its evidence, both days have a handle', async () => {
    const { page, context, failures } = await house.visit({ at: `/${SHOWN}&on=2024-09-17&against=2025-07-31&lanes=1` })
    await settled(page)
    const lanes = page.getByRole('list', { name: /^Who and what over time/ })
    await eventually(() => lanes.innerText()).toMatch(/Inadequate[\s\S]*Executive Leader[\s\S]*Gerald Cooney/)
    expect(await lanes.locator('[data-bar][tabindex="0"]').count()).toBe(1)
    await lanes.locator('[data-bar][tabindex="0"]').focus()
    await page.keyboard.press('ArrowRight')
    await eventually(() => page.evaluate(() => document.activeElement?.getAttribute('tabindex'))).toBe('0')
    await lanes
      .getByRole('button', { name: /^Gerald Cooney .*Executive Leader/ })
      .first()
      .press('Enter')
    await eventually(() => panel(page).innerText()).toMatch(/Gerald Cooney[\s\S]*independent source/)
    const other = page.getByRole('slider', { name: 'Day compared with' })
    await other.press('ArrowRight')
    await eventually(() => status(page).innerText()).toMatch(/17 September 2024 against 1 August 2025/)
    expect(failures).toEqual([])
    await context.close()
  })

  test('while a record is fetched the line speaks of what is drawn, and then says that it is fetching', async () => {
    const { page, context } = await house.visit({ at: `/${SHOWN}&on=2025-03-01` })
    await settled(page)
    const before = await status(page).innerText()
    await context.route('**/graphql', async (route) => {
      if (/query Subgraph/.test(route.request().postData() ?? ''))
        await new Promise((resolve) => {
          setTimeout(resolve, 1500)
        })
      await route.continue()
    })
    await openTime(page)
    await page.getByRole('button', { name: 'As published by …' }).click()
    await page.getByLabel('As published by', { exact: true }).fill('2024-10-01')
    await page.getByLabel('As published by', { exact: true }).blur()
    const lines = new Set<string>()
    await eventually(async () => {
      lines.add(await status(page).innerText())
      return [...lines].at(-1)
    }).toMatch(/as published by 1 October 2024\./)
    expect(
      [...lines]
        .slice(0, -1)
        .every((line) => line === before || line.startsWith('Fetching what was published by 1 October 2024')),
    ).toBe(true)
    expect(lines.size).toBeGreaterThan(1)
    await context.close()
  })

  test('‘as published by’ leaves out what had not been published', async () => {
    const { page, context } = await house.visit({ at: `/${SHOWN}&on=2025-03-01` })
    await settled(page)
    const links = async () => Number(/, (\d+) links?/.exec(await status(page).innerText())?.[1])
    const all = await links()
    await openTime(page)
    await page.getByRole('button', { name: 'As published by …' }).click()
    await page.getByLabel('As published by', { exact: true }).fill('2024-10-01')
    await page.getByLabel('As published by', { exact: true }).blur()
    await eventually(() => status(page).innerText()).toMatch(/as published by 1 October 2024/)
    await eventually(links).toBeLessThan(all)
    await context.close()
  })
})
