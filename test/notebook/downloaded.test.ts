import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { eventually } from '../browser/eventually.ts'
import { fromMenu } from '../browser/page.ts'
import { settled } from '../browser/picture.ts'
import { type House, openHouse } from '../browser/visit.ts'
import { temporaryFolder } from '../support/temporary.ts'
import { preparePython, type Python } from './python.ts'
import { seenAt } from './shown.ts'
import { openWidget } from './widget-page.ts'

const folder = temporaryFolder()
afterAll(folder.remove)
let house: House
let python: Python
beforeAll(async () => {
  // The package takes along what is built for the server.
  house = await openHouse()
  python = await preparePython(folder.path)
}, 600_000)

const beside = (name: string): string => join(import.meta.dirname, name)

/** Takes what is shown away as a notebook; where it was saved. */
async function downloaded(page: Page): Promise<string> {
  await fromMenu(page, 'All commands')
  await page.getByRole('combobox', { name: 'Command' }).fill('jupyter notebook')
  const download = page.waitForEvent('download')
  await page.keyboard.press('Enter')
  const notebook = join(folder.path, 'downloaded.ipynb')
  await (await download).saveAs(notebook)
  return notebook
}

describe('Download notebook', () => {
  test.each([
    [
      'a connection',
      'show=person:jill-colbert,person:wendy-meikle&from=person:jill-colbert&to=person:wendy-meikle&panel=paths&on=2025-02-01',
      '{"rows": len(links), "of": sorted(set(links["path"].tolist()))}',
      { rows: expect.any(Number), of: [1, 2, 3, 4, 5] },
    ],
    [
      'a comparison',
      'show=org:tameside-council,person:gerald-cooney,person:eleanor-wills&on=2024-09-17&against=2025-07-31&panel=changes',
      '{"rows": len(links), "of": sorted(set(links["change"]))}',
      { rows: expect.any(Number), of: expect.arrayContaining(['began', 'ended']) },
    ],
    [
      'the coverage',
      'show=org:ofsted&panel=coverage',
      '{"rows": len(coverage), "of": list(coverage.columns)}',
      { rows: expect.any(Number), of: ['organization', 'month', 'statements'] },
    ],
  ])('of %s asks for that and lists it', { timeout: 120_000 }, async (_, search, last, expected) => {
    const { page, context } = await house.visit({ at: `/?${search}` })
    await settled(page)
    const notebook = await downloaded(page)
    await context.close()
    const words = `print(json.dumps(${last}))`
    const ended = await python.run([beside('execute.py'), notebook, words], { ours: false })
    expect(ended.code, ended.words).toBe(0)
    const made = JSON.parse(ended.out) as { id: string; outputs: { text?: string }[] }[]
    const said = JSON.parse(made.find(({ id }) => id === 'last')?.outputs[0]?.text ?? '') as { rows: number }
    expect(said).toEqual(expected)
    expect(said.rows).toBeGreaterThan(0)
    const lint = await python.run(['-m', 'ruff', 'check', '--no-cache', '--isolated', notebook], { ours: false })
    expect(lint.code, lint.words).toBe(0)
  })
  const some =
    'show=org:tameside-council,org:stockport-council,partnership:tameside-improvement-partnership,person:eleanor-wills,person:gerald-cooney,org:ofsted'
  test.each([
    [
      'one day, with a relation and a type switched off',
      `${some},post:tameside-council-executive-leader&on=2025-02-01&off=post,adjacent-to`,
    ],
    ['any time, with plans', `${some},partnership:joint-director-of-education&any=1&plans=1`],
    ['two days', `${some}&on=2025-07-31&against=2024-09-17`],
  ])(
    'gives a notebook that runs as it is, without our package, and says what is drawn: %s',
    { timeout: 120_000 },
    async (_, search) => {
      const { page, context } = await house.visit({ at: `/?${search}&as=sentences` })
      await eventually(() => page.locator('.sentences .sentence').count()).toBeGreaterThan(0)
      const notebook = await downloaded(page)
      await context.close()

      const last =
        'print(json.dumps({"nodes": sorted(names), "sentences": sorted(set(links["sentence"])), "changes": ' +
        'sorted({change(key) or "" for key in edges})}))'
      const { code, out, words } = await python.run([beside('execute.py'), notebook, last], { ours: false })
      expect(code, words).toBe(0)
      const made = JSON.parse(out) as { id: string; outputs: { text?: string; data?: Record<string, string> }[] }[]
      const { changes, ...said } = JSON.parse(made.find(({ id }) => id === 'last')?.outputs[0]?.text ?? '') as {
        changes: string[]
        nodes: string[]
        sentences: string[]
      }
      expect(said).toEqual(await seenAt(house, `${house.address}/?${search}`))
      expect(changes).toEqual(search.includes('against') ? ['began', 'ended', 'kept'] : [''])
      expect(made.find(({ id }) => id === 'sources')?.outputs[0]?.data?.['text/html']).toMatch(/paragraph \d/)
      const lint = await python.run(['-m', 'ruff', 'check', '--no-cache', '--isolated', notebook], { ours: false })
      expect(lint.code, lint.words).toBe(0)
    },
  )
})

test('The widget is the explorer’s picture, asked through Python, with selection and day shared both ways', {
  timeout: 120_000,
}, async () => {
  const ids = ['org:tameside-council', 'person:gerald-cooney', 'person:eleanor-wills']
  const link = `${house.address}/?show=${ids.join()}&on=2025-02-01`
  const widget = await openWidget(house.browser, python, house.address, link)
  const frame = widget.page.frameLocator('iframe')
  const status = frame.locator('.status')
  await eventually(() => status.innerText()).toMatch(/^2 people and 1 body, .* on 1 February 2025\./)

  // From Python to the picture.
  await widget.run("w.on = dt.date(2024, 9, 17); w.selection = 'person:gerald-cooney'")
  await eventually(() => status.innerText()).toContain('on 17 September 2024.')
  await eventually(() => frame.locator('.said').innerText()).toContain('Gerald Cooney')
  // And back: the next node by the keyboard, selected.
  await frame.locator('.drawing').focus()
  for (const key of ['Tab', 'Shift+Tab', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'])
    await widget.page.keyboard.press(key)
  await widget.page.keyboard.press('Enter')
  const selected = (await widget.run('told = w.selection')) as string[]
  expect(ids).toContain(selected[0])
  expect(await widget.run('told = [w.on.isoformat(), w.permalink]')).toEqual([
    '2024-09-17',
    expect.stringContaining(`&on=2024-09-17&pick=${selected[0]}`),
  ])
  // What is saved with the notebook is what was drawn.
  await eventually(() => widget.run('told = w.picture')).toMatch(/^<svg[\s\S]*Gerald\b[\s\S]*<\/svg>$/)
  expect(widget.requests).toEqual(['https://notebook.example/'])
  expect(widget.failures).toEqual([])
  await widget.close()
})

test('a widget of nothing says what can be done in a notebook, where there is no search', {
  timeout: 120_000,
}, async () => {
  const widget = await openWidget(house.browser, python, house.address, `${house.address}/?on=2025-02-01`)
  const note = widget.page.frameLocator('iframe').locator('.picture-note')
  await eventually(() => note.innerText()).toMatch(/Nothing is drawn[\s\S]*picture’s menu[\s\S]*m\.widget/)
  expect(await note.innerText()).not.toMatch(/above|Add your own data/)
  await widget.close()
})
