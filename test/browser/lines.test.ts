import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { taken } from './page.ts'
import { settled } from './picture.ts'
import { inkAlong } from './pixels.ts'
import { type House, openHouse } from './visit.ts'

/** On that day one of two roles of the same person at the same office is certain, and the other only possible. */
const BOTH = '/?show=org:tameside-childrens-commissioner,person:andy-couldrick&on=2024-09-17'
const CERTAIN = 'org:tameside-childrens-commissioner~person:andy-couldrick'
const POSSIBLE = `${CERTAIN}#possible`

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
