import { beforeAll, describe, expect, test } from 'vitest'
import { eventually } from './eventually.ts'
import { heading, panel, search, status } from './page.ts'
import { drawn, placeOf, settled } from './picture.ts'
import { type House, openHouse } from './visit.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})

describe('when there is nothing to show', () => {
  test('an empty picture says where to begin', async () => {
    const { page, context } = await house.visit({ at: '/?on=2025-01-01' })
    await page.getByText('Nothing is drawn yet').waitFor()
    expect(await page.getByRole('main').innerText()).toMatch(/start from one of the questions/)
    await context.close()
  })

  test('a search without a hit says what to try', async () => {
    const { page, context } = await house.visit()
    await search(page).fill('xylophone quartet')
    await page.getByText(/Nothing is called ‘xylophone quartet’/).waitFor()
    await context.close()
  })

  test('what was not on the record is not found, and it is said why', async () => {
    const { page, context } = await house.visit({ at: '/?show=org:tameside-council&on=2025-03-01&by=2021-12-31' })
    await search(page).fill('eleanor wills')
    await page
      .getByText(/Nothing called ‘eleanor wills’ was published by 31 December 2021\. Clear ‘As published by’/)
      .waitFor()
    expect(await page.getByRole('option', { name: /Eleanor Wills/ }).count()).toBe(0)
    await context.close()
  })

  test('a link to what the data no longer has says so, and not that it is hidden', async () => {
    const { page, context } = await house.visit({ at: '/?show=person:nobody-at-all' })
    await page.getByText('The data does not have what this link names').waitFor()
    expect(await page.getByText(/is hidden/).count()).toBe(0)
    expect(await status(page).innerText()).toMatch(/1 that is not in the data/)
    await context.close()
  })

  test('two that no chain connects are called by their names, and the day is named among what keeps chains out', async () => {
    const { page, context } = await house.visit({
      at: '/?from=person:jill-colbert&to=person:wendy-meikle&together=1&not=participation&on=2018-02-01&panel=paths',
    })
    await panel(page).getByText('No connection on record').waitFor()
    expect(await panel(page).innerText()).toMatch(
      /another day or ‘Include past links’, links that did not all hold at the same time, the relations that are switched off or plans/,
    )
    await panel(page).getByText('Jill Colbert OBE').waitFor()
    expect(await panel(page).innerText()).not.toMatch(/person:/)
    await context.close()
  })

  test('two ends that are typed into the search are a question, and nothing says that nothing is called that', async () => {
    const { page, context } = await house.visit()
    await search(page).fill('colbert to meikle')
    await page.getByText('Enter asks for the connections between the two.').waitFor()
    expect(await page.getByText(/Nothing is called/).count()).toBe(0)
    await context.close()
  })

  test('an address with an unknown id says that it is not there', async () => {
    const { page, context } = await house.visit({
      at: '/?show=person:nobody-at-all&pick=person:nobody-at-all&panel=details',
    })
    await page.getByText('The evidence could not be fetched').waitFor()
    expect(await panel(page).innerText()).toMatch(/search for its name/)
    expect(await panel(page).getByRole('button', { name: 'Try again' }).count()).toBe(0)
    await context.close()
  })

  test('an address with an unknown story says that it is not there', async () => {
    const { page, context } = await house.visit({ at: '/?show=org:ofsted&story=story:no-such/1&panel=story' })
    await panel(page).getByText('There is no such story').waitFor()
    await context.close()
  })

  test('a part of the page that cannot be fetched says so in its place, and the rest goes on', async () => {
    const { page, context } = await house.visit()
    await context.route(/\/assets\/(engine|data-card)-.*\.js$/, (route) => route.abort())
    await page.goto(new URL('/?show=org:ofsted&panel=data', house.address).href)
    await page.getByText(/The picture could not be loaded\. The outline/).waitFor()
    await panel(page).getByText('This card could not be loaded').waitFor()
    await search(page).fill('eleanor wills')
    await page.getByRole('option', { name: /Eleanor Wills Person/ }).waitFor()
    await context.close()
  })

  test('a first visit while nothing answers claims nothing of the picture, and it comes by itself', async () => {
    const { page, context } = await house.visit()
    await context.route('**/graphql', (route) => route.abort())
    await page.goto(house.address)
    await page.getByText('The server does not answer.').first().waitFor()
    expect(await status(page).innerText()).toBe('The picture could not be fetched.')
    expect(await page.getByText('Nothing is drawn yet').count()).toBe(0)
    await context.unroute('**/graphql')
    await settled(page)
    await eventually(() => status(page).innerText()).toMatch(/^\d+ people.*, \d+ links/)
    await context.close()
  })
})

test('a connection that goes away and comes back needs no reload, and what is drawn stays', async () => {
  const { page, context } = await house.visit({ at: '/?show=org:tameside-council,person:jill-colbert&on=2025-03-01' })
  await settled(page)
  const before = await drawn(page)
  await context.setOffline(true)
  const colbert = await placeOf(page, 'person:jill-colbert')
  await page.mouse.click(colbert.x, colbert.y)
  await page.getByText('The server does not answer.', { exact: true }).waitFor()
  expect(await drawn(page)).toEqual(before)
  await context.setOffline(false)
  await page.getByText('The server does not answer.', { exact: true }).waitFor({ state: 'detached' })
  await eventually(() => heading(page).innerText()).toContain('Jill Colbert')
  await context.close()
})
