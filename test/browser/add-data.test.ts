import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { ensureConstraints } from '../../server/database/constraints.ts'
import { fill } from '../../server/sets/fill.ts'
import { shipped } from '../../server/start/shipped.ts'
import { folderOf } from '../support/bare-app.ts'
import { openBrowser } from '../support/browser.ts'
import { scratchDatabase } from '../support/database.ts'
import { filesOf, shippedRecords } from '../support/own-tables.ts'
import { publicSets } from '../support/public-sets.ts'
import { servedApp } from '../support/serve.ts'
import { root } from '../support/sources.ts'
import { eventually } from './eventually.ts'
import { heading, panel, search, status } from './page.ts'
import { drawn, settled } from './picture.ts'
import { editorsKey, type House, lookAround, visits } from './visit.ts'

/** The spreadsheet of five rows that the README shows. */
const SHEET = /```csv\n([\s\S]*?)```/.exec(readFileSync(join(root, 'README.md'), 'utf8'))?.[1] ?? ''

let house: House
beforeAll(async () => {
  const database = await scratchDatabase()
  await ensureConstraints(database)
  await fill(database, shipped())
  const dataDir = folderOf({})
  const address = await servedApp(database, { DATA_DIR: dataDir })
  const browser = await openBrowser()
  await lookAround(address, browser)
  house = visits(address, browser, editorsKey(dataDir))
}, 300_000)

const button = (page: Page, name: string | RegExp) => panel(page).getByRole('button', { name })
/** A small import takes a second, and half a minute beside others on a busy machine. */
const PATIENCE = 120_000
const titled = (page: Page, words: string | RegExp) =>
  heading(page).filter({ hasText: words }).waitFor({ timeout: PATIENCE })

/** Chooses a file after `act`, which opens the window for it. */
async function choose(page: Page, name: string, text: string | Buffer, act?: () => Promise<void>): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await (act ?? (() => button(page, 'Choose a file …').click()))()
  await (await chooser).setFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })
}

async function remove(page: Page): Promise<void> {
  await button(page, 'Remove this data').click()
  await panel(page).getByRole('button', { name: 'Remove', exact: true }).click()
  await page.getByText(/is removed/).waitFor({ timeout: PATIENCE })
}

