import { beforeAll, describe, expect, test } from 'vitest'
import { eventually } from './eventually.ts'
import { panel, search } from './page.ts'
import { drawn, placeOf, settled } from './picture.ts'
import { type House, openHouse } from './visit.ts'

const BOTH = '/?show=person:jill-colbert,person:wendy-meikle&any=1'

let house: House
beforeAll(async () => {
  house = await openHouse()
})

describe('how two are connected', () => {
  test('asked in the search box, answered by sentence chains with their sources', async () => {
    const { page, context, failures } = await house.visit({ at: '/?on=2025-03-01' })
    await search(page).fill('colbert to meikle')
    await page.getByRole('option', { name: /How are ‘colbert’ and ‘meikle’ connected/ }).click()
    const chain = panel(page).getByRole('listitem').filter({ hasText: 'Shown in the picture' }).first()
    await chain.waitFor()
    expect(await chain.innerText()).toMatch(
      /Jill Colbert[\s\S]*Tameside Council[\s\S]*Stockport Council[\s\S]*Wendy Meikle/,
    )
    expect(await chain.innerText()).toMatch(/\d sources?/)
    await settled(page)
    expect((await drawn(page)).map((line) => line.split(' ')[0])).toEqual(
      expect.arrayContaining([
        'person:jill-colbert',
        'org:tameside-council',
        'org:stockport-council',
        'person:wendy-meikle',
      ]),
    )
    await page.getByRole('button', { name: 'More', exact: true }).click()
    await page.getByRole('menuitem', { name: /^Undo: Showed how/ }).waitFor()
    await page.keyboard.press('Escape')
    await chain.getByRole('button', { name: /Director of Children's Services/ }).click()
    await eventually(() => panel(page).getByRole('article').first().innerText()).toMatch(/independent source/)
    expect(failures).toEqual([])
    await context.close()
  })

  test.each(['mouse', 'touch'] as const)(
    'asked by typing both ends, with %s: the focus goes on to what took a field’s place, and with both to the answer',
    async (by) => {
      const { page, context, failures } = await house.visit({ at: `${BOTH}&panel=paths`, with: by })
      for (const [label, typed, name, next] of [
        ['From', 'colbert', 'Jill Colbert', 'From: choose another'],
        ['To', 'meikle', 'Wendy Meikle', 'How are two connected?'],
      ] as const) {
        const field = panel(page).getByRole('combobox', { name: label })
        await field.focus()
        await page.keyboard.type(typed)
        await panel(page)
          .getByRole('option', { name: new RegExp(name) })
          .first()
          .click()
        const focused = () =>
          page.evaluate(() => {
            const { activeElement: at } = document
            return at?.getAttribute('aria-label') ?? at?.textContent
          })
        await eventually(focused).toBe(next)
      }
      await panel(page).getByRole('listitem').filter({ hasText: 'Shown in the picture' }).first().waitFor()
      await panel(page).getByRole('button', { name: 'To: choose another' }).click()
      const field = panel(page).getByRole('combobox', { name: 'To' })
      await eventually(() => field.evaluate((element) => element === document.activeElement)).toBe(true)
      await page.keyboard.type('xylophone')
      await panel(page)
        .getByText(/Nothing is called ‘xylophone’/)
        .waitFor()
      expect(failures).toEqual([])
      await context.setOffline(true)
      await field.fill('director')
      await eventually(() => panel(page).getByRole('alert').first().innerText()).toMatch(/\w/)
      await context.close()
    },
  )

  test('asked from the menu of one and then the other; switching a relation off asks again', async () => {
    const { page, context } = await house.visit({ at: BOTH })
    await settled(page)
    for (const [id, words] of [
      ['person:jill-colbert', 'Connect from'],
      ['person:wendy-meikle', 'Connect to'],
    ] as const) {
      const at = await placeOf(page, id)
      await page.mouse.click(at.x, at.y, { button: 'right' })
      await page.getByRole('menuitem', { name: new RegExp(`^${words}`) }).click()
    }
    const chains = panel(page)
      .getByRole('listitem')
      .filter({ hasText: /Shown? in the picture/ })
    await chains.first().filter({ hasText: 'Shown in the picture' }).waitFor()
    const first = await chains.first().innerText()
    await panel(page).getByText('Relations a connection may use').click()
    await panel(page).getByRole('switch', { name: 'Part in', exact: true }).uncheck()
    await eventually(async () => (await chains.count()) === 0 || (await chains.first().innerText()) !== first).toBe(
      true,
    )
    await context.close()
  })
})
