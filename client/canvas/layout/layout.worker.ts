import { loadDice } from './worker-window.ts'
import { grow } from './grow.ts'
import type { LayoutTask, Places } from './layout-task.ts'

/** Runs layouts beside the page, one message in and one out, so that nothing on it ever waits. */

/** Each layout is fetched when it is first asked for. */
const layouts: Readonly<Record<LayoutTask['kind'], (task: LayoutTask) => Places | Promise<Places>>> = {
  grow,
  force: async (task) => (await import('./force.ts')).force(task),
  hierarchy: async (task) => (await import('./hierarchy.ts')).hierarchy(task),
  radial: async (task) => (await import('./radial.ts')).radial(task),
  time: async (task) => (await import('./by-time.ts')).byTime(task),
}

addEventListener('message', ({ data }: MessageEvent<{ number: number; task: LayoutTask }>) => {
  loadDice(data.task.seed)
  Promise.resolve(layouts[data.task.kind](data.task)).then(
    (places) => postMessage({ number: data.number, places }),
    (error: unknown) => postMessage({ number: data.number, error: String(error) }),
  )
})