describe('the spreadsheet that the README shows', () => {
  test('is dropped, looked over, brought in, drawn with its rows as evidence, and removed without a trace', {
    timeout: 400_000,
  }, async () => {
    const { page, context, failures } = await house.visit({ at: '/?panel=data', mayEdit: true })
    await titled(page, 'Add your own data')
    const data = await page.evaluateHandle((text) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([text], 'councillors.csv', { type: 'text/csv' }))
      return transfer
    }, SHEET)
    await page.locator('#stage').dispatchEvent('dragover', { dataTransfer: data })
    await page.getByText('Drop it to see what would come in').waitFor()
    await page.locator('#stage').dispatchEvent('drop', { dataTransfer: data })
    await titled(page, 'What the columns mean')
    await eventually(() =>
      panel(page)
        .getByRole('combobox', { name: /^Council/ })
        .inputValue(),
    ).toBe('organisation')
    await button(page, 'Look it over').click()
    await eventually(() => panel(page).innerText()).toMatch(
      /3 people, 2 bodies[\s\S]*4 roles and\s+1 fact[\s\S]*row 5[\s\S]*VACANT/,
    )
    expect(await panel(page).innerText()).toMatch(
      /row 2\s+Ann Example was Leader of Anytown Council from 20 May 2019 until 22 May 2023/,
    )
    // What would come in is drawn, and is not in yet.
    await eventually(() => status(page).innerText()).toMatch(/3 people and 2 bodies, 4 links/)
    await settled(page)
    expect((await drawn(page)).length).toBe(5)
    await button(page, 'Bring it in').click()
    await titled(page, '‘councillors’ is in')
    await settled(page)
    expect((await drawn(page)).length).toBe(5)
    expect(await status(page).innerText()).toMatch(/3 people and 2 bodies, 4 links/)
    await search(page).fill('ann example')
    await page
      .getByRole('option', { name: /Ann Example/ })
      .first()
      .click()
    await expect.poll(() => panel(page).innerText(), { timeout: PATIENCE }).toMatch(/Leader of Anytown Council/)
    await page.goBack()
    await page.getByRole('button', { name: 'More', exact: true }).click()
    await page.getByRole('menuitem', { name: 'Add data' }).click()
    await remove(page)
    await titled(page, 'Add your own data')
    await eventually(() => panel(page).getByRole('listitem').filter({ hasText: 'councillors' }).count()).toBe(0)
    expect(failures).toEqual([])
    await context.close()
  })

  test('goes in by keyboard alone, from the menu to the picture', { timeout: 400_000 }, async () => {
    const { page, context } = await house.visit({ at: '/?show=org:ofsted', mayEdit: true })
    await settled(page)
    const press = (...keys: string[]) =>
      keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve())
    await page.getByRole('button', { name: 'More', exact: true }).focus()
    await press('Enter')
    await page.getByRole('menuitem', { name: 'Add data' }).focus()
    await press('Enter')
    await titled(page, 'Add your own data')
    // What was asked for has the focus, and from there the next stop is what one does.
    await eventually(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Add your own data')
    await choose(page, 'town.csv', SHEET, async () => {
      await press('Tab')
      await eventually(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Choose a file …')
      await press('Enter')
    })
    await titled(page, 'What the columns mean')
    await eventually(() => page.evaluate(() => document.activeElement?.textContent)).toBe('What the columns mean')
    await panel(page).getByLabel('What the data is called').fill('A town')
    await button(page, 'Look it over').focus()
    await press('Enter')
    await panel(page).getByText('How it reads').waitFor({ timeout: PATIENCE })
    await eventually(() => page.evaluate(() => document.activeElement?.textContent)).toBe('What would come in')
    await button(page, 'Bring it in').focus()
    await press('Enter')
    await titled(page, '‘A town’ is in')
    await eventually(() => page.evaluate(() => document.activeElement?.textContent)).toBe('‘A town’ is in')
    await button(page, 'Remove this data').focus()
    await press('Enter')
    // Whether it is meant is asked, and what changes nothing has the focus.
    await eventually(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Keep it')
    await press('Tab', 'Enter')
    await page.getByText('‘A town’ is removed').waitFor({ timeout: PATIENCE })
    await context.close()
  })
})

test('leaving in the middle loses nothing: neither the card nor the page', { timeout: 120_000 }, async () => {
  const { page, context } = await house.visit({ at: '/?panel=data&show=org:ofsted', mayEdit: true })
  await titled(page, 'Add your own data')
  await choose(page, 'kept.csv', SHEET)
  await titled(page, 'What the columns mean')
  await panel(page).getByRole('combobox', { name: /^Role/ }).selectOption('post')
  await panel(page).getByLabel('What the data is called').fill('Kept data')
  await page.getByRole('button', { name: 'Questions to start from', exact: true }).click()
  await titled(page, 'Who was responsible')
  await page.goto('about:blank')
  await page.goto(new URL('/?panel=data', house.address).href)
  await titled(page, 'What the columns mean')
  expect(await panel(page).getByLabel('What the data is called').inputValue()).toBe('Kept data')
  await eventually(() => panel(page).getByRole('combobox', { name: /^Role/ }).inputValue()).toBe('post')
  await button(page, 'Other file').click()
  await titled(page, 'Add your own data')
  await page.reload()
  await titled(page, 'Add your own data')
  await context.close()
})

test('the files of a set of tables are dropped together, and are one: nothing is asked of their columns', {
  timeout: 240_000,
}, async () => {
  const { page, context, failures } = await house.visit({ at: '/?panel=data', mayEdit: true })
  await titled(page, 'Add your own data')
  const dropped = await page.evaluateHandle(
    (files) => {
      const transfer = new DataTransfer()
      for (const [name, text] of Object.entries(files)) transfer.items.add(new File([text], name))
      return transfer
    },
    await filesOf(shippedRecords()),
  )
  await page.locator('#stage').dispatchEvent('drop', { dataTransfer: dropped })
  await eventually(() => panel(page).innerText()).toMatch(
    /\d+ people[\s\S]*All of it is new[\s\S]*Nothing is wrong with any of it/,
  )
  expect(failures).toEqual([])
  await context.close()
})

