import type { Page } from 'playwright-core'
import { eventually } from '../browser/eventually.ts'
import { askQuestion, fromMenu, heading, openTime, panel, search } from '../browser/page.ts'
import { placeOf, settled } from '../browser/picture.ts'
import type { Visitor } from '../browser/visit.ts'
import { addingStates } from './adding-states.ts'

/** A named state of the page, and how one comes to it once what is drawn there stands. */
export interface GalleryState extends Visitor {
  readonly name: string
  readonly reach?: (page: Page) => Promise<void>
}

/** An address at which something is drawn. */
export const PICTURE =
  '/?show=org:tameside-council,org:stockport-council,person:jill-colbert,person:eleanor-wills,person:gerald-cooney' +
  ',partnership:tameside-improvement-partnership&on=2025-03-01'
const PHONE = { with: 'touch', screen: [390, 844] } as const

const opened = async (page: Page) => {
  await heading(page).first().waitFor()
}
const listed = (words: RegExp) => async (page: Page) => {
  await eventually(() => panel(page).innerText()).toMatch(words)
}

/** Every state that a person may see, each once. */
export const states: readonly GalleryState[] = [
  {
    name: 'first view',
    reach: async (page) => {
      await settled(page)
      await opened(page)
    },
  },
  { name: 'empty picture', at: '/?on=2025-01-01', reach: (page) => page.getByText('Nothing is drawn yet').waitFor() },
  {
    name: 'search hits',
    at: PICTURE,
    reach: async (page) => {
      await search(page).fill('director')
      await page.getByRole('option').nth(2).waitFor()
    },
  },
  {
    name: 'search without a hit',
    at: PICTURE,
    reach: async (page) => {
      await search(page).fill('xylophone')
      await page.getByText(/Nothing is called/).waitFor()
    },
  },
  {
    name: 'person',
    at: `${PICTURE}&pick=person:eleanor-wills&panel=details`,
    reach: listed(/Who held the post[\s\S]*Roles/),
  },
  { name: 'council', at: `${PICTURE}&pick=org:stockport-council&panel=details`, reach: listed(/Judgements/) },
  {
    name: 'partnership',
    at: `${PICTURE}&pick=partnership:tameside-improvement-partnership&panel=details`,
    reach: listed(/Purpose/),
  },
  {
    name: 'post',
    at: `${PICTURE}&pick=post:tameside-council-executive-leader&panel=details`,
    reach: listed(/No evidence|certain/),
  },
  { name: 'document', at: `${PICTURE}&pick=doc:partnership-opportunities-report-2021&panel=details`, reach: opened },
  {
    name: 'evidence of a tie',
    at: `${PICTURE}&pick=membership:eleanor-wills-executive-leader&panel=details`,
    reach: listed(/independent source/),
  },
  {
    name: 'evidence of a row',
    at: `${PICTURE}&pick=org:stockport-council&panel=details`,
    reach: async (page) => {
      await panel(page)
        .getByRole('button', { name: /Overall effectiveness/ })
        .first()
        .click()
      await eventually(() => panel(page).innerText()).toMatch(/independent source/)
    },
  },
  {
    name: 'several picked out',
    at: `${PICTURE}&pick=person:eleanor-wills,person:jill-colbert&panel=details`,
    reach: listed(/2 nodes selected/),
  },
  {
    name: 'what is around it',
    at: `${PICTURE}&pick=org:tameside-council&panel=expand`,
    reach: listed(/What is around/),
  },
  {
    name: 'chains',
    at: `${PICTURE}&from=person:jill-colbert&to=person:wendy-meikle&panel=paths`,
    reach: listed(/Show in the picture/),
  },
  {
    name: 'changes',
    at: `${PICTURE}&on=2024-09-17&against=2025-07-31&panel=changes`.replace('&on=2025-03-01', ''),
    reach: listed(/Began|New holders/),
  },
  {
    name: 'coverage',
    at: `${PICTURE}&panel=coverage`,
    reach: async (page) => {
      await page.getByRole('region', { name: /Statements confirmed/ }).waitFor()
    },
  },
  { name: 'plans and any time', at: `${PICTURE}&any=1&plans=1` },
  {
    name: 'outline',
    at: `${PICTURE}&as=outline`,
    reach: async (page) => {
      await page.getByRole('treeitem', { name: /Tameside Council/ }).click()
    },
  },
  { name: 'table', at: `${PICTURE}&as=table`, reach: (page) => page.getByRole('row').nth(2).waitFor() },
  {
    name: 'sentences',
    at: `${PICTURE}&as=sentences`,
    reach: (page) =>
      page
        .getByRole('button', { name: /^Eleanor Wills was / })
        .first()
        .waitFor(),
  },
  {
    name: 'story that compares',
    reach: async (page) => {
      await askQuestion(page, /^What changed between/)
      await listed(/New holders/)(page)
    },
  },
  {
    name: 'menu',
    at: PICTURE,
    reach: async (page) => {
      const { x, y } = await placeOf(page, 'org:tameside-council')
      await page.mouse.click(x, y, { button: 'right' })
      await page.getByRole('menu').waitFor()
    },
  },
  {
    name: 'commands',
    at: PICTURE,
    reach: async (page) => {
      await fromMenu(page, 'All commands')
      await page.getByRole('option').first().waitFor()
    },
  },
  {
    name: 'help',
    at: PICTURE,
    reach: async (page) => {
      await fromMenu(page, 'Help and keys')
      await page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'log of corrections',
    at: PICTURE,
    reach: async (page) => {
      await page.getByRole('button', { name: 'Log of corrections' }).click()
      await page.getByText('Nothing has been corrected yet').waitFor()
    },
  },
  {
    name: 'report of an error',
    at: `${PICTURE}&pick=membership:eleanor-wills-executive-leader&panel=details`,
    reach: async (page) => {
      await page.getByRole('button', { name: 'Report an error in this statement' }).click()
      await page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'share',
    at: PICTURE,
    reach: async (page) => {
      await page.getByRole('button', { name: 'Share' }).click()
      await page.getByRole('dialog').waitFor()
    },
  },
  { name: 'legend', at: `${PICTURE}&panel=legend`, reach: opened },
  { name: 'folded', at: `${PICTURE}&folded=1` },
  {
    name: 'time opened',
    at: PICTURE,
    reach: async (page) => {
      const time = await openTime(page)
      await time.getByRole('list').waitFor()
    },
  },
  ...addingStates,
  {
    name: 'unknown id',
    at: '/?show=person:nobody-at-all&pick=person:nobody-at-all&panel=details',
    reach: (page) => page.getByText('The evidence could not be fetched').waitFor(),
  },
  {
    name: 'database away',
    at: PICTURE,
    reach: async (page) => {
      await page.context().setOffline(true)
      await fromMenu(page, 'All commands')
      await page.getByRole('option', { name: 'How much evidence there is' }).click()
      await page.getByText('The server does not answer.', { exact: true }).waitFor()
    },
  },
  { name: 'phone', ...PHONE, reach: settled },
  {
    name: 'phone, evidence',
    ...PHONE,
    at: `${PICTURE}&pick=person:eleanor-wills&panel=details`,
    reach: listed(/Who held the post/),
  },
  {
    name: 'phone, questions',
    ...PHONE,
    at: PICTURE,
    reach: async (page) => {
      await page.locator('.sheet-handle').tap()
      await listed(/Questions to start from/)(page)
    },
  },
  {
    name: 'phone, time',
    ...PHONE,
    at: PICTURE,
    reach: async (page) => {
      const time = await openTime(page)
      await time.getByRole('list').waitFor()
    },
  },
  {
    name: 'phone, comparison',
    ...PHONE,
    at: `${PICTURE}&against=2024-09-17`,
    reach: async (page) => {
      await page.locator('.compared-mark').first().waitFor()
    },
  },
  {
    name: 'page at 200 per cent',
    screen: [640, 360],
    reach: async (page) => {
      await settled(page)
      await opened(page)
    },
  },
  {
    name: 'phone, table',
    ...PHONE,
    at: `${PICTURE}&as=table`,
    reach: (page) => page.getByRole('row').nth(2).waitFor(),
  },
  {
    name: 'phone of 320 pixels',
    ...PHONE,
    screen: [320, 640],
    at: `${PICTURE}&as=outline`,
    reach: (page) => page.getByRole('treeitem').nth(3).waitFor(),
  },
]
