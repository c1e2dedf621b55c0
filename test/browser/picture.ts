import type { Page } from 'playwright-core'

interface Drawn {
  readonly id: () => string
  readonly renderedPosition: () => { x: number; y: number }
  readonly renderedMidpoint: () => { x: number; y: number }
}
interface Cytoscape {
  nodes(): readonly Drawn[]
  getElementById(id: string): Drawn & { nonempty(): boolean; isNode(): boolean }
}
type Holder = HTMLElement & { _cyreg: { cy: Cytoscape } }

/** Waits until the picture has drawn something and has come to rest. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(
    () => {
      const cy = (document.querySelector('.drawing > div') as Holder | null)?._cyreg?.cy
      const now = JSON.stringify(cy?.nodes().map((node) => [node.id(), node.renderedPosition()]) ?? [])
      const state = globalThis as unknown as { before?: string; times?: number }
      state.times = now !== '[]' && now === state.before ? (state.times ?? 0) + 1 : 0
      state.before = now
      return state.times > 3
    },
    undefined,
    { polling: 60 },
  )
}

/** Ids of the drawn nodes with their places in the picture's own, unzoomed pixels, in order of id. */
export const drawn = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    (document.querySelector('.drawing > div') as Holder)._cyreg.cy
      .nodes()
      .map((node) => {
        const { x, y } = (node as unknown as { position(): { x: number; y: number } }).position()
        return `${node.id()} ${Math.round(x)} ${Math.round(y)}`
      })
      .toSorted(),
  )

/** Ids of all that the picture shows, of a group its members, in order. */
export const shownIn = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    (document.querySelector('.drawing > div') as Holder)._cyreg.cy
      .nodes()
      .flatMap((node) => {
        const members = (node as unknown as { data(name: string): string | undefined }).data('members')
        return members?.split(' ') ?? [node.id()]
      })
      .toSorted(),
  )

/** Where on the page a drawn node, or the middle of a drawn tie, is. */
export const placeOf = (page: Page, id: string): Promise<{ x: number; y: number }> =>
  page.evaluate((wanted) => {
    const holder = document.querySelector('.drawing > div') as Holder
    const element = holder._cyreg.cy.getElementById(wanted)
    if (!element.nonempty()) throw new Error(`'${wanted}' is not drawn.`)
    const { x, y } = element.isNode() ? element.renderedPosition() : element.renderedMidpoint()
    const box = holder.getBoundingClientRect()
    return { x: box.left + x, y: box.top + y }
  }, id)

/** Whether a finger on a drawn node would touch the picture and nothing that lies over it. */
export const canBeTouched = async (page: Page, id: string): Promise<boolean> => {
  const { x, y } = await placeOf(page, id)
  return page.evaluate(([left, top]) => document.elementFromPoint(left, top)?.tagName === 'CANVAS', [x, y] as const)
}

/**
 * The least contrast to the picture's ground of the colours that some drawn elements are seen by: of a line its own, of
 * a node that of its shape or of its border, whichever is stronger.
 */
export const contrastOf = (page: Page, selector: string): Promise<number> =>
  page.evaluate((wanted) => {
    interface Styled {
      isNode(): boolean
      numericStyle(name: string): number
      pstyle(name: string): { value: [number, number, number] }
    }
    const holder = document.querySelector('.drawing > div') as Holder
    const { cy } = holder._cyreg as unknown as { cy: { elements(of: string): { map<T>(of: (one: Styled) => T): T[] } } }
    const paint = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d')
    if (paint === null) throw new Error('The browser draws no canvas.')
    paint.fillStyle = getComputedStyle(holder).getPropertyValue('--canvas')
    paint.fillRect(0, 0, 1, 1)
    const ground = [...paint.getImageData(0, 0, 1, 1).data].slice(0, 3)
    const light = (colour: readonly number[]) => {
      const [red = 0, green = 0, blue = 0] = colour.map((value) => {
        const part = value / 255
        return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
      })
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
    const ratio = (colour: readonly number[], opacity: number) => {
      const seen = colour.map((value, part) => value * opacity + (ground[part] ?? 0) * (1 - opacity))
      const [dark = 0, bright = 0] = [light(seen), light(ground)].sort((a, b) => a - b)
      return (bright + 0.05) / (dark + 0.05)
    }
    return Math.min(
      ...cy.elements(wanted).map((one) => {
        const whole = one.numericStyle('opacity')
        const of = (colour: string, opacity: string) =>
          ratio(one.pstyle(colour).value, whole * one.numericStyle(opacity))
        return one.isNode()
          ? Math.max(of('background-color', 'background-opacity'), of('border-color', 'border-opacity'))
          : of('line-color', 'line-opacity')
      }),
    )
  }, selector)
