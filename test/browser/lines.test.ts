import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { eventually } from './eventually.ts'
import { taken } from './page.ts'
import { placeOf, settled } from './picture.ts'
import { contrastAt, inkAlong } from './pixels.ts'
import { type House, openHouse } from './visit.ts'

/** On that day one of two roles of the same person at the same office is certain, and the other only possible. */
const BOTH = '/?show=org:tameside-childrens-commissioner,person:andy-couldrick&on=2024-09-17'
const CERTAIN = 'org:tameside-childrens-commissioner~person:andy-couldrick'
const POSSIBLE = `${CERTAIN}#possible`
/** Between those days one leader followed another, and a partnership began. */
const COMPARED =
  '/?show=org:tameside-council,org:stockport-council,person:gerald-cooney,person:eleanor-wills,' +
  'partnership:tameside-improvement-partnership&on=2024-09-17&against=2025-07-31'

let house: House
beforeAll(async () => {
  house = await openHouse()
})

const opened = async (at: string, colours: 'light' | 'dark'): Promise<Page> => {
  const { page } = await house.visit({ at, colours })
  await settled(page)
  return page
}

describe.each(['light', 'dark'] as const)('what is certain and what is possible of a bundle, in %s', (colours) => {
  test('are two strands side by side, told without their colour: one whole, one broken, and ground between', async () => {
    const page = await opened(BOTH, colours)
    const [whole, broken] = [await inkAlong(page, CERTAIN), await inkAlong(page, POSSIBLE)]
    expect(whole).toBeGreaterThan(0.97)
    expect(broken).toBeGreaterThan(0.3)
    expect(broken).toBeLessThan(0.75)
    expect(await inkAlong(page, CERTAIN, POSSIBLE)).toBeLessThan(0.05)
    await page.context().close()
  })
})

test('a picture that is taken away has the same strands, and its key names them', async () => {
  const page = await opened(BOTH, 'light')
  await page.getByRole('button', { name: 'Share' }).click()
  const { content } = await taken(page, /^Picture as SVG/)
  const strokes = await page.evaluate((text) => {
    const picture = new DOMParser().parseFromString(text, 'image/svg+xml')
    return [...picture.querySelectorAll('g > path[stroke]')].map((path) => path.getAttribute('stroke-dasharray'))
  }, content.toString('utf8'))
  expect(strokes.slice(0, 2)).toEqual([null, '6.5 5.5'])
  expect(content.toString('utf8')).toContain('>Certain and possible<')
  await page.context().close()
})

interface Drawn {
  isNode(): boolean
  renderedBoundingBox(of: object): { x1: number; y1: number; x2: number; y2: number }
}

/** The signs that stand on lines, each with its kind, its middle and whether it lies on a node or a name. */
const signsOn = (page: Page) =>
  page.evaluate(() => {
    const holder = document.querySelector('.drawing > div') as HTMLElement & {
      _cyreg: { cy: { nodes(): { map<T>(of: (node: Drawn) => T): T[] } } }
    }
    const { left, top } = holder.getBoundingClientRect()
    const rooms = holder._cyreg.cy.nodes().map((node) => node.renderedBoundingBox({ includeOverlays: false }))
    return [...document.querySelectorAll('.signs .sign')].map((sign) => {
      const box = sign.getBoundingClientRect()
      const covers = rooms.some(
        ({ x1, y1, x2, y2 }) =>
          box.left < x2 + left && box.right > x1 + left && box.top < y2 + top && box.bottom > y1 + top,
      )
      const middle = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 }
      return { kind: sign.classList.item(1) ?? '', ...middle, radius: box.width / 2, covers }
    })
  })

/** Pixels of half a sign from which on its strokes can be measured one by one. */
const MEASURED = 7

/** A place and those half a pixel from it, as strokes lie between pixels. */
const around = ({ x, y }: { x: number; y: number }) =>
  [-0.5, 0, 0.5].flatMap((down) => [-0.5, 0, 0.5].map((right) => ({ x: x + right, y: y + down })))

describe.each(['light', 'dark'] as const)('what two compared days did to a line, in %s', (colours) => {
  test.each([
    ['as it is composed', ''],
    ['in a hierarchy', '&layout=hierarchy'],
    ['on a phone', '&folded=1'],
  ])('stands on it as a sign that is told by its shape, and covers no node and no name: %s', async (way, layout) => {
    const { page } = await house.visit({
      at: `${COMPARED}${layout}`,
      colours,
      ...(way === 'on a phone' ? { with: 'touch' as const } : {}),
    })
    await eventually(async () => (await signsOn(page)).map(({ kind }) => kind).sort()).toEqual([
      'BEGAN',
      'BEGAN',
      'ENDED',
      'NEW_HOLDER',
    ])
    await settled(page)
    const signs = await signsOn(page)
    expect(signs.filter(({ covers }) => covers)).toEqual([])
    for (const { kind, x, y, radius } of signs) {
      // Both strokes of a plus and of a cross run through its middle; beside it only those of a plus do.
      const contrasts = await contrastAt(page, [
        ...around({ x, y }),
        ...around({ x: x + radius * 0.45, y }),
        ...around({ x: x - radius * 0.71, y: y - radius * 0.71 }),
      ])
      const [middle, beside, rim] = [0, 9, 18].map((from) => Math.max(...contrasts.slice(from, from + 9)) > 2)
      expect({ kind, rim }).toEqual({ kind, rim: true })
      // On a phone the gap between two arrows is narrower than a pixel; the shapes are those of larger screens.
      if (radius >= MEASURED)
        expect({ kind, middle, beside }).toEqual({ kind, middle: kind !== 'NEW_HOLDER', beside: kind === 'BEGAN' })
    }
    if (way !== 'on a phone') {
      expect(Math.min(...signs.map(({ radius }) => radius))).toBeGreaterThanOrEqual(MEASURED)
    }
    await page.context().close()
  })

  test('tells a line that began from one that went on and one that ended by its width', async () => {
    const page = await opened(COMPARED, colours)
    const widths = await page.evaluate(() => {
      const holder = document.querySelector('.drawing > div') as HTMLElement & {
        _cyreg: { cy: { edges(of: string): { map<T>(of: (edge: { numericStyle(name: string): number }) => T): T[] } } }
      }
      const of = (selector: string) => holder._cyreg.cy.edges(selector).map((edge) => edge.numericStyle('width'))
      return [of('.began'), of('.ended')]
    })
    expect(widths).toEqual([[2.6, 2.6], [1.15]])
    await page.context().close()
  })
})

test('a sign goes with its line when a node is moved, and is taken along in the picture', async () => {
  const page = await opened(COMPARED, 'light')
  await eventually(async () => (await signsOn(page)).length).toBe(4)
  const ended = async () => (await signsOn(page)).find(({ kind }) => kind === 'ENDED') ?? { x: 0, y: 0 }
  const before = await ended()
  const at = await placeOf(page, 'person:gerald-cooney')
  await page.mouse.move(at.x, at.y)
  await page.mouse.down()
  await page.mouse.move(at.x + 60, at.y - 40, { steps: 4 })
  const on = await ended()
  expect([Math.round(on.x - before.x), Math.round(on.y - before.y)]).not.toEqual([0, 0])
  await page.mouse.up()
  await page.getByRole('button', { name: 'Share' }).click()
  const { content } = await taken(page, /^Picture as SVG/)
  const svg = content.toString('utf8')
  // Four on the lines and one for each kind in the key.
  expect([...svg.matchAll(/<circle r="7.2"/g)].length).toBe(4 + 4)
  await page.context().close()
})
