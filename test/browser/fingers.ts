import type { BrowserContext, Page } from 'playwright-core'

interface Point {
  readonly x: number
  readonly y: number
}

/** Fingers on the glass, as the browser itself gets them: down, moved together, and up. */
export interface Fingers {
  down(...points: readonly Point[]): Promise<void>
  /** Moves every finger from where it is in a straight line, in steps as a screen reports them. */
  move(from: readonly Point[], to: readonly Point[]): Promise<void>
  up(): Promise<void>
  tap(point: Point): Promise<void>
  /** Two taps, a tenth of a second apart however slow the machine is: the events carry their times. */
  doubleTap(point: Point): Promise<void>
}

const STEPS = 8

/** The fingers of somebody on a page that has a touch screen. */
export async function fingersOn(context: BrowserContext, page: Page): Promise<Fingers> {
  const session = await context.newCDPSession(page)
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: readonly Point[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: points.map(({ x, y }, id) => ({ x, y, id })) })
  const down = async (...points: readonly Point[]) => void (await send('touchStart', points))
  const up = async () => void (await send('touchEnd', []))
  return {
    down,
    up,
    async move(from, to) {
      for (let step = 1; step <= STEPS; step += 1) {
        await send(
          'touchMove',
          from.map((start, finger) => {
            const end = to[finger] ?? start
            return { x: start.x + ((end.x - start.x) * step) / STEPS, y: start.y + ((end.y - start.y) * step) / STEPS }
          }),
        )
      }
    },
    async tap(point) {
      await down(point)
      await up()
    },
    async doubleTap(point) {
      const now = Date.now() / 1000
      const events = [
        ['touchStart', 0],
        ['touchEnd', 0.03],
        ['touchStart', 0.1],
        ['touchEnd', 0.13],
      ] as const
      await Promise.all(
        events.map(([type, after]) =>
          session.send('Input.dispatchTouchEvent', {
            type,
            touchPoints: type === 'touchStart' ? [{ ...point, id: 0 }] : [],
            timestamp: now + after,
          }),
        ),
      )
    },
  }
}
