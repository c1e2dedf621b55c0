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
