import type { Page } from 'playwright-core'
import { eventually } from '../browser/eventually.ts'
import { panel } from '../browser/page.ts'
import type { GalleryState } from './states.ts'

const PHONE = { with: 'touch', screen: [390, 844] } as const
const listed = (words: RegExp) => async (page: Page) => {
  await eventually(() => panel(page).innerText()).toMatch(words)
}

/** Chooses a file on the card 'Add data'. */
const chooses = (name: string, text: string) => async (page: Page) => {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Choose a file …' }).click()
  await (await chooser).setFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })
}
const SHEET =
  'Name,Council,Role,From,To,Email\nAnn Lee,Anytown Council,Leader,20/05/2019,22/05/2018,a@b.example\n,X,,,,\n'
const ADD = { at: `/?panel=data`, mayEdit: true } as const
const lookedOver = async (page: Page) => {
  await chooses('councillors.csv', SHEET)(page)
  await page.getByRole('button', { name: 'Look it over' }).click()
  await page.getByText('How it reads').waitFor()
}

/** Brings in what was looked over; of the import is told what is given here, and nothing comes in. */
const broughtIn = (told: object, words: RegExp) => async (page: Page) => {
  await lookedOver(page)
  await page.route(/\/imports(\?|$)/, (route) =>
    route.request().method() === 'POST'
      ? route.fulfill({ status: 202, json: { id: 'j' } })
      : route.fulfill({ json: { id: 'j', read: 5_200, done: 0, all: 0, ...told } }),
  )
  await page.getByRole('button', { name: 'Bring it in' }).click()
  await listed(words)(page)
}

/** The card 'Add data', step by step. */
export const addingStates: readonly GalleryState[] = [
  {
    name: 'add data without a key',
    at: '/?panel=data',
    reach: listed(/needs the right to edit[\s\S]*The papers that ship/),
  },
  { name: 'add data', ...ADD, reach: listed(/Choose a file[\s\S]*Switch off/) },
  {
    name: 'add data, columns',
    ...ADD,
    reach: async (page) => {
      await chooses('councillors.csv', SHEET)(page)
      await listed(/What the columns mean/)(page)
    },
  },
  {
    name: 'add data, no file that is read',
    ...ADD,
    reach: async (page) => {
      await chooses('page.csv', '<!doctype html><p>Not found')(page)
      await listed(/is a web page, not data/)(page)
    },
  },
  { name: 'add data, looked over', ...ADD, reach: lookedOver },
  {
    name: 'add data, one of several tables',
    ...ADD,
    reach: async (page) => {
      const chooser = page.waitForEvent('filechooser')
      await page.getByRole('button', { name: 'Choose a file …' }).click()
      const more = 'Name,GSS,Organisation type\nAnytown Council,E08000008,council\n'
      await (await chooser).setFiles([
        { name: 'councillors.csv', mimeType: 'text/csv', buffer: Buffer.from(SHEET) },
        { name: 'bodies.csv', mimeType: 'text/csv', buffer: Buffer.from(more) },
      ])
      await panel(page)
        .getByLabel(/^Table/)
        .selectOption('bodies.csv')
      await listed(/bodies\.csv is a table[\s\S]*3 columns/)(page)
    },
  },
  {
    name: 'add data, on its way',
    ...ADD,
    reach: broughtIn({ state: 'RUNNING', done: 1_200, all: 5_200 }, /1,200 of 5,200[\s\S]*Cancel/),
  },
  { name: 'add data, cancelled', ...ADD, reach: broughtIn({ state: 'CANCELLED' }, /Nothing has changed/) },
  {
    name: 'add data, failed',
    ...ADD,
    reach: broughtIn(
      { state: 'FAILED', message: 'The disk is full. Make room, and bring it in again.' },
      /disk is full/,
    ),
  },
  { name: 'phone, add data looked over', ...PHONE, ...ADD, reach: lookedOver },
  { name: 'page at 400 per cent, add data looked over', screen: [320, 256], ...ADD, reach: lookedOver },
]
