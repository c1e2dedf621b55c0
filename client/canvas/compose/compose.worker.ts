import { compose, composeSteps } from './compose.ts'
import type { Task } from './compose-worker.ts'

/** Composes beside the page, one message in and one out, so that nothing on it ever waits. */
addEventListener('message', ({ data }: MessageEvent<{ number: number; task: Task }>) => {
  const { number, task } = data
  try {
    postMessage({ number, answer: 'steps' in task ? composeSteps(task.steps) : compose(task.subject) })
  } catch (error) {
    postMessage({ number, error: String(error) })
  }
})
