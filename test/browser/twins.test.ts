import { beforeAll, describe, expect, test } from 'vitest'
import { eventually } from './eventually.ts'
import { heading, panel, search, status } from './page.ts'
import { drawn, placeOf, settled } from './picture.ts'
import { type House, openHouse } from './visit.ts'

const COUNCILS = '/?show=org:tameside-council,org:stockport-council,person:jill-colbert,person:teresa-smith&on=2025-03-01'

let house: House
beforeAll(async () => { house = await openHouse() })

describe('the picture and its twins are one', () => {
  test('what is picked in the outline is picked in the picture, and the other way round', async () => {
    const { page, context } = await house.visit({ at: `${COUNCILS}&as=outline` })
    await page.getByRole('treeitem', { name: /Teresa Smith/ }).click()
    await eventually(() => heading(page).innerText()).toContain('Teresa Smith')
    await page.getByRole('tab', { name: 'Picture' }).click()
    await settled(page)
    const colbert = await placeOf(page, 'person:jill-colbert')
    await page.mouse.click(colbert.x, colbert.y)
    await eventually(() => heading(page).innerText()).toContain('Jill Colbert')
    await page.getByRole('tab', { name: 'Outline' }).click()
    expect(await page.getByRole('treeitem', { selected: true }).innerText()).toContain('Jill Colbert')
    await context.close()
  })

  test('the table has a row for every tie that is drawn, and each opens its evidence', async () => {
    const { page, context } = await house.visit({ at: `${COUNCILS}&as=table` })
    await eventually(() => status(page).innerText()).toMatch(/and \d+ ties/)
    const ties = Number(/and (\d+) ties/.exec(await status(page).innerText())?.[1])
    const rows = page.getByRole('table').getByRole('row')
    await eventually(() => rows.count()).toBe(ties + 1)
    await rows.nth(1).getByRole('button').click()
    await eventually(() => panel(page).getByRole('article').count()).toBe(1)
    await context.close()
  })

  test('the legend counts what is drawn; its eye hides, its name picks out', async () => {
    const { page, context } = await house.visit({ at: COUNCILS })
    await settled(page)
    await page.getByRole('button', { name: /^People\s*2$/ }).click()
    await eventually(() => heading(page).first().innerText()).toBe('2 things picked out')
    await page.getByRole('button', { name: 'Hide people' }).click()
    await eventually(async () => (await drawn(page)).length).toBe(2)
    expect(await status(page).innerText()).toMatch(/Not drawn: 2 of kinds that are switched off/)
    await page.keyboard.press('Control+z')
    await eventually(async () => (await drawn(page)).length).toBe(4)
    await context.close()
  })
})

describe('keys', () => {
  test('the picture is one tab stop; arrows walk, Enter opens, Escape steps back, and it is said aloud', async () => {
    const { page, context } = await house.visit({ at: COUNCILS })
    await settled(page)
    const picture = page.getByRole('application', { name: /Picture/ })
    await picture.focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowDown')
    await eventually(() => page.locator('[aria-live=polite].visually-hidden').innerText()).toMatch(/, (person|organisation), \d+ ties?/)
    await page.keyboard.press('Enter')
    await heading(page).waitFor()
    await page.keyboard.press('Escape')
    await eventually(() => new URL(page.url()).searchParams.get('pick')).toBeNull()
    await context.close()
  })

  test('/ and Ctrl+K go to the search, ? lists the keys, and letters stay letters once single keys are off', async () => {
    const { page, context } = await house.visit({ at: COUNCILS })
    await settled(page)
    const focused = () => search(page).evaluate((field) => field === document.activeElement)
    await page.getByRole('tab', { name: 'Picture' }).focus()
    await page.keyboard.press('/')
    expect(await focused()).toBe(true)
    await page.getByRole('tab', { name: 'Picture' }).focus()
    await page.keyboard.press('?')
    const help = page.getByRole('dialog', { name: 'Help and keys' })
    await help.getByRole('switch', { name: 'Single-key shortcuts' }).uncheck()
    await page.keyboard.press('Escape')
    await help.waitFor({ state: 'detached' })
    await page.getByRole('tab', { name: 'Picture' }).focus()
    await page.keyboard.press('/')
    expect(await focused()).toBe(false)
    await page.keyboard.press('Control+k')
    expect(await focused()).toBe(true)
    await context.close()
  })
})
