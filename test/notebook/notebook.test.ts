import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import process from 'node:process'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readAddress, writeAddress } from '../../client/state/address/address.ts'
import { scene } from '../client/scenes.ts'
import { eventually } from '../browser/eventually.ts'
import { type House, openHouse } from '../browser/visit.ts'
import { root } from '../support/sources.ts'
import { temporaryFolder } from '../support/temporary.ts'
import { packageFolder, preparePython, type Python } from './python.ts'
import { type Cell, type Output, renderedPage } from './rendered-page.ts'
import { seenAt } from './shown.ts'

const folder = temporaryFolder()
afterAll(folder.remove)
let house: House
let python: Python
beforeAll(async () => {
  ;[house, python] = await Promise.all([openHouse(), preparePython(folder.path)])
}, 600_000)

const beside = (name: string): string => join(import.meta.dirname, name)
const path = join(packageFolder, 'explore.ipynb')
const docs = join(root, 'docs')
const cells = (JSON.parse(readFileSync(path, 'utf8')) as { cells: readonly Cell[] }).cells

/** What a view says in words, each statement as the whole record has it, which is what the explorer lists. */
const SAID = `def said(view):
    asked = "query ($ids: [ID!]!, $by: Date) { nodes(ids: $ids) { ... on Statement { sentence(knownBy: $by) } } }"
    found = m.query(asked, ids=view.frame["id"].unique(), by=view.address.known_by)["nodes"]
    return sorted({one["sentence"] for one in found})
`

/** Runs a script against the server; what it printed, read as JSON. */
async function answer<Answer>(script: string, input = ''): Promise<Answer> {
  const { code, out, words } = await python.run(['-c', script], { environment: { MOOTHALL_URL: house.address }, input })
  expect(code, words).toBe(0)
  return JSON.parse(out) as Answer
}

