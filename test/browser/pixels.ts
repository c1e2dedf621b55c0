import type { Page } from 'playwright-core'

interface Place {
  readonly x: number
  readonly y: number
}
interface Line {
  sourceEndpoint(): Place
  targetEndpoint(): Place
}
type Holder = HTMLElement & {
  _cyreg: { cy: { getElementById(id: string): Line; zoom(): number; pan(): Place } }
}

/** Both ends of a drawn straight line, on the page. */
const endsOf = (page: Page, id: string): Promise<readonly [Place, Place]> =>
  page.evaluate((wanted) => {
    const holder = document.querySelector('.drawing > div') as Holder
    const { cy } = holder._cyreg
    const [line, box, pan, zoom] = [cy.getElementById(wanted), holder.getBoundingClientRect(), cy.pan(), cy.zoom()]
    const seen = ({ x, y }: Place) => ({ x: box.left + pan.x + x * zoom, y: box.top + pan.y + y * zoom })
    return [seen(line.sourceEndpoint()), seen(line.targetEndpoint())] as const
  }, id)

/**
 * The contrast of each of these places of the page to the picture's ground, as it is seen without its colour. Read from
 * what is on the screen, in a page that no policy keeps from it.
 */
export async function contrastAt(page: Page, places: readonly Place[]): Promise<readonly number[]> {
  const shot = (await page.screenshot()).toString('base64')
  const ground = await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--canvas'))
  const reader = await page.context().newPage()
  const contrasts = await reader.evaluate(
    async ([image, colour, points]) => {
      const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${image}`)).blob())
      const paint = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d', { willReadFrequently: true })
      if (paint === null) throw new Error('The browser draws no canvas.')
      const light = (x: number, y: number) => {
        const [red = 0, green = 0, blue = 0] = [...paint.getImageData(Math.floor(x), Math.floor(y), 1, 1).data].map(
          (value) => (value / 255 <= 0.03928 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4),
        )
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue
      }
      paint.fillStyle = colour
      paint.fillRect(0, 0, 1, 1)
      const below = light(0, 0)
      paint.drawImage(bitmap, 0, 0)
      return points.map(({ x, y }) => {
        const [dark = 0, bright = 0] = [light(x, y), below].sort((a, b) => a - b)
        return (bright + 0.05) / (dark + 0.05)
      })
    },
    [shot, ground, places] as const,
  )
  await reader.close()
  return contrasts
}

/** Contrast from which a pixel is a line's and not the ground's. */
const INK = 2
/** Places that are looked at along a line. */
const LOOKS = 120

/** The part of a straight line that is inked, without its ends; of what lies midway between it and another one. */
export async function inkAlong(page: Page, id: string, other = id): Promise<number> {
  const [one, two] = [await endsOf(page, id), await endsOf(page, other)]
  const mean = (a: Place, b: Place) => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 })
  const [from, to] = [mean(one[0], two[0]), mean(one[1], two[1])]
  const places = Array.from({ length: LOOKS }, (_, look) => {
    const share = 0.1 + (0.8 * look) / LOOKS
    return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }
  })
  const contrasts = await contrastAt(page, places)
  return contrasts.filter((contrast) => contrast > INK).length / LOOKS
}
