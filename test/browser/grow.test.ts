import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { eventually } from './eventually.ts'
import { heading, search, showAs } from './page.ts'
import { drawn, placeOf, settled, shownIn } from './picture.ts'
import { type House, openHouse } from './visit.ts'

const WILLS = 'person:eleanor-wills'
const COUNCIL = 'org:tameside-council'
const LEADER = 'membership:eleanor-wills-executive-leader'

let house: House
beforeAll(async () => {
  house = await openHouse()
})

/** What a reader needs to check a statement, all of it in the panel. */
async function expectEvidence(page: Page): Promise<void> {
  const statement = page.getByRole('article', { name: /Eleanor Wills/ })
  await eventually(() => statement.innerText()).toMatch(/\d independent sources?/)
  expect(await statement.innerText()).toMatch(/Tameside/)
  expect(await statement.getByRole('listitem').count()).toBeGreaterThan(0)
}

/** What was there before stays where it was, to the pixel. */
const stays = (before: readonly string[], after: readonly string[]) =>
  expect(after).toEqual(expect.arrayContaining([...before]))

async function reopensAsItIs(page: Page): Promise<void> {
  await eventually(() => page.url()).toContain(LEADER)
  const before = await drawn(page)
  const title = await heading(page).innerText()
  await page.reload()
  await settled(page)
  expect(await drawn(page)).toEqual(before)
  await eventually(() => heading(page).innerText()).toBe(title)
}

