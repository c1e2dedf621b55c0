import type { Browser } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { ensureConstraints } from '../../server/database/constraints.ts'
import { fill } from '../../server/sets/fill.ts'
import { fillingOf } from '../../server/sets/filling.ts'
import { seedOf } from '../seed/small-seed.ts'
import { openBrowser } from '../support/browser.ts'
import { scratchDatabase } from '../support/database.ts'
import { servedApp } from '../support/serve.ts'

const MARKUP = '<img src=x onerror="window.ran=1"><script>window.ran=1</script>'
const ALI = 'علي حسن (رام الله)'
const SARA = 'שרה כהן־לוי'
const BODY = 'مجلس البلدة'

const cites = (document: string) => [{ document, locator: MARKUP, paraphrase: `${ALI}, ${SARA}: ${MARKUP}` }]
const member = (id: string, role: string) => ({
  id: `membership:${id}`,
  member: `person:${id}`,
  organization: 'org:body',
  role,
  start: '2020-01-01',
  end: '..',
  citations: cites('doc:runs'),
})
const DATA = {
  people: [
    { id: 'person:ali', name: ALI, summary: MARKUP },
    { id: 'person:sara', name: SARA, alternateNames: [ALI, MARKUP] },
    { id: 'person:markup', name: MARKUP },
  ],
  organizations: [{ id: 'org:body', name: BODY, classification: 'COUNCIL', founded: '1974', dissolved: '2023-03-31' }],
  documents: [
    { id: 'doc:runs', title: MARKUP, kind: 'REPORT', published: '2020-02-01', url: 'javascript:window.ran=1' },
    { id: 'doc:fine', title: 'A report', kind: 'REPORT', published: '2020-02-01', url: 'https://example.org/report' },
  ],
  memberships: [
    member('ali', 'عضو'),
    member('sara', 'Chair'),
    { ...member('markup', MARKUP), citations: cites('doc:fine') },
  ],
}

let address: string
let browser: Browser
beforeAll(async () => {
  const database = await scratchDatabase()
  const { records, issues } = seedOf(JSON.stringify(DATA))
  expect(issues).toEqual([])
  await ensureConstraints(database)
  await fill(database, fillingOf('hostile', records))
  ;[address, browser] = await Promise.all([servedApp(database), openBrowser()])
})

const ALL = '/?show=person:ali,person:sara,person:markup,org:body,doc:runs,doc:fine&on=2020-03-01'

test.each([
  ['the picture', '', /, 3 links,/],
  ['the outline', '&as=outline', ALI],
  ['the table', '&as=table', ALI],
  ['the sentences', '&as=sentences', ALI],
  ['a person', '&pick=person:sara', SARA],
  ['a body', '&pick=org:body', 'Founded 1974; dissolved 31 March 2023'],
  ['a document', '&pick=doc:runs', MARKUP],
  ['a statement', '&pick=membership:markup', MARKUP],
  ['what is around it', '&pick=org:body&panel=expand', BODY],
  ['what changed', '&against=2019-06-01&panel=changes', ALI],
  ['chains', '&panel=paths&from=person:ali&to=person:sara', ALI],
])('%s shows hostile names as they are, and runs none', async (_, more, seen) => {
  const page = await browser.newPage()
  await page.goto(address + ALL + more)
  await page
    .getByText(seen)
    .or(page.getByRole('button', { name: seen }))
    .filter({ visible: true })
    .first()
    .waitFor()
  expect(await page.evaluate(() => 'ran' in window)).toBe(false)
  expect(await page.locator('img[src="x"]').count()).toBe(0)
  await page.close()
})

test('only an address of the web becomes a link', async () => {
  const page = await browser.newPage()
  await page.goto(`${address}${ALL}&pick=doc:fine`)
  await page.getByRole('link', { name: /^Open/ }).first().waitFor()
  await page.goto(`${address}${ALL}&pick=doc:runs`)
  await page.getByText('No address is known here').first().waitFor()
  const links = await page.locator('a').evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).protocol))
  expect(links.filter((protocol) => !/^https?:$/.test(protocol))).toEqual([])
  await page.close()
})

test('names that are read from the right keep their place in an English sentence', async () => {
  const page = await browser.newPage()
  await page.goto(`${address}${ALL}&as=sentences&pick=membership:ali`)
  const said = page.locator('.statement-says')
  await said.waitFor()
  const names = await said.evaluate((element) =>
    [...element.querySelectorAll('bdi')].map((name) => {
      // Of a name that goes on in the next line, where it begins.
      const { top = 0, left = 0 } = name.getClientRects()[0] ?? {}
      return { name: name.textContent, top, left }
    }),
  )
  expect(await said.innerText()).toContain(ALI)
  expect(names.map(({ name }) => name)).toEqual(expect.arrayContaining([ALI, BODY]))
  // What is written first stands above, or further left: the sentence around it is English.
  expect(names).toEqual(names.toSorted((a, b) => a.top - b.top || a.left - b.left))
  expect(await said.evaluate((element) => getComputedStyle(element.querySelector('bdi') as Element).unicodeBidi)).toBe(
    'isolate',
  )
  await page.close()
})
