import { beforeAll, describe, expect, test } from 'vitest'
import { eventually } from './eventually.ts'
import { day, fromMenu, hasFocus, heading, panel, said, search, status } from './page.ts'
import { drawn, settled } from './picture.ts'
import { type House, openHouse } from './visit.ts'

const COUNCILS =
  '/?show=org:tameside-council,org:stockport-council,person:jill-colbert,person:teresa-smith&on=2025-03-01'

let house: House
beforeAll(async () => {
  house = await openHouse()
})

describe('keys', () => {
  test(
    'what is hidden or taken off hands the focus on, and the next key acts on what has it, not on what is ' +
      'picked elsewhere',
    async () => {
      const { page, context, failures } = await house.visit({
        at: `${COUNCILS.replace('&on', ',person:eleanor-wills&on')}&as=outline`,
      })
      await page.getByRole('treeitem', { name: /Eleanor Wills/ }).click()
      await eventually(() => heading(page).innerText()).toContain('Eleanor Wills')
      await page.getByRole('treeitem', { name: /Teresa Smith/ }).focus()
      await page.keyboard.press('Shift+F10')
      await page.getByRole('menuitem', { name: 'Hide for now' }).focus()
      await page.keyboard.press('Enter')
      const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '')
      await eventually(focused).toMatch(/Jill Colbert/)
      await page.keyboard.press('Shift+F10')
      await page.getByRole('menuitem', { name: 'Take off the picture' }).focus()
      await page.keyboard.press('Enter')
      await eventually(focused).toMatch(/Eleanor Wills/)
      await page.getByRole('treeitem', { name: /^People/ }).focus()
      await page.keyboard.press('Delete')
      expect(await page.getByRole('treeitem', { name: /Eleanor Wills/ }).count()).toBeGreaterThan(0)
      await panel(page).getByText('More you can do').click()
      await panel(page).getByRole('button', { name: 'Hide for now' }).focus()
      await page.keyboard.press('Enter')
      await eventually(() =>
        page.evaluate(
          () => document.activeElement?.closest('.panel') !== null && document.activeElement !== document.body,
        ),
      ).toBe(true)
      expect(failures).toEqual([])
      await context.close()
    },
  )

  test(
    'all commands close on Escape and by their button, and give the focus back; a reason is no part of a ' + 'title',
    async () => {
      const { page, context } = await house.visit({ at: COUNCILS })
      await settled(page)
      const more = page.getByRole('button', { name: 'More', exact: true })
      const commands = page.getByRole('dialog', { name: 'All commands' })
      await fromMenu(page, 'All commands')
      await commands.getByRole('option', { name: /^Undo ?: Nothing has been done yet/ }).waitFor()
      await page.keyboard.press('Escape')
      await commands.waitFor({ state: 'detached' })
      await eventually(() => more.evaluate((button) => button === document.activeElement)).toBe(true)
      await fromMenu(page, 'All commands')
      await commands.getByRole('button', { name: 'Close' }).click()
      await commands.waitFor({ state: 'detached' })
      await context.close()
    },
  )

  test('one Tab from a row leads to the evidence, without a change of the address', async () => {
    const { page, context } = await house.visit({ at: `${COUNCILS}&as=outline` })
    await page.getByRole('treeitem', { name: /Jill Colbert/ }).click()
    await eventually(() => heading(page).innerText()).toContain('Jill Colbert')
    await eventually(() => page.url()).toContain('pick=')
    const before = page.url()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await eventually(() => page.evaluate(() => document.activeElement?.className)).toBe('panel-body')
    expect(page.url()).toBe(before)
    await context.close()
  })

  test('results are said, and once: of a pick, of chains, of a day', async () => {
    const { page, context } = await house.visit({ at: `${COUNCILS}&as=outline` })
    const words = () => said(page).innerText()
    await page.getByRole('treeitem', { name: /Jill Colbert/ }).click()
    await eventually(words).toMatch(/^Jill Colbert: \d+ statements?, \d+ sources?\.$/)
    await page.getByRole('treeitem', { name: /Teresa Smith/ }).click({ modifiers: ['Shift'] })
    await eventually(words).toMatch(/^2 nodes selected\. Teresa Smith: \d+ statements?/)
    await panel(page).getByRole('button', { name: 'How are these two connected?' }).click()
    // What was done and what came of it are two lines, and neither is lost.
    const all = () => page.locator('[aria-live=polite].visually-hidden').innerText()
    await eventually(all).toMatch(/Showed how Jill Colbert and Teresa Smith are connected/)
    await eventually(all).toMatch(/\d+ connections?, shortest first\./)
    await day(page).focus()
    await page.keyboard.press('ArrowLeft')
    await eventually(words).toMatch(/^2 people and 2 bodies, \d+ links?, on 28 February 2025\.$/)
    await page.getByRole('treeitem', { name: /Teresa Smith/ }).focus()
    await page.keyboard.press('Delete')
    await page.getByRole('status').filter({ hasText: 'Took Teresa Smith off the picture' }).waitFor()
    expect(await words()).not.toMatch(/Took/)
    await context.close()
  })

  test('the picture is one tab stop; arrows walk, Enter opens, Escape steps back, and it is said aloud', async () => {
    const { page, context } = await house.visit({ at: COUNCILS })
    await settled(page)
    const picture = page.getByRole('application', { name: /Picture/ })
    await picture.focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowDown')
    await eventually(() => said(page).innerText()).toMatch(/, (person|organisation), \d+ links?/)
    await page.keyboard.press('Enter')
    await heading(page).waitFor()
    await page.keyboard.press('Escape')
    await eventually(() => new URL(page.url()).searchParams.get('pick')).toBeNull()
    await context.close()
  })

  test('links are gone round and said, Enter opens one where reading goes on, Escape comes back to it', async () => {
    const { page, context, failures } = await house.visit({ at: COUNCILS })
    await settled(page)
    const picture = page.getByRole('application', { name: /Picture/ })
    await picture.focus()
    await eventually(() => said(page).innerText()).toMatch(/, \d+ links?/)
    const links = Number(/, (\d+) links?/.exec(await said(page).innerText())?.[1])
    const heard = new Set<string>()
    for (let link = 1; link <= links; link += 1) {
      await page.keyboard.press('n')
      await eventually(() => said(page).innerText()).toMatch(
        new RegExp(`^Link ${link} of ${links}: .*(\\d{4}|document).*\\.$`),
      )
      heard.add((await said(page).innerText()).replace(/^Link \d+/, ''))
    }
    expect(heard.size).toBe(links)
    await page.keyboard.press('n')
    await eventually(() => said(page).innerText()).toMatch(/^Link 1 of/)
    await page.keyboard.press('Shift+n')
    await eventually(() => said(page).innerText()).toMatch(new RegExp(`^Link ${links} of`))
    const last = await said(page).innerText()
    await page.keyboard.press('Enter')
    await eventually(() => hasFocus(heading(page))).toBe(true)
    await panel(page).getByRole('article').first().waitFor()
    await page.keyboard.press('Escape')
    expect(await hasFocus(picture)).toBe(true)
    await eventually(() => said(page).innerText()).toBe(last)
    await page.keyboard.press('Escape')
    await eventually(() => said(page).innerText()).toMatch(/, \d+ links?/)
    await page.keyboard.press('r')
    await eventually(() => said(page).innerText()).toMatch(new RegExp(`Link ${links} of ${links}: `))
    await page.keyboard.press('w')
    await eventually(() => said(page).innerText()).toMatch(/, \d+ links?.*\. .*on 1 March 2025\.$/)
    expect(failures).toEqual([])
    await context.close()
  })

  test('a key in the picture is meant for what has the focus, not for what is picked elsewhere', async () => {
    const { page, context } = await house.visit({ at: `${COUNCILS}&pick=org:stockport-council&panel=details` })
    await settled(page)
    const before = await drawn(page)
    await page.getByRole('application', { name: /Picture/ }).focus()
    const elsewhere = /(^|, to |: )(?!Stockport Council)[^,]*, (person|organisation), \d+ link/
    for (const arrow of ['ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown'])
      if (!elsewhere.test(await said(page).innerText())) await page.keyboard.press(arrow)
    await eventually(() => said(page).innerText()).toMatch(elsewhere)
    await page.keyboard.press('Delete')
    await eventually(async () => (await drawn(page)).length).toBe(before.length - 1)
    expect(await drawn(page)).toContainEqual(expect.stringMatching(/^org:stockport-council /))
    await context.close()
  })

  test('when what has the focus is taken off, the focus goes to what stood nearest, and the menu opens there', async () => {
    const { page, context, failures } = await house.visit({ at: COUNCILS })
    await settled(page)
    await page.getByRole('application').focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Delete')
    await eventually(() => status(page).innerText()).toMatch(/^(2 people and 1 body|1 person and 2 bodies),/)
    await page.keyboard.press('Shift+F10')
    const left = (await drawn(page)).map((line) => line.split(' ')[0])
    expect(left).toHaveLength(3)
    await page.getByRole('menu').waitFor()
    expect(
      (await page.getByRole('menu').getAttribute('aria-label')) ?? (await page.getByRole('menu').innerText()),
    ).not.toBe('The picture')
    expect(failures).toEqual([])
    await context.close()
  })

  test('the list of keys names every command, without counts of nothing', async () => {
    const { page, context } = await house.visit({ at: COUNCILS })
    await settled(page)
    await page.getByRole('application').focus()
    await page.keyboard.press('?')
    const words = await page.getByRole('dialog').innerText()
    expect(words).toContain('Keep only what is selected')
    expect(words).not.toMatch(/\(0\)|0 nodes/)
    expect(
      await page
        .getByRole('dialog')
        .locator('dt')
        .evaluateAll((names) => names.filter((name) => name.textContent === '').length),
    ).toBe(0)
    await context.close()
  })

  test('Escape in the evidence leaves it, and the focus stays in the page', async () => {
    const { page, context } = await house.visit({ at: `${COUNCILS}&pick=org:stockport-council&panel=details` })
    await panel(page)
      .getByRole('button', { name: /^Expand by relation/ })
      .focus()
    await page.keyboard.press('Escape')
    await heading(page).getByText('Who was responsible').waitFor()
    await eventually(() => page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY')
    await context.close()
  })

  test('E on what has more around it than is drawn at once opens the choice, and goes there', async () => {
    const { page, context } = await house.visit({ at: '/?show=org:tameside-council,person:jill-colbert&any=1&plans=1' })
    await settled(page)
    await page.getByRole('application').focus()
    await page.keyboard.press('ArrowRight')
    for (let press = 0; press < 4; press += 1) {
      await page.keyboard.press('Shift+e')
      if (
        (await panel(page)
          .getByRole('heading', { name: /What is around/ })
          .count()) > 0
      )
        break
      await page.keyboard.press('ArrowRight')
    }
    await eventually(() => page.evaluate(() => document.activeElement?.textContent)).toMatch(/^What is around/)
    await context.close()
  })

  test('Escape leaves the panel first, then lets go of what is picked', async () => {
    const { page, context } = await house.visit({ at: `${COUNCILS}&pick=org:stockport-council&panel=coverage` })
    await settled(page)
    const now = (name: string) => eventually(() => new URL(page.url()).searchParams.get(name))
    await page.getByRole('application', { name: /Picture/ }).focus()
    await page.keyboard.press('Escape')
    await now('panel').toBe('details')
    await now('pick').toBe('org:stockport-council')
    await page.keyboard.press('Escape')
    await now('pick').toBeNull()
    await context.close()
  })

  test('/ and Ctrl+K go to the search, ? lists the keys, and letters stay letters once single keys are off', async () => {
    const { page, context } = await house.visit({ at: COUNCILS })
    await settled(page)
    const focused = () => search(page).evaluate((field) => field === document.activeElement)
    await page.getByRole('button', { name: 'Legend' }).focus()
    await page.keyboard.press('/')
    expect(await focused()).toBe(true)
    await page.getByRole('button', { name: 'Legend' }).focus()
    await page.keyboard.press('?')
    const help = page.getByRole('dialog', { name: 'Help and keys' })
    await help.getByRole('switch', { name: 'Single-key shortcuts' }).uncheck()
    await page.keyboard.press('Escape')
    await help.waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Legend' }).focus()
    await page.keyboard.press('/')
    expect(await focused()).toBe(false)
    // As a Cyrillic and a Greek keyboard send Ctrl+K.
    for (const key of ['л', 'κ']) {
      await page.getByRole('button', { name: 'Legend' }).focus()
      await page.evaluate((letter) => {
        const press = { key: letter, code: 'KeyK', ctrlKey: true, bubbles: true, cancelable: true }
        document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', press))
      }, key)
      await eventually(focused).toBe(true)
    }
    // Enter that ends a composition takes the characters and not the hit.
    await page.keyboard.type('eleanor wills')
    const hit = page.getByRole('option', { name: /Eleanor Wills/ }).first()
    await hit.waitFor()
    await search(page).evaluate((field) =>
      field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', keyCode: 229, bubbles: true })),
    )
    expect(await search(page).inputValue()).toBe('eleanor wills')
    expect(await hit.isVisible()).toBe(true)
    await context.close()
  })
})
