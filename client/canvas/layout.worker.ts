import './worker-window.ts'
import { grow } from './grow.ts'
import type { LayoutTask, Places } from './layout-task.ts'

/** Runs layouts beside the page, one message in and one out, so that nothing on it ever waits. */

const run = async (task: LayoutTask): Promise<Places> => {
  if (task.kind === 'grow') return grow(task)
  const { force } = await import('./force.ts')
  return force(task)
}

addEventListener('message', ({ data }: MessageEvent<{ number: number; task: LayoutTask }>) => {
  run(data.task).then(
    (places) => postMessage({ number: data.number, places }),
    (error: unknown) => postMessage({ number: data.number, error: String(error) }),
  )
})
