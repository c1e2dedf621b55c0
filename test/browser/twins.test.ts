import { beforeAll, describe, expect, test } from 'vitest'
import { eventually } from './eventually.ts'
import { fingersOn } from './fingers.ts'
import { fromMenu, heading, panel, showAs, status } from './page.ts'
import { contrastOf, drawn, placeOf, settled } from './picture.ts'
import { type House, openHouse } from './visit.ts'

const COUNCILS =
  '/?show=org:tameside-council,org:stockport-council,person:jill-colbert,person:teresa-smith&on=2025-03-01'

let house: House
beforeAll(async () => {
  house = await openHouse()
})

describe('the picture and its twins are one', () => {
  test('what is picked in the outline is picked in the picture, and the other way round', async () => {
    const { page, context } = await house.visit({ at: `${COUNCILS}&as=outline` })
    await page.getByRole('treeitem', { name: /Teresa Smith/ }).click()
    await eventually(() => heading(page).innerText()).toContain('Teresa Smith')
    await showAs(page, 'Picture')
    await settled(page)
    const colbert = await placeOf(page, 'person:jill-colbert')
    await page.mouse.click(colbert.x, colbert.y)
    await eventually(() => heading(page).innerText()).toContain('Jill Colbert')
    await showAs(page, 'Outline')
    expect(await page.getByRole('treeitem', { selected: true }).innerText()).toContain('Jill Colbert')
    await context.close()
  })

  test('what is looked for in one twin is looked for in the next, and where nothing is called that it says so', async () => {
    const { page, context } = await house.visit({ at: `${COUNCILS}&as=outline` })
    const find = page.getByRole('searchbox', { name: 'Find in what is drawn' })
    await find.fill('xylophone')
    for (const twin of ['Table', 'Sentences', 'Outline'] as const) {
      await showAs(page, twin)
      expect(await find.inputValue()).toBe('xylophone')
      await page
        .getByRole('main')
        .getByText(/Nothing drawn is called ‘xylophone’/)
        .waitFor()
    }
    await find.fill('smith')
    await showAs(page, 'Table')
    await eventually(() => page.getByRole('row').count()).toBeGreaterThan(1)
    await context.close()
  })

  test('the table has a row for every tie that is drawn, and each opens its evidence', async () => {
    const { page, context } = await house.visit({ at: `${COUNCILS}&as=table` })
    await eventually(() => status(page).innerText()).toMatch(/\d+ links/)
    const ties = Number(/(\d+) links/.exec(await status(page).innerText())?.[1])
    const rows = page.getByRole('grid').getByRole('row')
    await eventually(() => rows.count()).toBe(ties + 1)
    await rows.nth(1).getByRole('button').nth(1).click()
    await eventually(() => panel(page).getByRole('article').count()).toBe(1)
    await context.close()
  })

  test.each(['table', 'sentences'])(
    'in the %s a name does what its shape does: it is picked, more are picked as well, and menu and Delete act on it',
    async (twin) => {
      const { page, context, failures } = await house.visit({ at: `${COUNCILS}&as=${twin}` })
      const name = (words: string) => page.getByRole('main').getByRole('button', { name: words, exact: true }).first()
      await name('Jill Colbert OBE').or(name('Jill Colbert')).first().click()
      await eventually(() => heading(page).innerText()).toContain('Jill Colbert')
      const teresa = name('Cllr Teresa Smith').or(name('Teresa Smith')).first()
      await teresa.focus()
      await page.keyboard.press('Shift+F10')
      await page.getByRole('menuitem', { name: 'Select as well' }).click()
      await eventually(() => heading(page).first().innerText()).toBe('2 nodes selected')
      await page.keyboard.press('Shift+F10')
      await page.getByRole('menuitem', { name: 'Leave out of the selection' }).click()
      await eventually(() => heading(page).innerText()).toContain('Jill Colbert')
      await eventually(() => teresa.evaluate((button) => button === document.activeElement)).toBe(true)
      await page.keyboard.press('Delete')
      await eventually(() => status(page).innerText()).toMatch(/^1 person and 2 bodies/)
      expect(new URL(page.url()).searchParams.get('pick')).toBe('person:jill-colbert')
      expect(
        await page.evaluate(
          () => document.activeElement?.closest('main') !== null && document.activeElement !== document.body,
        ),
      ).toBe(true)
      expect(failures).toEqual([])
      await context.close()
    },
  )

  test.each([
    ['Outline', 'treeitem'],
    ['Table', 'row'],
    ['Sentences', 'row'],
  ] as const)('the %s is one tab stop: arrows, Home and End walk, letters jump', async (twin, role) => {
    const { page, context, failures } = await house.visit({ at: `${COUNCILS}&as=${twin.toLowerCase()}` })
    const rows = page.getByRole('main').getByRole(role)
    await eventually(() => rows.count()).toBeGreaterThan(2)
    const here = () => rows.evaluateAll((all) => all.findIndex((row) => row.contains(document.activeElement)))
    const stops = page.locator('.twin [tabindex="0"]:not(input)')
    expect(await stops.count()).toBe(1)
    await page.getByLabel('Find in what is drawn').focus()
    await page.keyboard.press('Tab')
    const first = await here()
    expect(first).toBeGreaterThanOrEqual(0)
    for (const [key, to] of [
      ['ArrowDown', first + 1],
      ['ArrowDown', first + 2],
      ['ArrowUp', first + 1],
      ['End', (await rows.count()) - 1],
      ['Home', first],
    ] as const) {
      await page.keyboard.press(key)
      await eventually(here).toBe(to)
    }
    await page.keyboard.type('smith')
    await eventually(() =>
      rows.nth(0).evaluate(() => document.activeElement?.closest('[data-row]')?.textContent),
    ).toMatch(/Teresa Smith/)
    expect(await stops.count()).toBe(1)
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.closest('.twin'))).toBeNull()
    expect(failures).toEqual([])
    await context.close()
  })

  test('a row of the outline is counted among those of its own group', async () => {
    const { page, context } = await house.visit({ at: `${COUNCILS}&as=outline` })
    for (const name of [/^Jill Colbert/, /^Tameside Council/])
      await page.getByRole('treeitem', { name, level: 2 }).press('ArrowRight')
    const rows = await page
      .getByRole('treeitem')
      .evaluateAll((all) =>
        all.map((row) => ['level', 'posinset', 'setsize'].map((one) => Number(row.getAttribute(`aria-${one}`)))),
      )
    // From each first row of a group on, those of its level are counted until a higher row ends the group.
    for (const [at, [level = 0, position, size]] of rows.entries()) {
      if (position !== 1) continue
      const end = rows.findIndex(([other = 0], index) => index > at && other < level)
      const group = rows.slice(at, end < 0 ? undefined : end).filter(([other]) => other === level)
      expect(group.map(([, place]) => place)).toEqual(group.map((_, index) => index + 1))
      expect(group.map(([, , count]) => count)).toEqual(group.map(() => size))
      expect(group).toHaveLength(size ?? 0)
    }
    expect(rows.filter(([, position]) => position === 1).length).toBeGreaterThan(4)
    await context.close()
  })

  test.each(['table', 'sentences'])('what has no drawn tie stands in the %s as well', async (twin) => {
    const { page, context } = await house.visit({
      at: `/?show=org:tameside-council,person:jill-colbert&on=1990-01-01&as=${twin}`,
    })
    await eventually(() => status(page).innerText()).toMatch(/^1 person and 1 body, 0 links/)
    await page.getByRole('main').getByRole('button', { name: 'Tameside Council', exact: true }).click()
    await eventually(() => heading(page).innerText()).toBe('Tameside Council')
    await context.close()
  })

  test('what is looked for in the outline is found in the ties as well', async () => {
    const { page, context } = await house.visit({ at: `${COUNCILS}&as=outline` })
    await page.getByRole('treeitem', { name: /Jill Colbert/ }).waitFor()
    await page.getByLabel('Find in what is drawn').fill('director of children')
    await page
      .getByRole('treeitem', { level: 3, name: /Director of Children/ })
      .first()
      .waitFor()
    await context.close()
  })

  test(
    'where rows are cards the table is sorted by a list, and no hidden head takes the focus; every ' +
      'twin is a press away',
    async () => {
      const { page, context } = await house.visit({ at: `${COUNCILS}&as=table`, with: 'touch' })
      await page.getByRole('combobox', { name: 'Sort by' }).selectOption('Where')
      expect(await page.getByRole('columnheader').getByRole('button').count()).toBe(0)
      for (const twin of ['Table', 'Outline', 'Sentences'] as const) {
        await showAs(page, twin)
        await page.getByRole('tabpanel', { name: twin }).waitFor()
      }
      await context.close()
    },
  )

  test('a finger that rests on a row opens its menu, without the browser’s own sign for it, and two are picked', async () => {
    const { page, context } = await house.visit({
      at: `${COUNCILS}&as=outline&pick=person:jill-colbert`,
      with: 'touch',
    })
    await page.evaluate(() =>
      addEventListener(
        'contextmenu',
        (event) => {
          event.preventDefault()
          event.stopPropagation()
        },
        true,
      ),
    )
    const row = page.getByRole('treeitem', { name: /Teresa Smith/ })
    await row.scrollIntoViewIfNeeded()
    const box = await row.boundingBox()
    const finger = { x: (box?.x ?? 0) + 60, y: (box?.y ?? 0) + 16 }
    const fingers = await fingersOn(context, page)
    await fingers.down(finger)
    await page.getByRole('menu', { name: /Teresa Smith/ }).waitFor()
    await fingers.up()
    await page.getByRole('menuitem', { name: 'Select as well' }).tap()
    await eventually(() => new URL(page.url()).searchParams.get('pick')).toBe('person:jill-colbert,person:teresa-smith')
    await context.close()
  })

  test('the legend counts what is drawn; its eye hides, its name picks out', async () => {
    const { page, context } = await house.visit({ at: COUNCILS })
    await settled(page)
    await page.getByRole('button', { name: 'Legend', exact: true }).click()
    await page.getByRole('button', { name: /^People\s*2$/ }).click()
    await eventually(() => heading(page).first().innerText()).toBe('2 nodes selected')
    await page.getByRole('button', { name: 'Legend', exact: true }).click()
    await page.getByRole('button', { name: 'Hide people' }).click()
    await eventually(async () => (await drawn(page)).length).toBe(2)
    expect(await status(page).innerText()).toMatch(/Not drawn: 2 of kinds that are switched off/)
    await page.keyboard.press('Control+z')
    await eventually(async () => (await drawn(page)).length).toBe(4)
    await context.close()
  })
})