describe('search, pick, expand, evidence, undo, reload', () => {
  test('with the mouse', async () => {
    const { page, context, failures } = await house.visit()
    await settled(page)
    await search(page).fill('Eleanr')
    await page.getByRole('option', { name: /Eleanor Wills Person/ }).click()
    await eventually(() => heading(page).innerText()).toContain('Eleanor Wills')
    await settled(page)
    const small = await drawn(page)
    expect(small.length).toBeGreaterThanOrEqual(4)
    expect(small.length).toBeLessThanOrEqual(15)

    const council = await placeOf(page, COUNCIL)
    await page.mouse.click(council.x, council.y)
    await eventually(() => heading(page).innerText()).toBe('Tameside Council')
    await page
      .getByRole('complementary')
      .getByRole('button', { name: /^Expand by relation/ })
      .click()
    await page
      .getByRole('button', { name: /^Show \d+.* of ‘People/ })
      .first()
      .click()
    await eventually(async () => (await drawn(page)).length).toBeGreaterThan(small.length)
    await settled(page)
    stays(small, await drawn(page))

    await page.getByRole('button', { name: 'Undo', exact: true }).click()
    await eventually(() => drawn(page)).toEqual(small)

    const tie = await placeOf(page, LEADER)
    await page.mouse.click(tie.x, tie.y)
    await expectEvidence(page)
    await reopensAsItIs(page)
    expect(failures).toEqual([])
    await context.close()
  })

  test('Enter right behind the last letter takes what was typed, not what an earlier word had found', async () => {
    const { page, context, failures } = await house.visit()
    await settled(page)
    await search(page).fill('tam')
    await page
      .getByRole('option', { name: /Tameside Council/ })
      .first()
      .waitFor()
    await context.route('**/graphql', async (route) => {
      if (/query Search/.test(route.request().postData() ?? ''))
        await new Promise((resolve) => {
          setTimeout(resolve, 700)
        })
      await route.continue()
    })
    await search(page).fill('eleanor wills')
    await search(page).press('Enter')
    await eventually(() => heading(page).innerText()).toContain('Eleanor Wills')
    // Who goes on typing wants what comes then.
    await search(page).fill('gerald')
    await search(page).press('Enter')
    await search(page).fill('gerald cooney')
    await page
      .getByRole('option', { name: /Gerald Cooney/ })
      .first()
      .waitFor()
    expect(await heading(page).innerText()).toContain('Eleanor Wills')
    expect(failures).toEqual([])
    await context.close()
  })

  test('with the keyboard alone', async () => {
    const { page, context, failures } = await house.visit()
    await settled(page)
    await page.keyboard.press('/')
    // Where the search has the focus already, the key to it is no letter of what is looked for.
    await page.keyboard.press('/')
    await page.keyboard.type('Eleanr')
    expect(await search(page).inputValue()).toBe('Eleanr')
    await page.getByRole('option', { name: /Eleanor Wills Person/ }).waitFor()
    await page.keyboard.press('Enter')
    await eventually(() => heading(page).innerText()).toContain('Eleanor Wills')
    await settled(page)
    const small = await drawn(page)

    await page.getByRole('button', { name: 'In words' }).focus()
    await page.keyboard.press('Enter')
    const row = page.getByRole('treeitem', { name: /^Tameside Council/ })
    await page.getByRole('treeitem').first().focus()
    for (
      let presses = 0;
      presses < 40 && !(await row.evaluate((element) => element === document.activeElement));
      presses += 1
    )
      await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await eventually(() => heading(page).innerText()).toBe('Tameside Council')
    await page.keyboard.press('Shift+F10')
    await page.getByRole('menuitem', { name: /^Expand by relation/ }).focus()
    await page.keyboard.press('Enter')
    await page
      .getByRole('button', { name: /^Show \d+.* of ‘People/ })
      .first()
      .focus()
    await page.keyboard.press('Enter')
    await eventually(async () => (await drawn(page)).length).toBeGreaterThan(small.length)
    await page.keyboard.press('Control+z')
    await eventually(() => drawn(page)).toEqual(small)

    await page.getByRole('tab', { name: 'Outline' }).focus()
    await page.keyboard.press('ArrowRight')
    await page
      .getByRole('row', { name: /Eleanor Wills/ })
      .getByRole('button', { name: /Executive Leader/ })
      .focus()
    await page.keyboard.press('Enter')
    await expectEvidence(page)
    await reopensAsItIs(page)
    expect(failures).toEqual([])
    await context.close()
  })

  test('with fingers at 390 × 844', async () => {
    const { page, context, failures } = await house.visit({ with: 'touch' })
    await settled(page)
    await search(page).tap()
    await search(page).fill('Eleanr')
    await page.getByRole('option', { name: /Eleanor Wills Person/ }).tap()
    await eventually(() => heading(page).innerText()).toContain('Eleanor Wills')
    await settled(page)
    const small = await drawn(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)

    await page
      .getByRole('button', { name: /^Expand \(/ })
      .or(page.getByRole('button', { name: /^Expand by relation/ }))
      .first()
      .tap()
    await eventually(
      async () => (await drawn(page)).length + (await page.getByRole('heading', { name: /^What is around/ }).count()),
    ).toBeGreaterThan(small.length)
    await showAs(page, 'Table')
    await page
      .getByRole('button', { name: /Executive Leader/ })
      .first()
      .tap()
    await expectEvidence(page)
    expect(failures).toEqual([])
    await context.close()
  })
})

test('every node that a picture shows stands in its outline, and nothing else', async () => {
  const { page, context } = await house.visit({
    at: `/?show=${COUNCIL},${WILLS},org:stockport-council&any=1&as=outline`,
  })
  await eventually(() => page.getByRole('treeitem', { level: 2 }).count()).toBe(3)
  await settled(page)
  expect((await drawn(page)).map((line) => line.split(' ')[0])).toEqual(
    [COUNCIL, 'org:stockport-council', WILLS].toSorted(),
  )
  await context.close()
})

test('a large picture grows as a small one does: what was there stays, what came is drawn', async () => {
  const asked = await fetch(new URL('/graphql', house.address), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      query:
        '{ people(first: 200) { nodes { id } } organizations(first: 200) { nodes { id } } ' +
        'partnerships(first: 200) { nodes { id } } neighbourhood(of: ["org:tameside-council"], types: ' +
        '[PERSON]) { nodes { id } } }',
    }),
  })
  const { data } = (await asked.json()) as {
    data: Record<'people' | 'organizations' | 'partnerships' | 'neighbourhood', { nodes: { id: string }[] }>
  }
  const [, ...around] = data.neighbourhood.nodes.map(({ id }) => id)
  const left = new Set(around.slice(0, 10))
  const ids = [...data.people.nodes, ...data.organizations.nodes, ...data.partnerships.nodes]
    .map(({ id }) => id)
    .filter((id) => !left.has(id))
  const { page, context, failures } = await house.visit({ at: `/?show=${ids.join()}&any=1&pick=${COUNCIL}` })
  await eventually(async () => (await shownIn(page)).length).toBe(ids.length)
  await settled(page)
  const [before, shown] = [await drawn(page), await shownIn(page)]
  expect(before.length).toBeLessThan(shown.length)
  await page
    .getByRole('complementary')
    .getByRole('button', { name: /^Expand \(/ })
    .click()
  await eventually(async () => (await shownIn(page)).length).toBeGreaterThan(shown.length)
  await settled(page)
  expect(await shownIn(page)).toEqual(expect.arrayContaining([...shown]))
  const alone = (lines: readonly string[]) => lines.filter((line) => !line.startsWith('group:'))
  const after = await drawn(page)
  const still = alone(before).filter((line) => after.some((other) => other.split(' ')[0] === line.split(' ')[0]))
  expect(still.length).toBeGreaterThan(0)
  stays(still, after)
  expect(failures).toEqual([])
  await context.close()
})