async function graphql<Data>(query: string): Promise<Data> {
  const response = await fetch(`${house.address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  })
  return ((await response.json()) as { data: Data }).data
}

describe('explore.ipynb', () => {
  const outputs = new Map<string, readonly Output[]>()
  interface Results {
    held: string[]
    began: string[]
    ended: string[]
    common: string[]
    judgements: string[]
    shown: string
    shownNodes: string[]
    shownSentences: string[]
    view: string
    viewNodes: string[]
    viewSentences: string[]
  }
  let results: Results

  const last = `import json
${SAID}
print(json.dumps({
    "held": sorted(one.id for one in held), "began": sorted(one.id for one in changes.began),
    "ended": sorted(one.id for one in changes.ended), "common": common,
    "judgements": sorted(one.id for one in judgements),
    "shown": shown.permalink, "shownNodes": sorted(shown.view.graph.nodes),
    "shownSentences": said(shown.view),
    "view": view.permalink, "viewNodes": sorted(view.graph.nodes),
    "viewSentences": said(view),
}))`

  beforeAll(async () => {
    const { code, out, words } = await python.run([beside('execute.py'), path, last], {
      environment: { MOOTHALL_URL: house.address },
    })
    expect(code, words).toBe(0)
    for (const cell of JSON.parse(out) as { id: string; outputs: Output[] }[]) outputs.set(cell.id, cell.outputs)
    results = JSON.parse(outputs.get('last')?.find(({ text }) => text !== undefined)?.text ?? '') as Results
  }, 120_000)

  test('runs from top to bottom, and every cell puts something out', () => {
    const code = cells.filter(({ cell_type }) => cell_type === 'code')
    expect(code.length).toBeGreaterThan(15)
    for (const { id } of code) expect(outputs.get(id), id).toSatisfy((made: readonly Output[]) => made.length > 0)
  })

  test('is kept without outputs, and each of its code cells stands under a text that says what it shows', () => {
    for (const [index, cell] of cells.entries()) {
      if (cell.cell_type !== 'code') continue
      expect([cell.id, cell.outputs, cell.execution_count]).toEqual([cell.id, [], null])
      expect(cells[index - 1]?.cell_type, cell.id).toBe('markdown')
    }
  })

  test('names who held which role as the API does', async () => {
    const about = '["org:stockport-council", "org:tameside-council"]'
    const { memberships } = await graphql<{ memberships: { nodes: { id: string }[] } }>(
      `{ memberships(filter: { about: ${about} }, first: 1000) { nodes { id } } }`,
    )
    expect(results.held).toEqual(memberships.nodes.map(({ id }) => id).toSorted())
    expect(outputs.get('posts')?.at(-1)?.data?.['image/svg+xml']).toMatch(/<svg[\s\S]*Gerald Cooney[\s\S]*<\/svg>/)
    expect(outputs.get('holders')?.[0]?.data?.['text/html']).toMatch(/Gerald Cooney[\s\S]*paragraph 6/)
  })

  test('names what changed, who connects the councils, and the judgements, as they are in the papers', () => {
    expect(results.began).toEqual(expect.arrayContaining(['membership:eleanor-wills-executive-leader']))
    expect(results.ended).toEqual(['membership:gerald-cooney-executive-leader'])
    expect(results.common).toEqual(
      expect.arrayContaining(['partnership:partners-in-practice-work', 'partnership:tameside-improvement-partnership']),
    )
    expect(results.judgements.length).toBeGreaterThan(5)
    expect(outputs.get('record')?.[0]?.data?.['text/html']).toMatch(
      /2024-09-30[\s\S]*Gerald Cooney[\s\S]*2025-12-31[\s\S]*Eleanor Wills/,
    )
  })

  test('is a page of the docs, as it runs (npm test -- -u writes it anew)', async () => {
    const page = renderedPage(cells, outputs, house.address)
    await expect(page.text).toMatchFileSnapshot(join(docs, 'notebook.md'))
    for (const [name, svg] of page.pictures) await expect(svg).toMatchFileSnapshot(join(docs, 'notebook', name))
    expect([...page.pictures.keys()].toSorted()).toEqual(readdirSync(join(docs, 'notebook')).toSorted())
  })

  test('draws what the explorer draws at the same links', { timeout: 120_000 }, async () => {
    expect(await seenAt(house, results.shown)).toEqual({ nodes: results.shownNodes, sentences: results.shownSentences })
    expect(await seenAt(house, results.view)).toEqual({ nodes: results.viewNodes, sentences: results.viewSentences })
  })

  test('asks without the package and gets the same', () => {
    expect(outputs.get('plain-httpx')?.[0]?.data?.['text/plain']).toContain('[2024-09-18..2025-01-31]')
    expect(
      outputs
        .get('plain-curl')
        ?.map(({ text }) => text)
        .join(''),
    ).toMatch(/"stats":\{"documents":5,/)
  })

  test('has JavaScript that runs as it is', async () => {
    const [, script = ''] =
      /```js\n([\s\S]*?)```/.exec(cells.find(({ id }) => id === 'plain-javascript')?.source.join('') ?? '') ?? []
    const child = spawn(process.execPath, [
      '--input-type=module',
      '--eval',
      script.replace('http://127.0.0.1:4000', house.address),
    ])
    let said = ''
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        said += chunk.toString()
      })
    await new Promise((ended) => {
      child.on('close', ended)
    })
    expect(said).toMatch(/name: 'Gerald Cooney'/)
  })
})

describe('the links of explorer and package', () => {
  test('are the same: what one writes the other reads, to the last part', async () => {
    const scenes = fc.sample(scene, { numRuns: 200, seed: 7 })
    const links = scenes.map((one) => `${house.address}/${writeAddress(one)}`).filter((link) => /[?#]/.test(link))
    const script = `import json, sys
from moothall.address import read_address
print(json.dumps([read_address(link).at("${house.address}") for link in json.load(sys.stdin)]))`
    const written = await answer<string[]>(script, JSON.stringify(links))
    expect(links.length).toBeGreaterThan(150)
    expect(written.map((link) => readAddress(link.slice(house.address.length + 1)))).toEqual(
      links.map((link) => readAddress(link.slice(house.address.length + 1))),
    )
  })

  const some =
    'show=org:tameside-council,org:stockport-council,partnership:tameside-improvement-partnership,person:eleanor-wills,person:gerald-cooney' +
    ',person:jill-colbert,post:tameside-council-executive-leader,partnership:joint-director-of-education,org:ofsted'
  test.each([
    ['the latest day', some],
    ['one day, as the record had it then', `${some}&on=2025-02-01&by=2025-03-01`],
    [
      'any time, with plans, some of it hidden or switched off',
      `${some}&any=1&plans=1&hide=1.4&off=post,adjacent-to,membership`,
    ],
    ['two days', `${some}&on=2025-07-31&against=2024-09-17`],
  ])('stand for the same nodes and ties: %s', { timeout: 120_000 }, async (_, search) => {
    const link = `${house.address}/?${search}`
    const script = `import json, moothall
m = moothall.connect()
${SAID}
view = m.view("${link}")
print(json.dumps({"nodes": sorted(view.graph.nodes), "sentences": said(view)}))`
    expect(await answer(script)).toEqual(await seenAt(house, link))
  })
})

describe('what show() gives', () => {
  const ids = '["org:tameside-council", "org:stockport-council", "person:eleanor-wills"]'
  /** What a reader's browser comes to show of it: how many pages of the explorer, and whether the still picture. */
  async function expectSeen(server: string, seen: { pages: number; still: boolean }): Promise<void> {
    const bundle = await answer<Record<string, string>>(`import json, moothall
print(json.dumps(moothall.connect().show(${ids}, as_of="2025-02-01")._repr_mimebundle_()))`)
    const jupyter = createServer((_, response) =>
      response.setHeader('content-type', 'text/html').end(bundle['text/html']?.replaceAll(house.address, server)),
    )
    await new Promise<void>((listening) => {
      jupyter.listen(0, '127.0.0.1', listening)
    })
    const context = await house.browser.newContext()
    const page = await context.newPage()
    await page.goto(`http://127.0.0.1:${(jupyter.address() as AddressInfo).port}/`)
    const still = page.getByRole('img', { name: /^3 entities and \d links, on 2025-02-01$/ })
    const explorers = (): number =>
      page
        .frames()
        .filter((frame) =>
          frame
            .url()
            .startsWith(`${house.address}/embed?show=org:tameside-council,org:stockport-council,person:eleanor-wills`),
        ).length
    await eventually(async () => ({ pages: explorers(), still: await still.isVisible() })).toEqual(seen)
    await context.close()
    jupyter.close()
  }

  test('is the explorer where the browser reaches it', () => expectSeen(house.address, { pages: 1, still: false }))

  test('is a still picture where it does not', () => expectSeen('http://127.0.0.1:1', { pages: 0, still: true }))
})