test('what is wrong is listed by row, and comes back as rows of the same table with a column that says it', {
  timeout: 120_000,
}, async () => {
  const { page, context } = await house.visit({ at: '/?panel=data', mayEdit: true })
  await titled(page, 'Add your own data')
  await choose(page, 'dirty.csv', 'Name,Body\n"Lee, Ann",X Council\n,Y Council\nBob,\n')
  await panel(page).getByRole('combobox', { name: /^Body/ }).selectOption('organisation')
  await button(page, 'Look it over').click()
  await eventually(() => panel(page).innerText()).toMatch(
    /row 3 left out[\s\S]*names no person[\s\S]*row 4 left out[\s\S]*names no organisation/,
  )
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    button(page, 'Download the rows left out, with what is wrong').click(),
  ])
  expect(download.suggestedFilename()).toBe('dirty, what is wrong.csv')
  const lines = readFileSync(await download.path(), 'utf8').split('\r\n')
  expect(lines[0]).toBe('"What is wrong","Name","Body"')
  expect(lines[1]).toMatch(/^".*names no person.*","","Y Council"$/)
  expect(lines[2]).toMatch(/^".*names no organisation.*","Bob",""$/)
  await context.close()
})

test('a file that is none, a table that tells nothing, and a key that is missing each say what to do', {
  timeout: 120_000,
}, async () => {
  const { page, context } = await house.visit({ at: '/?panel=data', mayEdit: true })
  await titled(page, 'Add your own data')
  await choose(page, 'page.csv', '<!doctype html><p>Not found')
  await page.getByText(/is a web page, not data/).waitFor()
  await choose(page, 'plain.csv', 'A,B\n1,2\n')
  await page.getByText(/do not tell who its rows are about/).waitFor()
  expect(await button(page, /^Look it over/).getAttribute('aria-disabled')).toBe('true')
  await panel(page).getByRole('combobox', { name: /^A/ }).selectOption('person')
  await panel(page).getByRole('textbox', { name: 'Organisation' }).fill('Anytown Council')
  expect(await button(page, /^Look it over/).getAttribute('aria-disabled')).toBe('false')
  await context.close()
  const stranger = await house.visit({ at: '/?panel=data' })
  await eventually(() => panel(stranger.page).innerText()).toMatch(
    /needs the right to edit[\s\S]*npm start[\s\S]*npm run key/,
  )
  await stranger.context.close()
})

test.each([
  [390, 844],
  [320, 256],
] as const)('at %i × %i every step can be read and reached', { timeout: 400_000 }, async (width, height) => {
  const { page, context } = await house.visit({ at: '/?panel=data', mayEdit: true, screen: [width, height] })
  const fits = async () => {
    const over = await page.evaluate(() =>
      [...document.querySelectorAll('.panel-body *')]
        .filter((one) => one.getClientRects().length > 0 && one.closest('.visually-hidden') === null)
        .filter((one) => one.getBoundingClientRect().right > innerWidth + 1)
        .map((one) => one.outerHTML.slice(0, 80)),
    )
    expect(over).toEqual([])
  }
  await titled(page, 'Add your own data')
  await fits()
  await choose(page, 'councillors.csv', SHEET)
  await titled(page, 'What the columns mean')
  await fits()
  await button(page, 'Look it over').click()
  await panel(page).getByText('How it reads').waitFor({ timeout: PATIENCE })
  await fits()
  await button(page, 'Bring it in').click()
  await titled(page, '‘councillors’ is in')
  await fits()
  await remove(page)
  await context.close()
})

describe.runIf(publicSets !== undefined)('a public set', () => {
  test('the register of local authorities is proposed as bodies, comes in and is drawn', {
    timeout: 400_000,
  }, async () => {
    const { page, context } = await house.visit({ at: '/?panel=data', mayEdit: true })
    const register = join(publicSets ?? '', 'uk-local-authorities/uk_local_authorities_current.csv')
    await titled(page, 'Add your own data')
    await choose(page, 'authorities.csv', readFileSync(register))
    await titled(page, 'What the columns mean')
    expect(await panel(page).getByLabel('Each row is').inputValue()).toBe('organizations')
    await button(page, 'Look it over').click()
    await expect.poll(() => panel(page).innerText(), { timeout: 120_000 }).toMatch(/How it reads/)
    await button(page, 'Bring it in').click()
    await expect.poll(() => heading(page).first().innerText(), { timeout: 400_000 }).toBe('‘authorities’ is in')
    await settled(page)
    expect(await status(page).innerText()).toMatch(/\d\d bodies/)
    await context.close()
  })
})