test('with colours of the system, what is chosen looks other than what is not', async () => {
  const { page, context } = await house.visit({ at: `${COUNCILS}&as=outline&pick=person:jill-colbert&panel=details` })
  await page.emulateMedia({ forcedColors: 'active' })
  await page.getByRole('treeitem', { name: /Jill Colbert/ }).waitFor()
  const edge = (locator: ReturnType<typeof page.getByRole>, side: string) =>
    locator.evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), side)
  expect(await edge(page.getByRole('tab', { name: 'Outline' }), 'border-bottom-color')).not.toBe(
    await edge(page.getByRole('tab', { name: 'Table' }), 'border-bottom-color'),
  )
  expect(await edge(page.getByRole('treeitem', { name: /Jill Colbert/ }), 'border-left-color')).not.toBe(
    await edge(page.getByRole('treeitem', { name: /Teresa Smith/ }), 'border-left-color'),
  )
  await fromMenu(page, 'All commands')
  const [first, second] = [page.getByRole('option').first(), page.getByRole('option').nth(1)]
  expect(await edge(first, 'background-color')).not.toBe(await edge(second, 'background-color'))
  await context.close()
})

test.each(['light', 'dark'] as const)(
  'in %s what is dimmed is seen at 3:1, and the picture follows a system that asks for more contrast or its own colours',
  async (colours) => {
    const { page, context } = await house.visit({ at: `${COUNCILS}&pick=person:jill-colbert`, colours })
    await settled(page)
    await eventually(() => contrastOf(page, '.dim')).toBeLessThan(Number.POSITIVE_INFINITY)
    expect(await contrastOf(page, '.dim')).toBeGreaterThanOrEqual(3)
    const plain = await contrastOf(page, 'edge')
    await page.emulateMedia({ contrast: 'more' })
    await eventually(() => contrastOf(page, 'edge')).toBeGreaterThan(plain)
    // Lines pass over to their new looks in a moment, and are on the way when they first differ.
    await eventually(() => contrastOf(page, 'edge.dim')).toBeGreaterThanOrEqual(4.5)
    await page.emulateMedia({ contrast: 'no-preference', forcedColors: 'active' })
    await eventually(() => contrastOf(page, 'node')).toBeGreaterThan(7)
    await context.close()
  },
)
